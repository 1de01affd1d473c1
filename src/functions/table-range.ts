import type { CellValue } from "../money/amount";
import type { Grid } from "../tables/grid";
import type { Range } from "./arguments";
import type { RangeOrigin } from "./parameter-address";

/** Stands for the sheet's name where a function does not learn it; the checks name it in what they say. */
export const UNKNOWN_SHEET = "所选区域";

/** A range as the rest of the program sees a sheet. */
export interface TableRange {
  readonly grid: Grid;
  /** Whether the cells of the grid stand where the sheet has them; otherwise they are counted from the range's first cell. */
  readonly isPlaced: boolean;
  /** Excel handed blanks over as 0, so that a blank of the grid may be a 0 in the sheet. */
  readonly blankMayBeZero: boolean;
}

/**
 * Excel on the desktop hands blank cells over as 0, in the browser as null. So zeros count as zeros where any cell came as null, and as
 * blanks otherwise: merged headers are understood only when they are blank, and a blank is what nearly all of them are.
 */
export function readTableRange(range: Range, origin: RangeOrigin | null): TableRange {
  const cells = range.flat();
  const blankMayBeZero = cells.includes(0) && !cells.includes(null);
  return {
    grid: {
      sheet: origin?.sheet ?? UNKNOWN_SHEET,
      top: origin?.row ?? 0,
      left: origin?.column ?? 0,
      values: range.map((row) => row.map((cell) => asRead(cell, blankMayBeZero))),
    },
    isPlaced: origin !== null,
    blankMayBeZero,
  };
}

function asRead(cell: CellValue, blankMayBeZero: boolean): CellValue {
  return cell === "" || (blankMayBeZero && cell === 0) ? null : cell;
}
