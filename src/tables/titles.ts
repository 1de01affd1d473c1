import { filledColumns, valueAt, type Block } from "./block";
import { TITLE } from "./cell-traits";
import { notesOf } from "./grid-notes";
import { isCompanion, looksLikeTitle } from "./title";

/** A cell of the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Whether all that stands right beside the cell is what may stand on a title's line. An entry of an index is no title. */
function standsAlone(block: Block, { row, column }: Place): boolean {
  for (const step of [-1, 1])
    for (let c = column + step; c >= block.left && c <= block.right; c += step) {
      const value = valueAt(block, row, c);
      // A merged title undone repeats itself to the right.
      if (valueAt(block, row, column) !== valueAt(block, row, column - 1) && value === null) break;
      if (!isCompanion(value) && !looksLikeTitle(value)) return false;
    }
  return true;
}

/** The titles of tables in a block, from the top. */
export function titlesIn(block: Block): Place[] {
  const places: Place[] = [];
  const notes = notesOf(block.grid);
  if (!notes.has(TITLE)) return places;
  for (let row = block.top; row <= block.bottom; row++) {
    if (!notes.holds(row, block.left, block.right, TITLE)) continue;
    for (const column of filledColumns(block, row))
      // A merged title undone repeats itself to the right.
      if (
        valueAt(block, row, column) !== valueAt(block, row, column - 1) &&
        looksLikeTitle(valueAt(block, row, column)) &&
        standsAlone(block, { row, column })
      )
        places.push({ row, column });
  }
  return places;
}
