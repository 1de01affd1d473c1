import type { CellValue } from "../money/amount";
import type { Grid } from "./grid";
import { notePatched } from "./patched-from";

/** What a rectangle of a sheet holds now. Zero-based, counted from A1. */
export interface Patch {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * A sheet after some of its cells have changed: the rows that hold something new are new, all others are those of the grid before. It
 * grows and shrinks with what it holds.
 * @param grid null for a sheet that held nothing
 * @returns the very same grid when nothing is different; null when nothing is left
 */
export function patchGrid(
  sheet: string,
  grid: Grid | null,
  patches: readonly Patch[]
): Grid | null {
  let patched: Grid = grid ?? { sheet, top: 0, left: 0, values: [] };
  for (const patch of patches) patched = withPatch(patched, patch);
  if (patched === grid) return grid;
  const trimmed = trimGrid(patched);
  // What one patch has written another one may have taken back.
  if (!grid || !trimmed) return trimmed;
  if (isSameGrid(grid, trimmed)) return grid;
  notePatched(trimmed, grid);
  return trimmed;
}

/** The grid without the blank rows and columns around what it holds, itself where there are none; null if it holds nothing. */
export function trimGrid(grid: Grid): Grid | null {
  const { values } = grid;
  let top = 0;
  let bottom = values.length - 1;
  while (top <= bottom && isBlankRow(values[top])) top++;
  if (top > bottom) return null;
  while (isBlankRow(values[bottom])) bottom--;
  const rows = values.slice(top, bottom + 1);
  const width = values[0]?.length ?? 0;
  let left = 0;
  let right = width - 1;
  while (isBlankColumn(rows, left)) left++;
  while (isBlankColumn(rows, right)) right--;
  if (top === 0 && bottom === values.length - 1 && left === 0 && right === width - 1) return grid;
  const isNarrower = left > 0 || right < width - 1;
  return {
    ...grid,
    top: grid.top + top,
    left: grid.left + left,
    values: isNarrower ? rows.map((row) => row.slice(left, right + 1)) : rows,
  };
}

/** Whether two grids are of one sheet and hold the same in the same cells. */
export function isSameGrid(a: Grid, b: Grid): boolean {
  if (a === b) return true;
  if (a.sheet !== b.sheet || a.top !== b.top || a.left !== b.left) return false;
  if (a.values.length !== b.values.length) return false;
  return a.values.every((row, at) => isSameRow(row, b.values[at] ?? []));
}

function isSameRow(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a === b || (a.length === b.length && a.every((value, at) => value === b[at]));
}

function isBlankRow(row: readonly CellValue[] | undefined): boolean {
  return row === undefined || row.every((value) => value === null);
}

function isBlankColumn(rows: readonly (readonly CellValue[])[], column: number): boolean {
  return rows.every((row) => row[column] === null);
}

function withPatch(grid: Grid, patch: Patch): Grid {
  const filled = trimGrid({ sheet: grid.sheet, ...patch });
  const large = filled ? grown(grid, filled) : grid;
  const rows: (readonly CellValue[])[] = [...large.values];
  let isChanged = large !== grid;
  patch.values.forEach((values, index) => {
    const at = patch.top + index - large.top;
    const row = rows[at];
    if (!row) return;
    const from = patch.left - large.left;
    const isSame = values.every((value, column) => (row[from + column] ?? null) === value);
    if (isSame) return;
    const changed = [...row];
    values.forEach((value, column) => {
      if (from + column >= 0 && from + column < changed.length) changed[from + column] = value;
    });
    rows[at] = changed;
    isChanged = true;
  });
  return isChanged ? { ...large, values: rows } : grid;
}

/** The grid, blank cells added so that it reaches over the patch; itself if it does already. */
function grown(grid: Grid, patch: Patch): Grid {
  const [height, width] = sizeOf(grid);
  const [patchHeight, patchWidth] = sizeOf(patch);
  if (height === 0) {
    const values = patch.values.map((row) => row.map(() => null));
    return { sheet: grid.sheet, top: patch.top, left: patch.left, values };
  }
  const above = Math.max(0, grid.top - patch.top);
  const before = Math.max(0, grid.left - patch.left);
  const below = Math.max(0, patch.top + patchHeight - grid.top - height);
  const behind = Math.max(0, patch.left + patchWidth - grid.left - width);
  if (above + before + below + behind === 0) return grid;
  const blank = (length: number): CellValue[] => new Array<CellValue>(length).fill(null);
  const row = () => blank(before + width + behind);
  const values = grid.values.map((own) =>
    before + behind === 0 ? own : [...blank(before), ...own, ...blank(behind)]
  );
  return {
    sheet: grid.sheet,
    top: grid.top - above,
    left: grid.left - before,
    values: [
      ...Array.from({ length: above }, row),
      ...values,
      ...Array.from({ length: below }, row),
    ],
  };
}

function sizeOf({ values }: Pick<Grid, "values">): readonly [height: number, width: number] {
  return [values.length, values[0]?.length ?? 0];
}
