/** A rectangle of a sheet that is known otherwise. Zero-based; `bottom` and `right` are inside; whole rows and columns end with the sheet. */
export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A sheet's name before an address: 表一! or '表 一'!; an apostrophe within quotes is doubled. */
const SHEET = /^(?:'(?:[^']|'')*'|[^'!]*)!/;
const CORNERS = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/**
 * The rectangles of an address as Excel prints it: "C7", "A1:F28", "3:4", "A:C", "'表 一'!A1:B2,'表 一'!D4". Null for what is no address,
 * "#REF!" for example.
 */
export function parseAreas(address: string): readonly SheetArea[] | null {
  const parts = splitAtCommas(address).map((part) => parseArea(part.trim().replace(SHEET, "")));
  return parts.every((part) => part !== null) ? parts : null;
}

/** At the commas that are not within a sheet's quoted name. */
function splitAtCommas(address: string): readonly string[] {
  return address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function parseArea(text: string): SheetArea | null {
  const [whole, firstColumn, firstRow, lastColumn, lastRow] = CORNERS.exec(text) ?? [];
  if (!whole) return null;
  const isRange = whole.includes(":");
  const isCell = firstColumn !== undefined && firstRow !== undefined;
  if (!isRange && !isCell) return null;
  // "A:C" and "3:4" name both ends alike.
  if (isRange && (firstColumn === undefined) !== (lastColumn === undefined)) return null;
  if (isRange && (firstRow === undefined) !== (lastRow === undefined)) return null;
  const [top, bottom] = ends(rowOf(firstRow), rowOf(isRange ? lastRow : firstRow), LAST_ROW);
  const [left, right] = ends(
    columnOf(firstColumn),
    columnOf(isRange ? lastColumn : firstColumn),
    LAST_COLUMN
  );
  return { top, left, bottom, right };
}

const rowOf = (text: string | undefined) => (text === undefined ? null : Number(text) - 1);

function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function ends(first: number | null, last: number | null, most: number): readonly [number, number] {
  if (first === null || last === null) return [0, most];
  return [Math.min(first, last), Math.max(first, last)];
}

/** How many cells it has. */
export function sizeOf({ top, left, bottom, right }: SheetArea): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whether all of another rectangle lies in one. */
export function covers(area: SheetArea, other: SheetArea): boolean {
  return (
    area.top <= other.top &&
    area.left <= other.left &&
    area.bottom >= other.bottom &&
    area.right >= other.right
  );
}
