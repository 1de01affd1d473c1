import { stateIn } from "../tables/row-amounts";
import { partOf } from "../tables/same-words";
import type { BudgetTable, Column } from "../tables/table";
import { codedRows, type CodedRow, type CodeTree } from "./coded-tables";

/** One blank parent is a figure left out; where every one of several is blank, the form fills in the lowest subjects only. */
const FEWEST_PARENTS = 2;

/** By what is filled in, for each column: several checks ask, and an edit of an amount changes nothing of it. */
const leftOut = new WeakMap<object, (boolean | undefined)[]>();

/**
 * Whether a column is filled in for the lowest subjects only: several subjects have parts with amounts, and not one of these subjects has an
 * amount itself. Their blanks are a way to print, and no sum is wrong because of them.
 */
export function leavesOutParents(table: BudgetTable, tree: CodeTree, column: Column): boolean {
  const at = table.columns.indexOf(column);
  const filled = partOf(table, "filled");
  let known = leftOut.get(filled);
  if (!known) leftOut.set(filled, (known = []));
  return (known[at] ??= areParentsBlank(table, tree, at));
}

function areParentsBlank(table: BudgetTable, { shape }: CodeTree, column: number): boolean {
  const rows = codedRows(table);
  const isFilled = (at: number): boolean => {
    const row = rows[at];
    return row !== undefined && (stateIn(row, column) ?? "blank") !== "blank";
  };
  const hasFilled = (at: number): boolean => isFilled(at) || shape.below(at).some(hasFilled);
  let parents = 0;
  for (const at of rows.keys()) {
    if (!shape.below(at).some(hasFilled)) continue;
    if (isFilled(at)) return false;
    parents++;
  }
  return parents >= FEWEST_PARENTS;
}

/** The topmost subjects of a column: those below them where the topmost are left blank on purpose. */
export function topmost(table: BudgetTable, tree: CodeTree, column: Column): readonly CodedRow[] {
  if (!leavesOutParents(table, tree, column)) return tree.roots;
  return codedRows(table).filter((_, at) => !tree.shape.isParent(at));
}
