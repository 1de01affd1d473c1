import { rowOf } from "../../tables/select";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, isCoded, codeTree } from "../coded-tables";
import { topmost } from "../blank-parents";
import { reportColumnSums } from "../column-sums";
import { columnLabel } from "../labels";
import { unreadLines } from "../unread";
import { quoted } from "../../tables/quoted";

/** 合计 = Σ of the topmost subjects, each column of each year. */
export const tableTotal: Check = {
  id: "table-total",
  title: "合计等于各类科目之和",
  description:
    "比较合计行与各类科目之和，逐列比较，包括上年数。没有合计行、编码重复，或有认不出的金额行而合计不等时，不下结论。",
  basis: "domain.md B11, B13, B21, B40, B60, B70",
  severity: "error",
  needs: [],
  isAbout: isCoded,
  checkTable,
};

function checkTable(table: BudgetTable, report: Report): void {
  const rows = codedRows(table);
  if (rows.length === 0) return;
  const total = rowOf(table, "total");
  if (!total) {
    report.skipped(`${quoted(table.area.sheet)}没有合计行`);
    return;
  }
  const tree = codeTree(rows);
  const { roots, repeated } = tree;
  if (roots.some(({ subject }) => repeated.has(subject.code))) {
    report.skipped(`${quoted(table.area.sheet)}有重复的科目编码，不能判断合计由哪些行组成`);
    return;
  }
  reportColumnSums(report, {
    table,
    total,
    parts: (column) => topmost(table, tree, column),
    unread: unreadLines(table),
    detail: (column) => ({
      type: "table-total",
      column: columnLabel(column),
      categories: topmost(table, tree, column).length,
    }),
  });
}
