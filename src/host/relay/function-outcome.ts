/** From what an add-in's function gave to what the cell shows. */
import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  ValueObjectFactory,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { FunctionResult } from "../office/wire";
import type { Scalar } from "./function-arguments";

export type Outcome = { value: Scalar | Scalar[][] } | { error: ErrorType };

/** Error codes of the custom-function runtime; others are #VALUE!. */
const ERRORS: Readonly<Record<number, ErrorType>> = {
  1: ErrorType.NA,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NUM,
  8: ErrorType.NULL,
};

export function toOutcome({ ok, value, errorCode }: Omit<FunctionResult, "id">): Outcome {
  if (!ok) return { error: errorOf(errorCode) };
  if (!Array.isArray(value)) return { value: toScalar(value) };
  return { value: value.map((row) => (Array.isArray(row) ? row.map(toScalar) : [toScalar(row)])) };
}

export function toValueObject(outcome: Outcome): BaseValueObject {
  if ("error" in outcome) return ErrorValueObject.create(outcome.error);
  const { value } = outcome;
  if (!Array.isArray(value)) return ValueObjectFactory.create(value ?? 0);
  return ArrayValueObject.createByArray(value);
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
