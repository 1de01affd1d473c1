/** The notes of a file, as Univer's plugin for notes stores them in a workbook's data. */
import { type IWorkbookData } from "@univerjs/core";
import { type Sheet } from "hucre/xlsx";

const NOTE_PLUGIN = "SHEET_NOTE_PLUGIN";
const SIZE = { width: 240, height: 90 };

/** @param sheets by their ids in Univer */
export function noteResources(
  sheets: ReadonlyMap<string, Sheet>
): NonNullable<IWorkbookData["resources"]> {
  const notes = [...sheets].map(([id, sheet]) => [id, notesOf(id, sheet)]);
  return [{ name: NOTE_PLUGIN, data: JSON.stringify(Object.fromEntries(notes)) }];
}

function notesOf(sheetId: string, { cells }: Sheet) {
  const rows: Record<number, Record<number, object>> = {};
  cells?.forEach(({ comment }, key) => {
    if (!comment) return;
    const [row = 0, col = 0] = key.split(",").map(Number);
    const id = `${sheetId}-${key}`;
    (rows[row] ??= {})[col] = { id, row, col, note: comment.text, show: false, ...SIZE };
  });
  return rows;
}
