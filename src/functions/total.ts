import type { CellValue } from "../money/amount";
import type { Range } from "./arguments";
import { readExactly } from "./exact-amounts";
import { FunctionError } from "./function-error";
import { readCode } from "./subject-code";
import { lowestRows, readSubjectRows } from "./subject-rows";

/**
 * The total under a code from its lowest rows only, so that 类 and 款 are not counted beside their 项 (domain.md B10, B11); in
 * the unit of the amounts, exact. A blank code is everything, a code that no row has or details gives 0. Rows
 * without a code (合计) do not count, repeated codes add. Throws a FunctionError for ranges of unequal height, for something
 * that is no code, and for an error value or text among the amounts that count; others do not matter.
 */
export function totalUnder(under: CellValue, codes: Range, amounts: Range): number {
  const prefix = readPrefix(under);
  const counted = lowestRows(readSubjectRows(codes, amounts)).filter(({ code }) =>
    code.startsWith(prefix)
  );
  const exact = readExactly(counted.map(({ amount, place }) => ({ value: amount, place })));
  return exact.toNumber(exact.steps.reduce((sum, steps) => sum + steps, 0));
}

function readPrefix(under: CellValue): string {
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
