/** What the rows of a grid show, noted when it is first asked, in a few bytes a row: where a row is filled, and the traits of its cells. */
import type { CellValue } from "../money/amount";
import { isEmpty } from "./cell-text";
import { SHOWN, traitsOf, type Traits } from "./cell-traits";
import type { Grid } from "./grid";

/** So many columns have a bit each in one number. Hardly a table has more; those rows are then looked through. */
const MOST_COLUMNS = 31;

/** The bits of the columns from one to another, both inside. */
function bitsFromTo(left: number, right: number): number {
  const from = Math.max(left, 0);
  const to = Math.min(right, MOST_COLUMNS - 1);
  return from > to ? 0 : ((2 << to) - 1) & ~((1 << from) - 1);
}

/** Rows and columns count from the grid's first cell; `right` is inside. */
export class GridNotes {
  /** The filled columns of each row, as bits; null for a wide grid. */
  private readonly filled: Int32Array | null;
  private readonly traits: Uint8Array;
  /** Those of all rows. */
  private readonly all: Traits;
  private readonly columnsOf = new Map<number, readonly number[]>();

  constructor(private readonly values: Grid["values"]) {
    const isNarrow = values.every((row) => row.length <= MOST_COLUMNS);
    this.filled = isNarrow ? new Int32Array(values.length) : null;
    this.traits = new Uint8Array(values.length);
    let all: Traits = 0;
    values.forEach((row, at) => {
      let bits = 0;
      let traits: Traits = 0;
      for (let column = 0; column < row.length; column++) {
        const own = traitsOf(row[column] ?? null);
        if (own !== 0) bits |= 1 << column;
        traits |= own;
      }
      this.traits[at] = traits;
      all |= traits;
      if (this.filled) this.filled[at] = bits;
    });
    this.all = all;
  }

  /** Whether a cell of the grid has a trait. */
  has(trait: Traits): boolean {
    return (this.all & trait) !== 0;
  }

  /** The columns of a row that show something. */
  filledColumns(row: number, left: number, right: number): readonly number[] {
    if (!this.filled) return this.lookedThrough(row, left, right);
    const bits = (this.filled[row] ?? 0) & bitsFromTo(left, right);
    const known = this.columnsOf.get(bits);
    if (known) return known;
    const columns: number[] = [];
    for (let column = 0; column < MOST_COLUMNS; column++)
      if ((bits & (1 << column)) !== 0) columns.push(column);
    this.columnsOf.set(bits, columns);
    return columns;
  }

  /** Whether a row shows something. */
  isFilled(row: number, left: number, right: number): boolean {
    if (this.filled) return ((this.filled[row] ?? 0) & bitsFromTo(left, right)) !== 0;
    return this.holds(row, left, right, SHOWN);
  }

  /** Whether a cell of a row has a trait. */
  holds(row: number, left: number, right: number, trait: Traits): boolean {
    if (((this.traits[row] ?? 0) & trait) === 0) return false;
    if (this.filled && ((this.filled[row] ?? 0) & ~bitsFromTo(left, right)) === 0) return true;
    for (let column = Math.max(left, 0); column <= right; column++)
      if ((traitsOf(this.valueAt(row, column)) & trait) !== 0) return true;
    return false;
  }

  private lookedThrough(row: number, left: number, right: number): number[] {
    const columns: number[] = [];
    for (let column = left; column <= right; column++)
      if (!isEmpty(this.valueAt(row, column))) columns.push(column);
    return columns;
  }

  private valueAt(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }
}

const noted = new WeakMap<Grid, GridNotes>();

/** The notes of a grid; made once for it. */
export function notesOf(grid: Grid): GridNotes {
  const known = noted.get(grid);
  if (known) return known;
  const notes = new GridNotes(grid.values);
  noted.set(grid, notes);
  return notes;
}
