import type { CellValue } from "../money/amount";
import type { Grid } from "./grid";
import type { Place } from "./titles";

/** What has changed in a cell; counted in the grid. */
export interface ChangedCell extends Place {
  readonly before: CellValue;
  readonly now: CellValue;
}

/** After so many changes at once everything is looked at again. */
const MOST_CHANGES = 2000;

/** The cells in which two grids of one sheet differ, both of one size and in one place; null where they are not, or differ in too many. */
export function changedCells(before: Grid, now: Grid): readonly ChangedCell[] | null {
  if (before.sheet !== now.sheet || before.top !== now.top || before.left !== now.left) return null;
  const width = now.values[0]?.length;
  if (before.values.length !== now.values.length || before.values[0]?.length !== width) return null;
  const changed: ChangedCell[] = [];
  for (const [row, values] of now.values.entries()) {
    const old = before.values[row];
    if (old === values) continue;
    for (const [column, value] of values.entries()) {
      const was = old?.[column] ?? null;
      if (was !== value) changed.push({ row, column, before: was, now: value });
      if (changed.length > MOST_CHANGES) return null;
    }
  }
  return changed;
}
