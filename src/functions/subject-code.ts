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
/** The code alone, as most cells have it: nothing in it needs folding. */
const PLAIN_CODE = /^\d{3,}$/;
const ERROR_VALUE = /^#[A-Z]/;

/**
 * Reads a code that is a number or text, indented or full-width, alone or followed by its name. 0 is blank: Excel hands empty
 * cells over as 0.
 */
export function readCode(value: CellValue): CodeCell {
  if (value === null || value === 0) return { kind: "blank" };
  const written = String(value);
  if (PLAIN_CODE.test(written)) return { kind: "code", code: written };
  const text = normaliseName(written);
  if (text === "" || text === "0") return { kind: "blank" };
  if (ERROR_VALUE.test(text)) return { kind: "error", text };
  const code = CODE.exec(text)?.[1];
  return code === undefined ? { kind: "name", name: text } : { kind: "code", code };
}
