import { FEN_PER_UNIT, type Fen, type Unit } from "../../money/amount";
import { printAmount } from "../../money/print";
import type { Finding } from "../finding";
import type { OwnOperator } from "../own-relations/operator";

/** As the user reads amounts: thousands, two places or as many as the amount has, a true minus sign. */
export function amountText(fen: Fen, unit: Unit): string {
  return printAmount(fen, unit, { thousands: true, decimals: placesOf(fen, unit), minus: "−" });
}

/** What should stand there, or null where there is nothing to compare. An amount is without its unit. */
export function expectedText({ expected, unit }: Finding): string | null {
  if (expected === null) return null;
  if (typeof expected === "string") return `“${expected}”`;
  return amountText(expected, unit ?? "万元");
}

/** 应为, or what a bound says. */
export function expectedLabel({ detail }: Finding): string {
  return "op" in detail ? LABEL[detail.op] : LABEL["="];
}

/** What stands there: 空白 where nothing does. */
export function actualText({ actual, unit, sides }: Finding): string | null {
  if (actual === null) return null;
  if (typeof actual === "string") return actual === "" ? "空白" : `“${actual}”`;
  const isBlank = sides !== null && sides.left.every((t) => t.blank);
  return isBlank ? "空白" : amountText(actual, unit ?? "万元");
}

/** The difference with its sign and unit. */
export function differenceText({ difference, unit }: Finding): string | null {
  if (difference === null) return null;
  const shown = unit ?? "万元";
  return `${difference > 0 ? "+" : ""}${amountText(difference, shown)} ${shown}`;
}

/** «应为 28.50 万元，实际空白，差额 −28.50 万元。» or nothing. */
export function amountsSentence(finding: Finding): string {
  const { unit } = finding;
  const expected = expectedText(finding);
  const actual = actualText(finding);
  const difference = differenceText(finding);
  if (expected === null || actual === null || difference === null) return "";
  const shown = unit ?? "万元";
  const printed = actual === "空白" ? "是空白" : ` ${actual} ${shown}`;
  return `${expectedLabel(finding)} ${expected} ${shown}，实际${printed}，差额 ${difference}。`;
}

const LABEL: Readonly<Record<OwnOperator, string>> = {
  "=": "应为",
  "≠": "应不等于",
  "≤": "应不超过",
  "≥": "应不少于",
  "<": "应小于",
  ">": "应大于",
};

function placesOf(fen: Fen, unit: Unit): number {
  const most = Math.log10(FEN_PER_UNIT[unit]);
  for (let places = 2; places < most; places++)
    if (fen % (FEN_PER_UNIT[unit] / 10 ** places) === 0) return places;
  return most;
}
