import { printedText } from "./cell-text";
import type { CellValue } from "../money/amount";

/** A table's number as printed: 表一, 附件 13. */
export interface TableNumber {
  readonly prefix: string;
  readonly number: number;
}

/** Not the first character of 一般公共预算 or 三公. */
const NUMBER =
  /^(附件|附表|公开表|表)[:：]?(\d{1,2}|二?十[一二三四五六七八九]?|[一二三四五六七八九](?!般|公))/;

const DIGITS = "一二三四五六七八九";

/** The number that stands alone in a cell; null for all else. */
export function numberAlone(value: CellValue): TableNumber | null {
  const text = printedText(value);
  const match = NUMBER.exec(text);
  return match?.[0].length === text.length ? numberAtStart(text) : null;
}

/** The number that a text begins with, such as a sheet's name 表六 部门收支总表; null where it begins otherwise. */
export function numberAtStart(text: string): TableNumber | null {
  const [, prefix, number] = NUMBER.exec(printedText(text)) ?? [];
  return prefix === undefined || number === undefined ? null : { prefix, number: valueOf(number) };
}

/** 7, 七, 十, 十二, 二十. */
function valueOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens = "", units = ""] = text.includes("十") ? text.split("十") : ["", text];
  const ten = !text.includes("十") ? 0 : tens === "二" ? 20 : 10;
  return ten + (units === "" ? 0 : DIGITS.indexOf(units) + 1);
}
