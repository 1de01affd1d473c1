import type { Check } from "../check";
import type { Performance } from "../../tables/performance";
import { statement } from "../statement";
import { titleCell } from "../title-cell";

/**
 * Every money table says its unit: a reader cannot tell 元 from 万元 otherwise. Tables that share a sheet may share the
 * statement.
 */
export const unitStated: Check = {
  id: "unit-stated",
  title: "每张表都写明金额单位",
  description:
    "看每张有金额的表是否写明单位；同一张工作表中的几张表可以共用一处。没有金额的绩效目标表不核验。",
  basis: "domain.md A05",
  severity: "error",
  needs: [],
  reads: "words",
  wholeWorkbook: true,
  run({ book }, report) {
    for (const table of book.tables) {
      if (table.performance && !hasMoney(table.performance)) continue;
      report.ran();
      const onSheet = book.tables.filter(({ area }) => area.sheet === table.area.sheet);
      if (onSheet.every(({ unitCell }) => unitCell === null))
        report.found(
          statement("error", [titleCell(table)], { type: "unit-not-stated", kind: table.kind })
        );
    }
  },
};

/** A form that was left without any amount needs no unit. */
function hasMoney({ amounts }: Performance): boolean {
  return amounts.some(({ amount }) => amount.state !== "blank");
}
