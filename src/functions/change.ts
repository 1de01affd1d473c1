import type { CellValue, Fen } from "../money/amount";
import { parseAmount } from "../money/parse";
import { printAmount } from "../money/print";
import { answerOrError, type Range } from "./arguments";
import { type Answer, FunctionError } from "./function-error";

/**
 * The change against last year in words, cell by cell: «增加351.02万元», «减少0.5万元», «与上年持平» (domain.md 5, DELTA). Amounts are 万元; the
 * difference is exact and shown with two places, without trailing zeros. A blank beside an amount counts as 0, two blank
 * texts give "". Throws a FunctionError when the ranges differ in shape.
 */
export function changesBetween(current: Range, previous: Range): Answer[][] {
  const sameShape =
    current.length === previous.length &&
    current.every((row, index) => row.length === previous[index]?.length);
  if (!sameShape)
    throw new FunctionError("value", "本年数与上年数的行数和列数要相同。请重新选取。");
  return current.map((row, r) =>
    row.map((cell, c) => answerOrError(() => change(cell, previous[r]?.[c] ?? null)))
  );
}

function change(current: CellValue, previous: CellValue): string {
  const now = readWan(current, "本年数");
  const before = readWan(previous, "上年数");
  if (now === null && before === null) return "";
  const difference = (now ?? 0) - (before ?? 0);
  const figure = printAmount(Math.abs(difference), "万元", { trimZeros: true });
  if (figure === "0") return "与上年持平";
  return `${difference > 0 ? "增加" : "减少"}${figure}万元`;
}

function readWan(cell: CellValue, name: string): Fen | null {
  const parsed = parseAmount(cell, "万元");
  switch (parsed.kind) {
    case "amount":
      return parsed.fen;
    case "blank":
      return null;
    case "error":
      throw new FunctionError("value", `${name}是错误值 ${parsed.text}。请先改正这个单元格。`);
    case "text":
      throw new FunctionError("value", `${name}“${String(cell)}”不是数。请改成数再算。`);
  }
}
