import type { CellValue } from "../money/amount";
import { toHalfWidth, withoutZeroWidth } from "../money/width";
import { remembering } from "../money/remembering";

/** A code as a cell has it, and the name where both share the cell. */
export interface CodeAndName {
  /** Digits only. */
  readonly code: string;
  readonly name: string;
}

const BARE = /^\[?(\d{3,9})\]?$/;
const DOTTED = /^(\d{3})[.-](\d{2})(?:[.-](\d{2}))?$/;
const NAMED = /^[[(]?(\d{7}|\d{5}|\d{3})[\])]?(?:[-_.:、|]|\u2014|\u2013)*([^\d\s.,-].*)$/;

/**
 * A code in a cell: 201, " 20103", "２０１０３０１", 201.03.01, and with its name «2010301-行政运行», «2010301行政运行». Null when there is none.
 */
export const codeIn = remembering((value: CellValue): CodeAndName | null => {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = withoutZeroWidth(toHalfWidth(String(value))).replace(/\s+|^['‘’"]+/g, "");
  const code = BARE.exec(text)?.[1] ?? DOTTED.exec(text)?.slice(1).join("");
  if (code !== undefined) return { code, name: "" };
  const named = NAMED.exec(text);
  return named ? { code: named[1] ?? "", name: named[2] ?? "" } : null;
});

/** 1 类, 2 款, 3 项. */
export function levelOf(code: string): 1 | 2 | 3 {
  return code.length <= 3 ? 1 : code.length <= 5 ? 2 : 3;
}
