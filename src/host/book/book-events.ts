import type { Area } from "../a1";
import type { CellValue } from "./cell-value";

/** Who changed the workbook: the user in the page, the add-in, or somebody else who has the workbook open too. */
export type Editor = "user" | "addIn" | "coauthor";

/** What happened to cells, in Excel's words (Excel.DataChangeType). */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Where cells went that made room, or closed a gap. */
export type Shift = "None" | "ShiftCellDown" | "ShiftCellRight" | "ShiftCellUp" | "ShiftCellLeft";

export interface CellChange {
  sheetId: string;
  area: Area;
  type: ChangeType;
  shift: Shift;
  editor: Editor;
  /** Of an edit of one cell: what it held, and holds. */
  values?: { before: CellValue; after: CellValue };
}

/** What a listener hears of the open workbook. Results of formulas are no change, nor are formats. */
export interface BookEvents {
  changed(change: CellChange): void;
  /** Formulas of a sheet have new results, in these areas. */
  calculated(sheetId: string, areas: Area[]): void;
  selected(sheetId: string, area: Area): void;
  activated(sheetId: string): void;
  deactivated(sheetId: string): void;
  added(sheetId: string, editor: Editor): void;
  deleted(sheetId: string, editor: Editor): void;
  renamed(sheetId: string, before: string, after: string, editor: Editor): void;
  moved(sheetId: string, before: number, after: number, editor: Editor): void;
  shownOrHidden(sheetId: string, before: Visibility, after: Visibility, editor: Editor): void;
  rowsHidden(sheetId: string, area: Area, hidden: boolean, editor: Editor): void;
  /** The user begins to type into a cell, or is done with it. */
  editing(editing: boolean): void;
  /** The user wanted to change what is protected, and could not. */
  refused(sheetId: string): void;
  protectionChanged(sheetId: string, isProtected: boolean, editor: Editor): void;
  commented(sheetId: string, commentId: string, change: CommentChange): void;
}

/** What was done to a comment that there was (Excel.CommentChangeType). */
export type CommentChange = "CommentEdited" | "ReplyAdded" | "ReplyDeleted" | "CommentResolved";

/** Excel.SheetVisibility. */
export type Visibility = "Visible" | "Hidden" | "VeryHidden";
