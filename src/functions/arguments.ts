import type { CellValue } from "../money/amount";
import { type Answer, FunctionError } from "./function-error";

/** A range as a worksheet function receives it: rows of cells, all of one length. Excel hands empty cells over as 0, null or "". */
export type Range = readonly (readonly CellValue[])[];

/** Whole columns (A:A) are so much taller than any table that only the part with something in it is meant. */
const TALLEST = 10_000;

/**
 * One argument of a worksheet function as a cell value. Typed values of newer Excel versions (formatted numbers, entities)
 * count by their basic value; error cells become their text, "#REF!"; an omitted argument is null.
 */
export function readCell(argument: unknown): CellValue {
  if (Array.isArray(argument)) return readCell(argument[0]);
  switch (typeof argument) {
    case "string":
    case "number":
    case "boolean":
      return argument;
    case "object":
      return argument === null ? null : readTypedValue(argument);
    default:
      return null;
  }
}

/** `basicValue` is what a typed value shows; a CustomFunctions.Error that stands for an error cell has its `code`. */
function readTypedValue(value: object): CellValue {
  if ("basicValue" in value) return readCell(value.basicValue);
  if ("code" in value && typeof value.code === "string") return value.code;
  return "#VALUE!";
}

/**
 * A range argument as cell values. A single value is a range of one cell; a range as tall as a column ends with its last row that holds
 * anything.
 */
export function readRange(argument: unknown): Range {
  const rows = rowsOf(argument);
  return readRows(rows, heightOf(rows));
}

/**
 * Two ranges whose rows belong together, as `readRange`; they end with the same row. Throws a FunctionError with both names where they differ
 * in height.
 */
export function readRanges(
  one: unknown,
  other: unknown,
  names: readonly [string, string]
): readonly [Range, Range] {
  const [first, second, height] = rowsOfEqualHeight(one, other, names);
  return [readRows(first, height), readRows(second, height)];
}

function rowsOfEqualHeight(
  one: unknown,
  other: unknown,
  names: readonly [string, string]
): readonly [readonly unknown[], readonly unknown[], number] {
  const first = rowsOf(one);
  const second = rowsOf(other);
  if (first.length !== second.length) throw unequal(first.length, second.length, names);
  return [first, second, Math.max(heightOf(first), heightOf(second))];
}

function unequal(
  first: number,
  second: number,
  [one, other]: readonly [string, string]
): FunctionError {
  return new FunctionError(
    "value",
    `${one}有 ${first} 行，${other}有 ${second} 行，行数要相同。请重新选取。`
  );
}

function rowsOf(argument: unknown): readonly unknown[] {
  return Array.isArray(argument) ? argument : [argument];
}

function heightOf(rows: readonly unknown[]): number {
  if (rows.length <= TALLEST) return rows.length;
  let height = rows.length;
  while (height > 1 && isBlankRow(rows[height - 1])) height--;
  return height;
}

function isBlankRow(row: unknown): boolean {
  return Array.isArray(row) ? row.every(isBlank) : isBlank(row);
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === 0 || cell === "";
}

function readRows(rows: readonly unknown[], height: number): Range {
  return rows
    .slice(0, height)
    .map((row) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
}

/**
 * Two ranges of one column (or one row) each whose cells belong together, as `readRanges`. Throws a FunctionError as it does, and when one
 * has several columns, naming it.
 */
export function readColumns(
  one: unknown,
  other: unknown,
  names: readonly [string, string]
): readonly [readonly CellValue[], readonly CellValue[]] {
  const [first, second, height] = rowsOfEqualHeight(one, other, names);
  const cells = readColumn(first, height, names[0]);
  const others = readColumn(second, height, names[1]);
  if (cells.length !== others.length) throw unequal(cells.length, others.length, names);
  return [cells, others];
}

function readColumn(rows: readonly unknown[], height: number, name: string): CellValue[] {
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 1;
  if (rows.length === 1) return Array.isArray(first) ? first.map(readCell) : [readCell(first)];
  if (width !== 1)
    throw new FunctionError("value", `“${name}”应当只选一列，现在选了 ${width} 列。`);
  const cells = new Array<CellValue>(height);
  for (let row = 0; row < height; row++) {
    const line = rows[row];
    const cell: unknown = Array.isArray(line) ? line[0] : line;
    cells[row] = typeof cell === "number" || typeof cell === "string" ? cell : readCell(cell);
  }
  return cells;
}

/** Answers for every cell of a range in its shape. A FunctionError concerns its own cell only. */
export function mapRange(range: Range, answer: (cell: CellValue) => Answer): Answer[][] {
  return range.map((row) => row.map((cell) => answerOrError(() => answer(cell))));
}

/** The answer, or the FunctionError in its place. */
export function answerOrError(compute: () => Answer): Answer {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}
