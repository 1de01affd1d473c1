import type { Check } from "../check";
import { statement } from "../statement";
import { titleCell } from "../title-cell";

/**
 * Every money table says its unit: a reader cannot tell 元 from 万元 otherwise. Tables that share a sheet may share the
 * statement.
 */
export const unitStated: Check = {
  id: "unit-stated",
  title: "每张表都写明金额单位",
  basis: "domain.md A05",
  severity: "error",
  needs: [],
  run({ book }, report) {
    for (const table of book.tables) {
      report.ran();
      const onSheet = book.tables.filter(({ area }) => area.sheet === table.area.sheet);
      if (onSheet.every(({ unitCell }) => unitCell === null))
        report.found(
          statement("error", [titleCell(table)], { type: "unit-not-stated", kind: table.kind })
        );
    }
  },
};
