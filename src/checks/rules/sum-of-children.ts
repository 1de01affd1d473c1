import { LastMade } from "../../tables/last-made";
import { partOf } from "../../tables/same-words";
import type { BudgetTable, Column, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedPlaces, codedRows, codeTree, isCoded } from "../coded-tables";
import { leavesOutParents } from "../blank-parents";
import { ColumnSums, SumsOfTable, type ColumnSum } from "../column-sums";
import type { Detail } from "../detail";
import { columnLabel } from "../labels";
import { judgeOf, reportFamily } from "../relation-family";
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

const NO_ROWS: readonly number[] = [];

/** What there is to compare in a table, as long as it says the same and is filled alike. */
interface Sums {
  readonly shape: SumsOfTable;
  /** Columns in which no parent is filled in. */
  readonly leftOut: readonly Column[];
  /** Of each parent its code where its children cannot be told, else null; null where those of all can. */
  readonly parents: readonly (string | null)[] | null;
}

const sumsOf = new LastMade<object, Sums>();

function checkTable(table: BudgetTable, report: Report): void {
  const { shape, leftOut, parents } = sumsOf.of(partOf(table, "filled"), [], () => sumsIn(table));
  for (const column of leftOut)
    report.skipped(
      `${quoted(table.area.sheet)}的“${columnLabel(column)}”各上级科目都没有填，不能与下级相比`
    );
  const family = new ColumnSums(table, shape);
  if (parents === null) {
    reportFamily(report, family);
    return;
  }
  const judge = judgeOf(report, family);
  let at = 0;
  for (const code of parents)
    if (code !== null)
      report.skipped(`${quoted(table.area.sheet)}有重复的科目编码，不能判断哪些是 ${code} 的下级`);
    else for (let column = 0; column < table.columns.length; column++) judge(at++);
}

function sumsIn(table: BudgetTable): Sums {
  const rows = codedRows(table);
  const places = codedPlaces(table);
  const tree = codeTree(rows);
  const { repeated, shape } = tree;
  const leftOut = table.columns.filter((column) => leavesOutParents(table, tree, column));
  const isRepeated = (at: number) => repeated.has(rows[at]?.subject.code ?? "");
  const parents: (string | null)[] = [];
  const sums: ChildrenSum[] = [];
  for (const [at, row] of rows.entries()) {
    const below = shape.below(at);
    if (below.length === 0) continue;
    const isTold = repeated.size === 0 || ![at, ...below].some(isRepeated);
    parents.push(isTold ? null : row.subject.code);
    const children = [...below].map((child) => places[child] ?? -1);
    if (isTold) sums.push(new ChildrenSum(places[at] ?? -1, children, leftOut));
  }
  const isAllTold = sums.length === parents.length;
  return { shape: new SumsOfTable(table, sums), leftOut, parents: isAllTold ? null : parents };
}

/** A subject as the sum of those below it. */
class ChildrenSum implements ColumnSum {
  constructor(
    readonly total: number,
    private readonly children: readonly number[],
    private readonly leftOut: readonly Column[]
  ) {}

  parts(column: Column): readonly number[] {
    return this.leftOut.length > 0 && this.leftOut.includes(column) ? NO_ROWS : this.children;
  }

  detail(column: Column, { subject, name }: Row): Detail {
    return {
      type: "sum-of-children",
      code: subject?.code ?? "",
      name,
      column: columnLabel(column),
      children: this.children.length,
    };
  }
}
