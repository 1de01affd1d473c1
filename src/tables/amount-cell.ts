import type { CellValue, Fen, Unit } from "../money/amount";
import { parseAmount } from "../money/parse";
import { halfStep } from "../money/rounding";
import { valueAt, type Block } from "./block";
import type { CellRef } from "./grid";
import type { Place } from "./titles";

/** How a cell in an amount column reads. Only `amount` and `blank` are usable; what is neither is for a check to report. */
export type AmountState = "amount" | "blank" | "text" | "error";

export interface AmountCell extends CellRef {
  readonly state: AmountState;
  /** In 分; 0 for a blank or an unreadable cell. */
  readonly fen: Fen;
  /** Half of the last printed place in 分: how far the printed figure may be from the true one. 0 for a blank cell. */
  readonly halfStep: Fen;
  readonly raw: CellValue;
}

/** Amounts are printed with two places by convention; a cell with more of them shows more. */
export const PLACES = 2;

/** 0.01 万元, to which disclosures round, in smaller units: so many places show it, before the point in 元. */
const ROUNDED_PLACES: Readonly<Partial<Record<Unit, number>>> = { 元: -2, 千元: 1 };
const ROUNDED_TO: Fen = 10_000;

/** The places that an amount shows. Noughts where 万元 with two places have nothing are only printed: 14,291,400.00 元 is 1429.14 万元. */
export function placesShown(fen: Fen, decimals: number, unit: Unit): number {
  return fen % ROUNDED_TO === 0 ? Math.min(decimals, ROUNDED_PLACES[unit] ?? decimals) : decimals;
}

/**
 * Reads an amount cell. Its half step is that of the table's places in its unit, or of as many as it shows: few figures without places
 * do not make a table of whole 万元.
 * @param written the figure, where the cell holds a label as well
 */
export function amountAt(
  block: Pick<Block, "grid">,
  { row, column }: Place,
  unit: Unit,
  places: number,
  written: CellValue = valueAt(block, row, column)
): AmountCell {
  const { grid } = block;
  const raw = valueAt(block, row, column);
  const parsed = parseAmount(written, unit);
  // Written out, and in one order: a workbook has more of these than of anything else.
  const sheet = grid.sheet;
  const [inRow, inColumn] = [grid.top + row, grid.left + column];
  if (parsed.kind !== "amount")
    return { sheet, row: inRow, column: inColumn, raw, state: parsed.kind, fen: 0, halfStep: 0 };
  const { fen, decimals, statedUnit } = parsed;
  const own = statedUnit ?? unit;
  const step = halfStep(own, Math.max(places, placesShown(fen, decimals, own)));
  return { sheet, row: inRow, column: inColumn, raw, state: "amount", fen, halfStep: step };
}
