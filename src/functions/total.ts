import type { CellValue } from "../money/amount";
import { readColumns } from "./arguments";
import { FunctionError } from "./function-error";
import { sharedTotals } from "./shared-totals";
import { readCode } from "./subject-code";

const CODES_AND_AMOUNTS = ["科目编码", "金额"] as const;

/**
 * The total under a code from its lowest rows only, so that 类 and 款 are not counted beside their 项 (domain.md B10, B11); in
 * the unit of the amounts, exact. A blank code is everything, a code that no row has or details gives 0. Rows
 * without a code (合计) do not count, repeated codes add. Throws a FunctionError for ranges of unequal height, for something
 * that is no code, and for an error value or text among the amounts that count; others do not matter.
 */
export function totalUnder(under: CellValue, codes: unknown, amounts: unknown): number {
  const columns = readColumns(codes, amounts, CODES_AND_AMOUNTS);
  return sharedTotals(...columns).under(readDigits(under));
}

/**
 * What each row should be, one column of the height of the ranges: for a code what `totalUnder` gives, for 合计 or 总计
 * without a code everything, "" for all other rows. Repeated codes without details each show their sum.
 * Throws as `totalUnder` does for everything.
 */
export function totalsByRow(codes: unknown, amounts: unknown): (number | string)[][] {
  return sharedTotals(...readColumns(codes, amounts, CODES_AND_AMOUNTS)).byRow();
}

function readDigits(under: CellValue): string {
  const read = readCode(under);
  switch (read.kind) {
    case "blank":
      return "";
    case "code":
      return read.code;
    case "error":
      throw new FunctionError("value", `科目编码是错误值 ${read.text}。请先改正这个单元格。`);
    case "name":
      throw new FunctionError(
        "value",
        `“${read.name}”不是科目编码。请填 3 位以上的数字，例如 201；要合计全部请留空。`
      );
  }
}
