import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, isCoded, codeTree, type CodedRow } from "../coded-tables";
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
  reads: "words",
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
  const late = lateAmong(tree.roots, report);
  for (const at of rows.keys()) late.push(...lateAmong(tree.childrenAt(at), report));
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

/** Rows that should stand before the row in front of them. */
interface Late {
  readonly row: CodedRow;
  readonly before: CodedRow;
}

function lateAmong(siblings: readonly CodedRow[], report: Report): Late[] {
  if (siblings.length < 2) return [];
  report.ran(siblings.length - 1);
  return siblings.flatMap((row, at) => {
    const before = siblings[at - 1];
    return before && before.subject.code > row.subject.code ? [{ row, before }] : [];
  });
}
