/** A cell as Office.js sees it, and as Univer stores it. */
import { BooleanNumber, CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";

export type CellValue = string | number | boolean;

/**
 * What a cell holds while an add-in's function computes. Univer knows this text as an error, so formulas that depend on it show it
 * too. On the wire it is Excel's own word.
 */
export const BUSY = ErrorType.CONNECT;
const BUSY_IN_EXCEL = "#BUSY!";

const TEXT_FORMAT = "@";
const NUMBER_TEXT = /^\s*[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s*$/;
/** What else a formula begins with, kept from Lotus, and "=" as a Chinese keyboard may give it. */
const STARTS_FORMULA = /^([+＋\-－@＠＝])(?=\S)(.+)$/s;
const HALF_WIDTH: Readonly<Record<string, string>> = {
  "＋": "+",
  "－": "-",
  "@": "",
  "＠": "",
  "＝": "",
};
const ERROR_TEXT =
  /^#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|BUSY!|SPILL!|CALC!|GETTING_DATA)$/;

/** The value as range.values gives it: a blank is "", an error its text ("#REF!"). */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell || cell.v === undefined || cell.v === null) return "";
  if (cell.v === BUSY) return BUSY_IN_EXCEL;
  if (cell.t === CellValueType.BOOLEAN) {
    return cell.v === true || cell.v === BooleanNumber.TRUE || cell.v === "TRUE";
  }
  if (cell.t === CellValueType.NUMBER && cell.v !== "") return Number(cell.v);
  return cell.v;
}

/** Excel.RangeValueType of a value. */
export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_TEXT.test(value) ? "Error" : "String";
}

export function hasContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null && cell.v !== "") || !!cell.f || !!cell.si;
}

/**
 * What Excel makes of a value written by an add-in: null leaves the cell as it is, "=" starts a formula, and so do "+", "-" and "@" before
 * what is no number; text that is a number or TRUE becomes one. It stays text where the cell is formatted as text ("=" excepted), or where it
 * starts with an apostrophe. Dates and percentages stay text.
 */
export function toCell(
  input: unknown,
  current: Nullable<ICellData>,
  numberFormat: string
): ICellData {
  if (input === null || input === undefined) {
    return current?.f ? { f: current.f } : { v: current?.v ?? null };
  }
  if (typeof input === "string" && input.startsWith("=")) return { f: input };
  // null clears what an earlier formula left
  const plain = { f: null, si: null, p: null };
  if (input === "") return { v: null, ...plain };
  if (typeof input === "boolean") return { v: input ? 1 : 0, t: CellValueType.BOOLEAN, ...plain };
  if (typeof input === "number") return { v: input, t: CellValueType.NUMBER, ...plain };
  const text = String(input);
  if (numberFormat !== TEXT_FORMAT) {
    if (NUMBER_TEXT.test(text))
      return { v: Number(text.replaceAll(",", "")), t: CellValueType.NUMBER, ...plain };
    if (/^(true|false)$/i.test(text))
      return { v: /^t/i.test(text) ? 1 : 0, t: CellValueType.BOOLEAN, ...plain };
    const [, sign = "", rest = ""] = STARTS_FORMULA.exec(text) ?? [];
    if (rest !== "") return { f: `=${HALF_WIDTH[sign] ?? sign}${rest}` };
  }
  // a text that looks like a number Univer would make one with the cell's next change of style
  const t = text.startsWith("'") ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { v: text.replace(/^'/, ""), t, ...plain };
}
