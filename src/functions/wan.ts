import type { CellValue } from "../money/amount";
import { parseAmount } from "../money/parse";
import { printAmount } from "../money/print";
import { mapRange, type Range } from "./arguments";
import { type Answer, FunctionError } from "./function-error";

/**
 * 元 as 万元 with two places, half away from zero, in the shape of the range; "" for blanks, #VALUE! in the place of what is no
 * number. Text that states its unit («3.5万元») counts in that unit.
 */
export function toWan(yuan: Range): Answer[][] {
  return mapRange(yuan, (cell) => {
    const parsed = parseAmount(cell, "元");
    if (parsed.kind === "blank") return "";
    if (parsed.kind === "error") throw new FunctionError("value", `金额是错误值 ${parsed.text}。`);
    if (parsed.kind === "text") throw new FunctionError("value", `“${String(cell)}”不是数。`);
    const rounded = parsed.statedUnit === null ? wanOfFineFigure(cell, parsed.decimals) : null;
    return Number(rounded ?? printAmount(parsed.fen, "万元"));
  });
}

/**
 * Figures with fractions of a 分 must not be rounded twice: 12349.996 元 are 1.23, not 1.24 万元. 亿元 is to 万元 as 万元 is to 元, and 万元 keep
 * six places. Null where two places suffice or six do not fit.
 */
function wanOfFineFigure(cell: CellValue, decimals: number): string | null {
  if (decimals <= 2) return null;
  const fine = parseAmount(cell, "万元");
  return fine.kind === "amount" ? printAmount(fine.fen, "亿元") : null;
}
