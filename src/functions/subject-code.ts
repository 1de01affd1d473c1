import type { CellValue } from "../money/amount";
import { normaliseName } from "../money/width";

/** What a cell of a code column says. */
export type CodeCell =
  | { readonly kind: "code"; readonly code: string }
  /** A name without a code, such as 合计, folded for comparing. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "blank" }
  | { readonly kind: "error"; readonly text: string };

/** At least a 类 of three digits; behind it nothing, or the name: «2010301-行政运行», «2010301行政运行». */
const CODE = /^(\d{3,})(?:[^\d.,%年月日].*)?$/;
const ERROR_VALUE = /^#[A-Z]/;

/**
 * Reads a code that is a number or text, indented or full-width, alone or followed by its name. 0 is blank: Excel hands empty
 * cells over as 0.
 */
export function readCode(value: CellValue): CodeCell {
  if (value === null || value === 0) return { kind: "blank" };
  const text = normaliseName(String(value));
  if (text === "" || text === "0") return { kind: "blank" };
  if (ERROR_VALUE.test(text)) return { kind: "error", text };
  const code = CODE.exec(text)?.[1];
  return code === undefined ? { kind: "name", name: text } : { kind: "code", code };
}

/** Every code above this one by the digits: 2010301 → 201, 2010, 20103, 201030. */
export function codesAbove(code: string): readonly string[] {
  return Array.from({ length: code.length - 3 }, (_, extra) => code.slice(0, extra + 3));
}
