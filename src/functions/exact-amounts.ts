import type { CellValue, Fen, Unit } from "../money/amount";
import { type ParsedAmount, parseAmount } from "../money/parse";
import { toUnit } from "../money/print";
import { FunctionError } from "./function-error";

/** A cell that is to be added, and how to call it in a message: «第 3 行（2010301）的金额». */
export interface Addend {
  readonly value: CellValue;
  readonly place: string;
}

/**
 * Amounts as whole numbers of one fine step, so that sums are exact. The unit of the cells is not known here. Two places
 * are enough for 元 and for printed 万元; where a figure has more, six are kept, as for 分 in 万元. Figures that do not
 * fit then can only be 元, and 分 are enough again.
 */
export interface ExactAmounts {
  /** One per addend; 0 for a blank. */
  readonly steps: readonly Fen[];
  /** The number that a cell holds for so many steps. Throws a FunctionError beyond what Excel can hold exactly. */
  toNumber(steps: Fen): number;
}

/** Throws a FunctionError naming the place of the first cell that is an error value or no number. */
export function readExactly(addends: readonly Addend[]): ExactAmounts {
  const inFen = addends.map(({ value }) => parseAmount(value, "元"));
  const fine = inFen.some((parsed) => parsed.kind === "amount" && parsed.decimals > 2);
  const finer = fine ? addends.map(({ value }) => parseAmount(value, "万元")) : inFen;
  const fits = finer.every((parsed, index) => parsed.kind === inFen[index]?.kind);
  const unit: Unit = fine && fits ? "万元" : "元";
  const parsed = fits ? finer : inFen;
  return {
    steps: addends.map((addend, index) => stepsOf(parsed[index] ?? { kind: "blank" }, addend)),
    toNumber(steps) {
      if (Number.isSafeInteger(steps)) return toUnit(steps, unit);
      throw new FunctionError("value", "合计太大，Excel 不能精确表示。请检查金额。");
    },
  };
}

function stepsOf(parsed: ParsedAmount, { value, place }: Addend): Fen {
  switch (parsed.kind) {
    case "blank":
      return 0;
    case "error":
      throw new FunctionError("value", `${place}是错误值 ${parsed.text}。请先改正这个单元格。`);
    case "text":
      throw new FunctionError("value", `${place}“${String(value)}”不是数。请改成数再算。`);
    case "amount":
      if (parsed.statedUnit === null) return parsed.fen;
      throw new FunctionError(
        "value",
        `${place}“${String(value)}”带着单位，无法与其他金额直接相加。请去掉单位，只留数。`
      );
  }
}
