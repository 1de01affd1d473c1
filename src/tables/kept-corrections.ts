import type { Unit } from "../money/amount";
import { FEN_PER_UNIT } from "../money/amount";
import type { Anchor } from "./anchor";
import type { Stated } from "./stated";
import { NO_CORRECTIONS, type Correction, type Corrections } from "./corrections";
import { isRecord, type KeptFormat } from "./kept-content";
import { KIND_TITLES } from "./kind-titles";

/** How a workbook keeps what the user says of its tables: for the add-in, which writes it, and for the terminal. */
export const CORRECTIONS: KeptFormat<Corrections> = {
  namespace: "urn:budget-disclosure-assistant:corrections",
  root: "corrections",
  version: 1,
  upgrades: {},
  called: "对识别结果的更正",
  empty: NO_CORRECTIONS,
  print: (corrections) => corrections,
  read: (value) => (isCorrections(value) ? value : null),
};

/** Whether a number can be the year of a budget. */
export function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 2000 && value <= 2099;
}

function isCorrections(value: unknown): value is Corrections {
  if (!isRecord(value)) return false;
  const { stated, tables } = value;
  return isStated(stated) && Array.isArray(tables) && tables.every(isCorrection);
}

function isStated(value: unknown): value is Stated {
  if (!isRecord(value)) return false;
  const { department, year, unit } = value;
  return maybe(department, isText) && maybe(year, isYear) && maybe(unit, isUnit);
}

function isCorrection(value: unknown): value is Correction {
  if (!isRecord(value)) return false;
  const { at, kind, unit, year } = value;
  return isAnchor(at) && maybe(kind, isSaidKind) && maybe(unit, isUnit) && maybe(year, isYear);
}

function isAnchor(value: unknown): value is Anchor {
  if (!isRecord(value)) return false;
  const { sheet, row, column, text, near, extent } = value;
  return (
    [sheet, text, near].every((one) => typeof one === "string") &&
    [row, column].every(isCount) &&
    maybe(extent, isExtent)
  );
}

function isExtent(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.left, value.right, value.rows].every(isCount) &&
    typeof value.last === "string"
  );
}

function maybe(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isUnit(value: unknown): value is Unit {
  return typeof value === "string" && Object.hasOwn(FEN_PER_UNIT, value);
}

function isSaidKind(value: unknown): boolean {
  return value === "none" || (typeof value === "string" && Object.hasOwn(KIND_TITLES, value));
}
