/**
 * The amounts of a row by the positions of `table.columns`, for whoever goes through many of them and wants no object for each. `row.cells`
 * gives the same with what is printed, and makes an object of every cell of the row.
 */
import type { CellValue, Fen } from "../money/amount";
import type { AmountCell, AmountState } from "./amount-cell";
import { ReadRow } from "./read-row";
import type { Row } from "./table";

/** How the cell reads; null where the column belongs to the other side. */
export function stateIn(row: Row, at: number): AmountState | null {
  return row instanceof ReadRow ? row.stateAt(at) : (row.cells[at]?.state ?? null);
}

/** The amount in 分; 0 for a blank or unreadable cell, and where there is none. */
export function fenIn(row: Row, at: number): Fen {
  return row instanceof ReadRow ? row.fenAt(at) : (row.cells[at]?.fen ?? 0);
}

/** Half of the last printed place in 分, as `AmountCell.halfStep`; 0 where there is no cell. */
export function halfStepIn(row: Row, at: number): Fen {
  return row instanceof ReadRow ? row.halfStepAt(at) : (row.cells[at]?.halfStep ?? 0);
}

/** What is printed in the cell; null where nothing is, or where there is no cell. */
export function rawIn(row: Row, at: number): CellValue {
  return row instanceof ReadRow ? row.rawAt(at) : (row.cells[at]?.raw ?? null);
}

/** The cell itself, the very same object each time; null where the column belongs to the other side. */
export function cellIn(row: Row, at: number): AmountCell | null {
  return row instanceof ReadRow ? row.cellAt(at) : (row.cells[at] ?? null);
}
