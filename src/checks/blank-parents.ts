import { cellOf } from "../tables/select";
import type { BudgetTable, Column } from "../tables/table";
import { codedRows, type CodedRow, type CodeTree } from "./coded-tables";

/** One blank parent is a figure left out; where every one of several is blank, the form fills in the lowest subjects only. */
const FEWEST_PARENTS = 2;

/**
 * Whether a column is filled in for the lowest subjects only: several subjects have parts with amounts, and not one of these subjects has an
 * amount itself. Their blanks are a way to print, and no sum is wrong because of them.
 */
export function leavesOutParents(table: BudgetTable, tree: CodeTree, column: Column): boolean {
  let parents = 0;
  for (const row of codedRows(table)) {
    if (tree.childrenOf(row).length === 0 || !isFilledBelow(table, tree, row, column)) continue;
    if (isFilled(table, row, column)) return false;
    parents++;
  }
  return parents >= FEWEST_PARENTS;
}

/** The topmost subjects of a column: those below them where the topmost are left blank on purpose. */
export function topmost(table: BudgetTable, tree: CodeTree, column: Column): readonly CodedRow[] {
  if (!leavesOutParents(table, tree, column)) return tree.roots;
  return codedRows(table).filter((row) => tree.childrenOf(row).length === 0);
}

function isFilledBelow(table: BudgetTable, tree: CodeTree, row: CodedRow, column: Column): boolean {
  return tree
    .childrenOf(row)
    .some((child) => isFilled(table, child, column) || isFilledBelow(table, tree, child, column));
}

function isFilled(table: BudgetTable, row: CodedRow, column: Column): boolean {
  return (cellOf(table, row, column)?.state ?? "blank") !== "blank";
}
