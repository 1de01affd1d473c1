/** From Univer's commands to what Excel calls a change. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../a1";
import { areaOf } from "./areas";
import type { ChangeType } from "./book-events";

/** The part of a value change's parameters that matters here. */
export interface ValueChange {
  trigger?: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

const CONTENT: ReadonlyArray<keyof ICellData> = ["v", "f", "p", "si"];

/** Formulas that follow when rows or columns come and go. */
const SHIFTED = /^sheet\.command\.(insert|remove)-(row|col)/;

/** Not so for a formula's result (Univer gives it no trigger), for a formula that only follows its cells, and for mere formats. */
export function changesContent({ trigger, cellValue }: ValueChange): boolean {
  if (!trigger || SHIFTED.test(trigger)) return false;
  if (!cellValue) return true;
  const rows = Object.values(cellValue) as Array<Record<number, Nullable<ICellData>>>;
  const cells = rows.flatMap((row) => Object.values(row));
  return cells.some((cell) => !cell || CONTENT.some((key) => key in cell));
}

/** Rows and columns that come and go; undoing it is the opposite mutation. */
export const STRUCTURE_CHANGES: ReadonlyMap<string, ChangeType> = new Map([
  [InsertRowMutation.id, "RowInserted"],
  [RemoveRowMutation.id, "RowDeleted"],
  [InsertColMutation.id, "ColumnInserted"],
  [RemoveColMutation.id, "ColumnDeleted"],
]);

export interface StructureChange {
  unitId: string;
  subUnitId: string;
  range: IRange;
}

/** The rows or columns of a change, whole as Excel names them ("3:4"). */
export function wholeArea(type: ChangeType, { range }: StructureChange): Area {
  const area = areaOf(range);
  return type === "RowInserted" || type === "RowDeleted"
    ? { ...area, column: 0, columns: MAX_COLUMNS }
    : { ...area, row: 0, rows: MAX_ROWS };
}
