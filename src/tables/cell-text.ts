import type { CellValue } from "../money/amount";
import { remembering } from "../money/remembering";
import {
  isFolded,
  isFoldedWithout,
  normaliseName,
  withoutBlanks,
  withoutZeroWidth,
} from "../money/width";

/** A cell's words as printed, without any blank or line break: Chinese needs none, and headers and padded names are full of them. */
export function printedText(value: CellValue): string {
  return value === null ? "" : withoutBlanks(String(value));
}

/** A cell's words as printed, on one line: for showing. */
export function oneLine(value: CellValue): string {
  if (value === null) return "";
  const text = String(value);
  // Blanks are among what is folded.
  return isFolded(text) ? text : withoutZeroWidth(text).replace(/\s+/g, " ").trim();
}

/** A cell's words for recognising them: as `normaliseName`, without quotation marks and a closing colon. */
export function plainText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  return isBare(value) ? value : folded(value);
}

const folded = remembering((text: string): string =>
  normaliseName(text).replace(QUOTES, "").replace(/:+$/, "")
);

const QUOTES = /[“”"‘’'「」『』《》]/g;

/** Whether a text is as it is compared, as most are: nothing to fold, no quotation marks, no colon. */
const isBare = isFoldedWithout("“”\"‘’'「」『』《》:");

/** Whether a cell shows nothing: empty, or only blanks. */
export function isEmpty(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  // Digits, Chinese characters and letters are no blanks, and nearly every text begins with one.
  if ((first >= 0x30 && first <= 0x7a) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return printedText(value) === "";
}
