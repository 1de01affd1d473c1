import type { CellValue } from "../money/amount";
import { normaliseName, withoutZeroWidth } from "../money/width";

type Cell = CellValue | undefined;

/** A cell's text in the form for comparing; a number's digits. */
export function written(value: Cell): string {
  return value === null || value === undefined ? "" : normaliseName(String(value));
}

/** A name as it is shown: as printed, without indentation, line breaks and blanks. */
export function printedName(value: Cell): string {
  return typeof value === "string" ? withoutZeroWidth(value).replace(/\s+/g, "") : "";
}

/** 3, 5 or 7 digits; 1 begins income, 2 functional, 3 and 5 economic codes. */
export function isSubjectCode(text: string): boolean {
  return /^[1235]\d\d(?:\d\d){0,2}$/.test(text);
}

/** A Chinese text that is not the word for a level, which exports print in a column of its own (款级, 二级科目). */
export function isSubjectName(value: Cell): boolean {
  const text = printedName(value);
  return /\p{Script=Han}{2}/u.test(text) && !/^(?:[类款项目]级|[一二三四]级(?:科目)?)$/.test(text);
}

/**
 * The code of a row with a column for each of 类, 款, 项: own digits («01», 1) or whole codes (20101) in them, levels above filled
 * or blank. What is blank is taken from the code of the row before. Empty where the row has no digits, or nothing to hang
 * them on.
 */
export function codeFromLevels(parts: readonly string[], before: string): string {
  const deepest = parts.map((part) => part !== "").lastIndexOf(true);
  const codeAt = (level: number): string => {
    const length = 3 + 2 * level;
    const part = parts[level] ?? "";
    if (part === "") return before.length >= length ? before.slice(0, length) : "";
    if (level === 0 || part.length === length) return part;
    const above = codeAt(level - 1);
    return above === "" ? "" : above + part.padStart(2, "0");
  };
  return deepest < 0 ? "" : codeAt(deepest);
}
