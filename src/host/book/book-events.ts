import type { Area } from "../a1";

/** What happened to cells, in Excel's words (Excel.DataChangeType). */
export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** What a listener hears of the open workbook. Results of formulas are no change, nor are formats. */
export interface BookEvents {
  changed(sheetId: string, area: Area, type: ChangeType, byUser: boolean): void;
  selected(sheetId: string, area: Area): void;
  activated(sheetId: string): void;
  deactivated(sheetId: string): void;
  added(sheetId: string): void;
  deleted(sheetId: string): void;
}
