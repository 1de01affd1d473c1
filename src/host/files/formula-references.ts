/** References in a formula's text follow rows, columns and sheets that moved. For what Univer does not see: it moves its own formulas. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "../a1";
import type { AxisMap } from "../book/origins";

/** What became of one sheet of the file. */
export interface SheetMove {
  /** Its name now; null when it was deleted. */
  readonly name: string | null;
  readonly rows: AxisMap;
  readonly columns: AxisMap;
}

/** By the sheets' names in the file. */
export type SheetMoves = (name: string) => SheetMove | undefined;

const GONE = "#REF!";
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[^\s'"!#,;:(){}=<>+\-*/^&%@\[\]]+)!`;
const FOREIGN = String.raw`\[[^\]]*\][^\s'"!,;:()]*!(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|${FOREIGN}|(${SHEET})?(${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\w.(!\[])|${SHEET}|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\[[^\]]*\]|.`,
  "gsu"
);
const PARTS = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

/** @param home the name, in the file, of the sheet that references without a name mean */
export function movedFormula(formula: string, home: string, moves: SheetMoves): string {
  return formula.replace(TOKEN, (whole, sheet?: string, reference?: string) => {
    if (reference === undefined) return sheet === undefined ? movedName(whole, moves) : whole;
    const named = sheet
      ?.slice(0, -1)
      .replace(/^'(.*)'$/s, "$1")
      .replaceAll("''", "'");
    const move = moves(named ?? home);
    if (!move) return whole;
    if (move.name === null) return sheet === undefined ? whole : GONE;
    const prefix = sheet === undefined ? "" : sheetPrefix(sheet, named, move.name);
    const moved = movedReference(reference, move);
    return moved === null ? `${prefix}${GONE}` : prefix + moved;
  });
}

/** "A1:B2 D4", as attributes list them; "" when nothing remains. */
export function movedRanges(ranges: string, move: SheetMove): string {
  return ranges
    .split(/\s+/)
    .flatMap((range) => (range === "" ? [] : [movedReference(range, move) ?? []].flat()))
    .join(" ");
}

/** One reference without a sheet's name; null when what it names is gone. */
export function movedReference(reference: string, { rows, columns }: SheetMove): string | null {
  if (rows.isIdentity && columns.isIdentity) return reference;
  const [from = "", to = from] = reference.split(":");
  const [, fixFirst = "", left = "", fixTop = "", top = ""] = PARTS.exec(from) ?? [];
  const [, fixLast = "", right = "", fixBottom = "", bottom = ""] = PARTS.exec(to) ?? [];
  const across = left === "" ? null : columns.spanOf(columnIndex(left), columnIndex(right));
  const down = top === "" ? null : rows.spanOf(Number(top) - 1, Number(bottom) - 1);
  if ((left !== "" && !across) || (top !== "" && !down)) return null;
  // of whole rows the «$» stands in front of the number, where the pattern finds the column's
  const end = (fixColumn: string, column: number | undefined, fixRow: string, row?: number) =>
    `${fixColumn}${column === undefined ? "" : columnName(Math.min(column, MAX_COLUMNS - 1))}${fixRow}${row === undefined ? "" : String(Math.min(row + 1, MAX_ROWS))}`;
  const first = end(fixFirst, across?.[0], fixTop, down?.[0]);
  return reference.includes(":")
    ? `${first}:${end(fixLast, across?.[1], fixBottom, down?.[1])}`
    : first;
}

/** A name that belongs to a sheet, and everything else that names one without a cell: 表一!合计. */
function movedName(text: string, moves: SheetMoves): string {
  if (!text.endsWith("!") || text.length < 2) return text;
  const named = text
    .slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const name = moves(named)?.name;
  return name ? sheetPrefix(text, named, name) : text;
}

function sheetPrefix(text: string, before: string | undefined, after: string): string {
  return before === after ? text : `${quoteSheetName(after)}!`;
}

/** A formula as it reads some rows and columns further: what has no «$» goes along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  const end = (text: string) => {
    const [, fixColumn = "", column = "", fixRow = "", row = ""] = PARTS.exec(text) ?? [];
    const wholeRow = column === "";
    const fixedRow = wholeRow ? fixColumn !== "" : fixRow !== "";
    const left =
      wholeRow || fixColumn !== ""
        ? column
        : columnName(wrap(columnIndex(column) + columns, MAX_COLUMNS));
    const top = row === "" || fixedRow ? row : String(wrap(Number(row) - 1 + rows, MAX_ROWS) + 1);
    return `${fixColumn}${left}${fixRow}${top}`;
  };
  return formula.replace(TOKEN, (whole, sheet?: string, reference?: string) =>
    reference === undefined ? whole : (sheet ?? "") + reference.split(":").map(end).join(":")
  );
}

/** A shared formula that would leave the sheet comes in again at the other end, as in Excel. */
function wrap(place: number, size: number): number {
  return ((place % size) + size) % size;
}
