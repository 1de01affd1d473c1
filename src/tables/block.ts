import type { CellValue } from "../money/amount";
import { plainText } from "./cell-text";
import type { Traits } from "./cell-traits";
import type { Area, CellRef, Grid } from "./grid";
import { notesOf } from "./grid-notes";

/** A rectangle of a grid. Rows and columns count from the grid's own first cell; `bottom` and `right` are inside. */
export interface Block {
  readonly grid: Grid;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The value of a cell of the grid, null outside it. */
export function valueAt({ grid }: Pick<Block, "grid">, row: number, column: number): CellValue {
  return grid.values[row]?.[column] ?? null;
}

/** The words of a cell of the grid, as `plainText`. Nothing of them is kept: a grid has as many as it has cells. */
export function wordsAt({ grid }: Pick<Block, "grid">, row: number, column: number): string {
  return plainText(grid.values[row]?.[column] ?? null);
}

/** A cell of the grid as a cell of the workbook. */
export function refAt({ grid }: Pick<Block, "grid">, row: number, column: number): CellRef {
  return { sheet: grid.sheet, row: grid.top + row, column: grid.left + column };
}

/** A rectangle of the grid as an area of the workbook. */
export function areaOf({ grid, top, left, bottom, right }: Block): Area {
  return {
    sheet: grid.sheet,
    top: grid.top + top,
    left: grid.left + left,
    bottom: grid.top + bottom,
    right: grid.left + right,
  };
}

/** The rows of a range, both ends inside; none where it ends before it begins. */
export function rowsFromTo(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** The columns of a row that show something, in the block. */
export function filledColumns({ grid, left, right }: Block, row: number): readonly number[] {
  return notesOf(grid).filledColumns(row, left, right);
}

/** Whether a row of the block shows something. */
export function isFilledRow({ grid, left, right }: Block, row: number): boolean {
  return notesOf(grid).isFilled(row, left, right);
}

/** Whether a cell of a row of the block has a trait. */
export function holdsInRow({ grid, left, right }: Block, row: number, trait: Traits): boolean {
  return notesOf(grid).holds(row, left, right, trait);
}

/** Whether a column of the block shows nothing. */
export function isBlankColumn({ grid, top, bottom }: Block, column: number): boolean {
  const notes = notesOf(grid);
  for (let row = top; row <= bottom; row++) if (notes.isFilled(row, column, column)) return false;
  return true;
}

/** The block without the blank rows and columns around it; null if it shows nothing. */
export function trimmed(block: Block): Block | null {
  let { top, left, bottom, right } = block;
  while (top <= bottom && !isFilledRow(block, top)) top++;
  if (top > bottom) return null;
  while (!isFilledRow(block, bottom)) bottom--;
  const tall = { ...block, top, bottom };
  while (isBlankColumn(tall, left)) left++;
  while (isBlankColumn(tall, right)) right--;
  return { grid: block.grid, top, left, bottom, right };
}

/** The whole grid. */
export function wholeGrid(grid: Grid): Block {
  const right = (grid.values[0]?.length ?? 0) - 1;
  return { grid, top: 0, left: 0, bottom: grid.values.length - 1, right };
}
