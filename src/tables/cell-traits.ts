/**
 * What recognition asks of every cell of a sheet, found out in one look: a sheet is gone through for titles, for headers of amounts and for
 * headers of indicators, and nearly all its cells are none of them.
 */
import type { CellValue } from "../money/amount";
import { remembering } from "../money/remembering";
import { isEmpty, plainText } from "./cell-text";
import { looksLikeData } from "./header-words";
import { headsIndicators } from "./indicator-words";
import { isNote, looksLikeTitle } from "./title";

/** Several of them are one number, each a bit of it. */
export type Traits = number;

/** Shows something: all that is not empty and not only blanks. */
export const SHOWN = 1;
/** Reads like a title, as `looksLikeTitle`. */
export const TITLE = 2;
/** Heads the names of indicators, as `headsIndicators`. */
export const HEADS_INDICATORS = 4;
/** Digits, amounts or codes, as `looksLikeData`. */
export const DATA = 8;

/** A remark below a table, as `isNote`. */
export const NOTE = 16;

/** What a cell is. */
export function traitsOf(value: CellValue): Traits {
  if (value === null) return 0;
  if (typeof value === "string") return isBareCode(value) ? SHOWN | DATA : traitsOfText(value);
  if (typeof value === "number") return isDataNumber(value) ? SHOWN | DATA : SHOWN;
  return SHOWN;
}

/** Whether a text is a code of digits and nothing else: too many for a year, or too few. */
function isBareCode(text: string): boolean {
  if (text.length < 3 || text.length > 9 || text.length === 4) return false;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at);
    if (digit < 0x30 || digit > 0x39) return false;
  }
  return true;
}

const traitsOfText = remembering((text: string): Traits => {
  if (isEmpty(text)) return 0;
  let traits: Traits = SHOWN;
  if (isNote(text)) traits |= NOTE;
  else if (looksLikeTitle(text)) traits |= TITLE;
  const isWord = beginsWithWord(text);
  // Long texts are not folded for nothing.
  if (isWord && !text.includes("指")) return traits;
  const words = plainText(text);
  return (
    traits |
    (headsIndicators(words) ? HEADS_INDICATORS : 0) |
    (!isWord && looksLikeData(words) ? DATA : 0)
  );
});

/** Whether a text begins with a Chinese character or a letter, as no data do. */
function beginsWithWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return (
    (first >= 0x4e00 && first <= 0x9fff) ||
    (first >= 0x41 && first <= 0x5a) ||
    (first >= 0x61 && first <= 0x7a)
  );
}

/** Nearer to zero, or further from it, numbers are written with an exponent. */
const [LEAST, MOST] = [1e-6, 1e21];

/** As `looksLikeData` of the digits, which need not be written out: all but the years. */
function isDataNumber(value: number): boolean {
  const size = Math.abs(value);
  if ((size >= LEAST && size < MOST) || size === 0)
    return !(value >= 2000 && value <= 2099 && Number.isInteger(value));
  return looksLikeData(String(value));
}
