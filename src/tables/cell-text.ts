import type { CellValue } from "../money/amount";
import { normaliseName, withoutZeroWidth } from "../money/width";

/** A cell's words as printed, without any blank or line break: Chinese needs none, and headers and padded names are full of them. */
export function printedText(value: CellValue): string {
  return value === null ? "" : withoutZeroWidth(String(value)).replace(/\s+/g, "");
}

/** A cell's words as printed, on one line: for showing. */
export function oneLine(value: CellValue): string {
  return value === null ? "" : withoutZeroWidth(String(value)).replace(/\s+/g, " ").trim();
}

/** A cell's words for recognising them: as `normaliseName`, without quotation marks and a closing colon. */
export function plainText(value: CellValue): string {
  if (value === null) return "";
  return normaliseName(String(value))
    .replace(/[“”"‘’'「」『』《》]/g, "")
    .replace(/:+$/, "");
}

/** Whether a cell shows nothing: empty, or only blanks. */
export function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === "string" && printedText(value) === "");
}
