/** What the user wants to do where it is protected. */
import type { ICommandInfo } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { BookExtras } from "./book-extras";
import { changesFormat, changesOf } from "./changes";
import { holdsLocked, protectionOptions } from "./protection";
import { RangeRef } from "./range-ref";
import type { SheetRef } from "./sheet-ref";

const STRUCTURE = [
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
];
const MERGES = [AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id];
/** A new row looks like the one beside it. */
const INSERTS = /^sheet\.command\.insert-/;

/** Whether a command's mutation would change what is protected. Results of formulas belong to no command. */
export function isForbidden(
  book: { extras: Readonly<BookExtras>; findSheet(id: string): SheetRef | undefined },
  { id, params }: ICommandInfo
): boolean {
  const { subUnitId, trigger } = params as { subUnitId?: string; trigger?: string };
  if (!trigger) return false;
  if (STRUCTURE.includes(id)) return book.extras.structure !== undefined;
  const sheet = book.findSheet(subUnitId ?? "");
  if (!sheet?.extras.protection) return false;
  const allowed = protectionOptions(sheet);
  if (MERGES.includes(id)) return true;
  if (changesFormat(id, params) && !INSERTS.test(trigger)) return !allowed["allowFormatCells"];
  return changesOf(id, params).some(({ type, area }) => {
    if (type === "RowInserted") return !allowed["allowInsertRows"];
    if (type === "ColumnInserted") return !allowed["allowInsertColumns"];
    if (type === "CellInserted" || type === "CellDeleted") return true;
    if (type === "RowDeleted" && !allowed["allowDeleteRows"]) return true;
    if (type === "ColumnDeleted" && !allowed["allowDeleteColumns"]) return true;
    return holdsLocked(new RangeRef(sheet, area));
  });
}
