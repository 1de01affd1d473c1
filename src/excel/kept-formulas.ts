import type { CellValue } from "../money/amount";
import { isRecord, type KeptFormat } from "../tables/kept-content";
import { changePart, loadPart, savePart } from "./workbook-part";

/**
 * A formula that was replaced by what it showed. Its place and the ranges that it refers to are hidden names of the workbook: Excel keeps
 * names with their cells when rows are inserted, sheets renamed, and files saved by other programs.
 */
export interface KeptFormula {
  /** The hidden name. */
  readonly name: string;
  /** As typed then, with "=". */
  readonly formula: string;
  /** The hidden names of the ranges, in the order of the formula. */
  readonly references: readonly string[];
  /** What was written, one entry a cell; the formula stood in the first one. */
  readonly written: readonly (readonly CellValue[])[];
  /** Where it stood then, for the user: "“预算表”D31". */
  readonly was: string;
}

const NAME_PREFIX = "BudgetDisclosure_";

export const FORMULAS: KeptFormat<readonly KeptFormula[]> = {
  namespace: "urn:budget-disclosure-assistant:formulas",
  root: "formulas",
  version: 1,
  upgrades: {},
  called: "转为数值前的公式",
  empty: [],
  print: (kept) => kept,
  read: (value) => (Array.isArray(value) && value.every(isKept) ? value : null),
};

/** The formulas that were replaced and can be put back. Errors and round trips as `loadPart`. */
export const loadKeptFormulas = () => loadPart(FORMULAS);

/** Keeps the formulas that can be put back, in place of those kept before. Result, errors and round trips as `savePart`. */
export const saveKeptFormulas = (kept: readonly KeptFormula[]) => savePart(FORMULAS, kept);

/** Changes the formulas that can be put back, as the workbook keeps them now. Result, errors and round trips as `changePart`. */
export const changeKeptFormulas = (
  change: (kept: readonly KeptFormula[]) => readonly KeptFormula[]
) => changePart(FORMULAS, change);

/** Gives a name at each call that no other has; `given` are those so far. */
export function newNames(): { readonly given: readonly string[]; readonly next: () => string } {
  const now = Date.now().toString(36);
  const given: string[] = [];
  const next = () => {
    const name = `${NAME_PREFIX}${now}_${String(given.length + 1)}`;
    given.push(name);
    return name;
  };
  return { given, next };
}

/** All hidden names that formulas need. */
export function namesOf(kept: readonly KeptFormula[]): readonly string[] {
  return [...new Set(kept.flatMap(({ name, references }) => [name, ...references]))];
}

function isKept(value: unknown): value is KeptFormula {
  if (!isRecord(value)) return false;
  const { name, formula, references, written, was } = value as Partial<
    Record<keyof KeptFormula, unknown>
  >;
  return (
    isName(name) &&
    Array.isArray(references) &&
    references.every(isName) &&
    typeof formula === "string" &&
    formula.startsWith("=") &&
    typeof was === "string" &&
    Array.isArray(written) &&
    written.length > 0 &&
    written.every((row) => Array.isArray(row) && row.length > 0 && row.every(isCellValue))
  );
}

function isCellValue(value: unknown): value is CellValue {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isName(value: unknown): boolean {
  return typeof value === "string" && isHiddenName(value);
}

/** Whether a name of the workbook is one of those that formulas need. */
export function isHiddenName(name: string): boolean {
  return name.startsWith(NAME_PREFIX);
}
