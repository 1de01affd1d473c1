/** A1 references. Rows and columns are zero-based; an Area is always inside Excel's grid. */

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** 0 → "A", 26 → "AA". */
export function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "aa" → 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** An area as Excel writes it: "B2", "A1:C3", "A:C" for whole columns, "1:3" for whole rows. */
export function formatArea({ row, column, rows, columns }: Area): string {
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = cellName(row, column);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** The name as it stands before "!": in quotes where it is not a plain word. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface Reference {
  /** null: the reference names no sheet. */
  sheetName: string | null;
  area: Area;
}

/** "Sheet!A1:B2" → its parts; null when the text is not a reference. */
export function parseReference(text: string): Reference | null {
  const bang = text.lastIndexOf("!");
  const area = parseArea(
    text
      .slice(bang + 1)
      .replaceAll("$", "")
      .trim()
  );
  if (!area) return null;
  if (bang < 0) return { sheetName: null, area };
  const quoted = text.slice(0, bang);
  return { sheetName: quoted.replace(/^'(.*)'$/, "$1").replaceAll("''", "'"), area };
}

/** "A1:B2,D4" → its references; null when one of them is none. A comma inside quotes belongs to a sheet's name. */
export function parseReferences(text: string): Reference[] | null {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const references = parts.map(parseReference);
  return references.every((reference) => reference !== null) ? references : null;
}

/** The common part of two areas, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area around all of them, null around none. */
export function boundingArea(areas: readonly Area[]): Area | null {
  if (!areas.length) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column, rows, columns } of areas) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

function parseArea(text: string): Area | null {
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return inside(span(+top - 1, +bottom - 1), span(columnIndex(left), columnIndex(right)));
  }
  const wholeColumns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (wholeColumns) {
    const [, left = "", right = ""] = wholeColumns;
    return inside([0, MAX_ROWS], span(columnIndex(left), columnIndex(right)));
  }
  const wholeRows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (!wholeRows) return null;
  const [, top = "", bottom = ""] = wholeRows;
  return inside(span(+top - 1, +bottom - 1), [0, MAX_COLUMNS]);
}

type Span = readonly [start: number, length: number];

function span(a: number, b: number): Span {
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

function inside([row, rows]: Span, [column, columns]: Span): Area | null {
  const fits = row >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  return fits ? { row, column, rows, columns } : null;
}
