/** Areas and Univer's ranges. */
import type { IRange } from "@univerjs/core";
import type { Area } from "../a1";
import type { SheetRef } from "./sheet-ref";

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** Whole rows and columns end where the sheet does. */
export function rangeOf(sheet: SheetRef, { row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: Math.max(row, Math.min(row + rows, sheet.rowCount) - 1),
    endColumn: Math.max(column, Math.min(column + columns, sheet.columnCount) - 1),
  };
}
