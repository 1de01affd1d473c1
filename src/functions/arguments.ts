import type { CellValue } from "../money/amount";
import { type Answer, FunctionError } from "./function-error";

/** A range as a worksheet function receives it: rows of cells. Excel hands empty cells over as 0 or "". */
export type Range = readonly (readonly CellValue[])[];

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

/** A range argument as cell values. A single value is a range of one cell. */
export function readRange(argument: unknown): Range {
  if (!Array.isArray(argument)) return [[readCell(argument)]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
}

/** `basicValue` is what a typed value shows; a CustomFunctions.Error that stands for an error cell has its `code`. */
function readTypedValue(value: object): CellValue {
  if ("basicValue" in value) return readCell(value.basicValue);
  if ("code" in value) return readCell(value.code);
  return "#VALUE!";
}

/**
 * The cells of a range of one column (or one row). Throws a FunctionError when it has several, naming the argument.
 */
export function readColumn(range: Range, name: string): readonly CellValue[] {
  const [first = []] = range;
  if (range.length === 1) return first;
  if (first.length !== 1)
    throw new FunctionError("value", `“${name}”应当只选一列，现在选了 ${first.length} 列。`);
  return range.map(([cell = null]) => cell);
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
