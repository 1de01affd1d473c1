import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, isCoded, codeTree } from "../coded-tables";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

/** Subjects stand in the order of their codes, among those under the same parent. */
export const codeOrder: Check = {
  id: "code-order",
  title: "科目按编码顺序排列",
  description: "看同一上级之下的科目是否按编码从小到大排列。表中有重复编码时不核验。",
  basis: "domain.md A22",
  severity: "info",
  needs: [],
  isAbout: isCoded,
  checkTable,
};

function checkTable(table: BudgetTable, report: Report): void {
  const rows = codedRows(table);
  const tree = codeTree(rows);
  if (tree.repeated.size > 0) {
    report.skipped(`${quoted(table.area.sheet)}有重复的科目编码，不核对顺序`);
    return;
  }
  const late = [tree.roots, ...rows.map((row) => tree.childrenOf(row))].flatMap((siblings) =>
    siblings.slice(1).flatMap((row, index) => {
      report.ran();
      const before = siblings[index];
      return before && before.subject.code > row.subject.code ? [{ row, before }] : [];
    })
  );
  const [first] = late;
  if (!first) return;
  report.found(
    statement(
      "info",
      late.map(({ row }) => row.subject.codeCell ?? row.nameCell),
      {
        type: "codes-unordered",
        kind: table.kind,
        code: first.row.subject.code,
        before: first.before.subject.code,
        count: late.length,
      }
    )
  );
}
