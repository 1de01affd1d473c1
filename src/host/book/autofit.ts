/** Rows and columns that are as large as what they hold. */
import { pixelsOfCharacters } from "../files/sizes";
import type { RangeRef } from "./range-ref";

/** From the ideographs on, a character is as wide as two letters. */
const FIRST_WIDE = 0x1100;

/** As wide as the longest text: estimated, so that it needs no screen. Empty columns stay. */
export function fitColumns(range: RangeRef): void {
  const used = range.used(true);
  if (!used) return;
  const texts = used.text();
  for (let i = 0; i < used.area.columns; i++) {
    const widest = Math.max(...texts.map((row) => width(row[i] ?? "")));
    if (widest > 0)
      range.sheet.facade.setColumnWidth(used.area.column + i, pixelsOfCharacters(widest + 1));
  }
}

/** From now on the rows grow with their wrapped text, once they are drawn. */
export function fitRows({ sheet, area }: RangeRef): void {
  sheet.facade.setRowAutoHeight(area.row, Math.min(area.rows, sheet.rowCount - area.row));
}

/** In characters, of the longest line. */
function width(text: string): number {
  const lines = text
    .split("\n")
    .map((line) =>
      [...line].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2), 0)
    );
  return Math.max(...lines);
}
