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

function areParentsBlank(table: BudgetTable, tree: CodeTree, at: number): boolean {
  const rows = codedRows(table);
  let parents = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const children = tree.childrenAt(index);
    if (!row || children.length === 0 || !children.some((child) => hasFilled(tree, child, at)))
      continue;
    if (isFilled(row, at)) return false;
    parents++;
  }
  return parents >= FEWEST_PARENTS;
}

/** The topmost subjects of a column: those below them where the topmost are left blank on purpose. */
export function topmost(table: BudgetTable, tree: CodeTree, column: Column): readonly CodedRow[] {
  if (!leavesOutParents(table, tree, column)) return tree.roots;
  return codedRows(table).filter((row) => tree.childrenOf(row).length === 0);
}

/** Whether a row or one below it has something in a column. */
function hasFilled(tree: CodeTree, row: CodedRow, at: number): boolean {
  return isFilled(row, at) || tree.childrenOf(row).some((child) => hasFilled(tree, child, at));
}

function isFilled(row: CodedRow, at: number): boolean {
  return (stateIn(row, at) ?? "blank") !== "blank";
}
