/** Points; Excel allows no row to be higher. */
const LINE = 15;
const HIGHEST = 409;
/** Chinese letters, signs and quotation marks take two columns' units, and a little more in most fonts. */
const WIDE = /[\u2010-\u2027\u2e80-\uffff]/g;
const ALLOWANCE = 1.1;

/**
 * The height, in points, that a row of texts needs when they wrap; null for a single line. Reckoned generously from the letters: Excel and WPS
 * measure rows that say nothing themselves, LibreOffice leaves them at one line.
 * @param widths of the columns, in characters
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number | null {
  const lines = texts.map((text, c) =>
    text
      .split("\n")
      .map((line) => linesOf(line, widths[c] ?? 0))
      .reduce((sum, one) => sum + one, 0)
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(HIGHEST, most * LINE + 3);
}

function linesOf(line: string, width: number): number {
  const units = (line.length + (line.match(WIDE)?.length ?? 0)) * ALLOWANCE;
  return Math.max(1, Math.ceil(units / Math.max(1, width - 1)));
}
