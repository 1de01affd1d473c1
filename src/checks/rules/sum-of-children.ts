import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, codedTables, codeTree } from "../coded-tables";
import { reportColumnSums } from "../column-sums";
import { columnLabel } from "../labels";
import { quoted } from "../../tables/quoted";

/** 类 = Σ款, 款 = Σ项, each column of each year. A subject without detail rows is its own lowest level. */
export const sumOfChildren: Check = {
  id: "sum-of-children",
  title: "上级科目等于下级科目之和",
  basis: "domain.md B10, B13, B20, B40, B60, B70",
  severity: "error",
  needs: [],
  run({ book }, report) {
    for (const table of codedTables(book)) checkTable(table, report);
  },
};

function checkTable(table: BudgetTable, report: Report): void {
  const rows = codedRows(table);
  const tree = codeTree(rows);
  for (const row of rows) {
    const { code } = row.subject;
    const children = tree.childrenOf(row);
    if (children.length === 0) continue;
    if ([row, ...children].some(({ subject }) => tree.repeated.has(subject.code))) {
      report.skipped(`${quoted(table.area.sheet)}有重复的科目编码，不能判断哪些是 ${code} 的下级`);
      continue;
    }
    reportColumnSums(report, {
      table,
      total: row,
      parts: children,
      detail: (column) => ({
        type: "sum-of-children",
        code,
        name: row.name,
        column: columnLabel(column),
        children: children.length,
      }),
    });
  }
}
