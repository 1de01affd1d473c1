import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, isCoded, codeTree } from "../coded-tables";
import { leavesOutParents } from "../blank-parents";
import { reportColumnSums } from "../column-sums";
import { columnLabel } from "../labels";
import { quoted } from "../../tables/quoted";

/** 类 = Σ款, 款 = Σ项, each column of each year. A subject without detail rows is its own lowest level. */
export const sumOfChildren: Check = {
  id: "sum-of-children",
  title: "上级科目等于下级科目之和",
  description:
    "比较表中每个类、款与它下级科目之和，逐列比较，包括上年数。没有下级的科目、编码重复的科目，以及上级各行一律留空的列不比较。",
  basis: "domain.md B10, B13, B20, B40, B60, B70",
  severity: "error",
  needs: [],
  isAbout: isCoded,
  checkTable,
};

function checkTable(table: BudgetTable, report: Report): void {
  const rows = codedRows(table);
  const tree = codeTree(rows);
  const leftOut = table.columns.filter((column) => leavesOutParents(table, tree, column));
  for (const column of leftOut)
    report.skipped(
      `${quoted(table.area.sheet)}的“${columnLabel(column)}”各上级科目都没有填，不能与下级相比`
    );
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
      parts: (column) => (leftOut.includes(column) ? [] : children),
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
