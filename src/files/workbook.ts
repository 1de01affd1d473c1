import { readXlsx, type Sheet } from "hucre/xlsx";
import type { CellValue } from "../money/amount";
import type { Grid } from "../tables/grid";
import { assertResults } from "./missing-results";

type SheetValue = Sheet["rows"][number][number];

/**
 * A day, and the time of day only where there is one: "2026-03-01", "2026-03-01T09:30:00". A number that is formatted as a date
 * but lies outside the calendar is what Excel cannot show either.
 */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "#NUM!";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day}T${time.slice(0, 8)}`;
}

function toCellValue(value: SheetValue | undefined): CellValue {
  if (value === undefined || value === null || value === "") return null;
  // "1E400", which no program writes: more than a number can be
  if (typeof value === "number" && !Number.isFinite(value)) return "#NUM!";
  return value instanceof Date ? dateText(value) : value;
}

function toGrid({ name, rows }: Sheet): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => toCellValue(row[i])));
  return { sheet: name, top: 0, left: 0, values };
}

/**
 * The sheets of an .xlsx as grids, hidden ones too, in the workbook's order, each from A1. A formula counts by its cached
 * value, an error by its text ("#REF!"), a date by its ISO text, rich text by its plain text. Cells that are empty, or covered by a
 * merged area, are null. Size and structure are the caller's to check beforehand.
 * @param names of the sheets, where they are called otherwise than in these bytes
 * @throws UnreadableFileError when formulas have no results; the library's own error when the bytes are no workbook.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  names: readonly string[] = []
): Promise<Grid[]> {
  const { sheets } = await readXlsx(bytes);
  const named = sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? sheet.name }));
  assertResults(named);
  return named.map(toGrid);
}
