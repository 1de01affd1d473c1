/** From the arguments of a formula to those that Excel hands to an add-in's function. */
import type { Nullable } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseValueObject,
  ErrorType,
  ErrorValueObject,
} from "@univerjs/engine-formula";
import { BUSY } from "../book/cell-value";
import type { FunctionMetadata, FunctionParameter } from "./function-metadata";

export type Scalar = string | number | boolean | null;

/** What a blank cell of a range is for a custom function. Excel passes 0 (reported by xlwings; not seen by us). */
const BLANK = 0;

/** An error cell, as it is handed to a function that wants to see errors. */
interface CellError {
  type: "CustomFunctionError";
  code: string;
}

export interface FunctionArguments {
  args: unknown[];
  /** What the formula shows without calling the function: the first error among its cells ("#REF!"), or that one is computing still. */
  error?: ErrorType;
}

/**
 * A range is rows of cells, also where it is a single cell; an omitted optional parameter is null. Whole columns end, all together, with
 * the last row in which one of them holds anything.
 * @param isWholeColumns whether a range is as tall as its sheet
 */
export function functionArguments(
  { parameters, options }: FunctionMetadata,
  given: BaseValueObject[],
  isWholeColumns: (range: ArrayValueObject) => boolean
): FunctionArguments {
  let error: ErrorType | undefined;
  const scalar = (value: Nullable<BaseValueObject>): Scalar | CellError => {
    if (!value || value.isNull()) return BLANK;
    if (!value.isError()) return value.getValue() as Scalar;
    const code = (value as ErrorValueObject).getErrorType();
    if (code === BUSY || !options?.allowErrorForDataTypeAny) error ??= code;
    return { type: "CustomFunctionError", code };
  };
  const whole = new Set(
    given.filter((value) => isArray(value) && isWholeColumns(value)) as ArrayValueObject[]
  );
  const height = [...whole].reduce((most, range) => Math.max(most, filledHeight(range)), 1);
  const rows = (value: BaseValueObject): Array<Array<Scalar | CellError>> => {
    if (!isArray(value)) return [[scalar(value)]];
    const cells = value.getArrayValue();
    return (whole.has(value) ? cells.slice(0, height) : cells).map((row) =>
      row.map((cell) => scalar(cell))
    );
  };
  const argument = (parameter: FunctionParameter, value: BaseValueObject | undefined) => {
    if (!value) return null;
    const cells = rows(value);
    return parameter.dimensionality === "matrix" ? cells : (cells[0]?.[0] ?? BLANK);
  };
  const args = parameters.map((parameter, i) =>
    parameter.repeating
      ? given.slice(i).map((value) => argument(parameter, value))
      : argument(parameter, given[i])
  );
  return { args, error };
}

function isArray(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

/** How many rows there are down to the last that holds anything. */
function filledHeight(range: ArrayValueObject): number {
  const rows = range.getArrayValue();
  let height = rows.length;
  while (height > 0 && (rows[height - 1] ?? []).every((cell) => !cell || cell.isNull())) height--;
  return height;
}
