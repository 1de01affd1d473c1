import type { BudgetTable, Column } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, isCoded, codeTree, type CodedRow } from "../coded-tables";
import { leavesOutParents } from "../blank-parents";
import { ColumnSums, type ColumnSum } from "../column-sums";
import type { Detail } from "../detail";
import { columnLabel } from "../labels";
import { judgeOf } from "../relation-family";
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

const NO_ROWS: readonly CodedRow[] = [];

function checkTable(table: BudgetTable, report: Report): void {
  const rows = codedRows(table);
  const tree = codeTree(rows);
  const leftOut = table.columns.filter((column) => leavesOutParents(table, tree, column));
  for (const column of leftOut)
    report.skipped(
      `${quoted(table.area.sheet)}的“${columnLabel(column)}”各上级科目都没有填，不能与下级相比`
    );
  const isTold = (row: CodedRow) =>
    tree.repeated.size === 0 ||
    ![row, ...tree.childrenOf(row)].some(({ subject }) => tree.repeated.has(subject.code));
  const parents = rows.filter((row) => tree.childrenOf(row).length > 0);
  const judge = judgeOf(
    report,
    new ColumnSums(
      table,
      parents.filter(isTold).map((row) => new ChildrenSum(row, tree.childrenOf(row), leftOut))
    )
  );
  let at = 0;
  for (const row of parents)
    if (!isTold(row)) {
      const { code } = row.subject;
      report.skipped(`${quoted(table.area.sheet)}有重复的科目编码，不能判断哪些是 ${code} 的下级`);
    } else for (let column = 0; column < table.columns.length; column++) judge(at++);
}

/** A subject as the sum of those below it. */
class ChildrenSum implements ColumnSum {
  constructor(
    readonly total: CodedRow,
    private readonly children: readonly CodedRow[],
    private readonly leftOut: readonly Column[]
  ) {}

  parts(column: Column): readonly CodedRow[] {
    return this.leftOut.length > 0 && this.leftOut.includes(column) ? NO_ROWS : this.children;
  }

  detail(column: Column): Detail {
    const { subject, name } = this.total;
    return {
      type: "sum-of-children",
      code: subject.code,
      name,
      column: columnLabel(column),
      children: this.children.length,
    };
  }
}
