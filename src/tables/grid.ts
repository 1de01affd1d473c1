import type { CellValue } from "../money/amount";

/**
 * A sheet as read: the values of its used range and where that range starts. Rows and columns are zero-based
 * everywhere in the code; only `cellAddress` speaks A1. Empty cells are null. Several tables may stand in one grid.
 */
export interface Grid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** Rectangular: all rows have the same length. */
  readonly values: readonly (readonly CellValue[])[];
}

/** One cell of the workbook. Zero-based, counted from A1. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of one sheet. Zero-based; `bottom` and `right` are inside it. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The A1 address without the sheet: "C7". */
export function cellAddress({ row, column }: Pick<CellRef, "row" | "column">): string {
  return columnName(column) + String(row + 1);
}

/** The A1 address of a rectangle without the sheet: "A1:F28". */
export function areaAddress({ top, left, bottom, right }: Omit<Area, "sheet">): string {
  return `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`;
}

/** Whether a cell lies in an area. */
export function contains(area: Area, { sheet, row, column }: CellRef): boolean {
  return (
    area.sheet === sheet &&
    row >= area.top &&
    row <= area.bottom &&
    column >= area.left &&
    column <= area.right
  );
}

/** Whether two areas are the same cells. */
export function isSameArea(a: Area, b: Area): boolean {
  return a.sheet === b.sheet && areaAddress(a) === areaAddress(b);
}

/** Whether two references are to one cell. */
export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
