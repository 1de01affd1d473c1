import { FEN_PER_UNIT, type CellValue, type Fen, type Unit } from "../money/amount";
import { LIMIT } from "../money/decimal";
import { hundredthsOf, parseAmount } from "../money/parse";
import { halfStep } from "../money/rounding";
import { PLACES, placesShown, type AmountCell, type AmountState } from "./amount-cell";
import type { Grid } from "./grid";
import type { Place } from "./titles";

/** As the states are numbered in a mark; null where the column belongs to the other side. */
const STATES: readonly (AmountState | null)[] = [null, "blank", "amount", "text", "error"];
const NUMBER_OF = { blank: 1, amount: 2, text: 3, error: 4 } as const;

/** So many bits of a mark hold the state; those above, which of the half steps. */
const STATE_BITS = 3;
const STATE_MASK = (1 << STATE_BITS) - 1;

/** What amounts are read from, and how. */
export interface AmountSource {
  /** The sheet; of its rows perhaps only those from `firstRow` on. */
  readonly grid: Grid;
  /** Which row of the sheet's grid comes first in `grid.values`. */
  readonly firstRow: number;
  readonly unit: Unit;
  /** The places with which the table prints. */
  readonly places: number;
}

/**
 * The amounts of the rows of a table side by side in arrays, each read as `amountAt` reads it: a workbook has more of them than of anything
 * else, and nine bytes are enough for one. An `AmountCell` is made of it when somebody asks.
 */
export class ReadAmounts {
  private readonly fen: Float64Array;
  private readonly marks: Uint8Array;
  /** The half steps that occur: powers of ten, halved, so that there are few. */
  private readonly steps: Fen[] = [0];
  /** 分 in a hundredth of the unit. */
  private readonly perHundredth: Fen;
  /** The mark of a number of at most two places; null where that depends on the number. */
  private readonly usualMark: number | null;

  /** How many amounts a row has. */
  readonly width: number;

  /** @param columns those of the grid in which the amounts of a row stand, where they stand in its own row */
  constructor(
    readonly source: AmountSource,
    readonly columns: readonly number[],
    rows: number
  ) {
    const { unit, places } = source;
    this.width = columns.length;
    this.fen = new Float64Array(rows * this.width);
    this.marks = new Uint8Array(rows * this.width);
    this.perHundredth = FEN_PER_UNIT[unit] / 100;
    this.usualMark = places >= PLACES ? this.markOf(halfStep(unit, places)) : null;
  }

  /** Reads what a cell of the grid holds as the amount of a row, counted here, and a column. */
  read(row: number, column: number, gridRow: number, gridColumn: number): void {
    const index = row * this.width + column;
    const value = this.valueAt(gridRow, gridColumn);
    if (value === null) this.marks[index] = NUMBER_OF.blank;
    else if (typeof value !== "number" || this.usualMark === null) this.parse(index, value);
    else {
      const fen = hundredthsOf(value) * this.perHundredth;
      if (Math.abs(fen) <= LIMIT) {
        // A nought has no sign.
        this.fen[index] = fen + 0;
        this.marks[index] = this.usualMark;
      } else this.parse(index, value);
    }
  }

  private parse(index: number, value: CellValue): void {
    const { unit, places } = this.source;
    const parsed = parseAmount(value, unit);
    if (parsed.kind === "amount") {
      const { fen, decimals, statedUnit } = parsed;
      const own = statedUnit ?? unit;
      this.fen[index] = fen;
      this.marks[index] = this.markOf(
        halfStep(own, Math.max(places, placesShown(fen, decimals, own)))
      );
    } else this.marks[index] = NUMBER_OF[parsed.kind];
  }

  /** The mark of an amount with a half step. */
  private markOf(step: Fen): number {
    const known = this.steps.indexOf(step);
    const at = known < 0 ? this.steps.push(step) - 1 : known;
    return (at << STATE_BITS) | NUMBER_OF.amount;
  }

  /** What stands in a cell of the grid. */
  valueAt(row: number, column: number): CellValue {
    const { grid, firstRow } = this.source;
    return grid.values[row - firstRow]?.[column] ?? null;
  }

  /** How a cell reads; null where none was read. */
  stateAt(row: number, column: number): AmountState | null {
    return STATES[(this.marks[row * this.width + column] ?? 0) & STATE_MASK] ?? null;
  }

  fenAt(row: number, column: number): Fen {
    return this.fen[row * this.width + column] ?? 0;
  }

  halfStepAt(row: number, column: number): Fen {
    return this.steps[(this.marks[row * this.width + column] ?? 0) >> STATE_BITS] ?? 0;
  }

  /** The amount with the cell where it stands; a new object each time. */
  cellAt(row: number, column: number, place: Place): AmountCell {
    const { sheet, top, left } = this.source.grid;
    return {
      sheet,
      row: top + place.row,
      column: left + place.column,
      raw: this.valueAt(place.row, place.column),
      state: this.stateAt(row, column) ?? "blank",
      fen: this.fenAt(row, column),
      halfStep: this.halfStepAt(row, column),
    };
  }
}
