/** From what an add-in's function gave to what the cell shows. */
import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  StringValueObject,
  ValueObjectFactory,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { FunctionResult } from "../office/wire";
import type { Scalar } from "./function-arguments";

/** `message` says why, in the add-in's words; "" where it says nothing. */
export type Outcome = { value: Scalar | Scalar[][] } | { error: ErrorType; message: string };

/** Error codes of the custom-function runtime; others are #VALUE!. */
const ERRORS: Readonly<Record<number, ErrorType>> = {
  1: ErrorType.NA,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NUM,
  8: ErrorType.NULL,
};

const ERROR_TYPES: ReadonlySet<string> = new Set(Object.values(ErrorType));

export function toOutcome({ ok, value, errorCode }: Omit<FunctionResult, "id">): Outcome {
  if (!ok) return { error: errorOf(errorCode), message: typeof value === "string" ? value : "" };
  if (!Array.isArray(value)) return { value: toScalar(value) };
  return { value: value.map((row) => (Array.isArray(row) ? row.map(toScalar) : [toScalar(row)])) };
}

export function toValueObject(outcome: Outcome): BaseValueObject {
  if ("error" in outcome) return ErrorValueObject.create(outcome.error);
  const { value } = outcome;
  if (!Array.isArray(value)) return cellObject(value);
  return ArrayValueObject.create({
    calculateValueList: value.map((row) => row.map(cellObject)),
    rowCount: value.length,
    columnCount: value[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Text stays text: Univer's own factory takes "201" for a number. */
function cellObject(value: Scalar): BaseValueObject {
  if (typeof value === "string" && !ERROR_TYPES.has(value)) return StringValueObject.create(value);
  return ValueObjectFactory.create(value ?? 0);
}

/** null shows as 0. Inside an array an error or a typed value is an object. */
function toScalar(value: unknown): Scalar {
  if (value === null || value === undefined) return 0;
  if (typeof value !== "object") return value as Scalar;
  const { basicValue, code } = value as { basicValue?: Scalar; code?: number };
  return basicValue ?? errorOf(code);
}

function errorOf(code: number | undefined): ErrorType {
  return (code !== undefined && ERRORS[code]) || ErrorType.VALUE;
}
