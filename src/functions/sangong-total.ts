import { toUnit } from "../money/print";
import type { Range } from "./arguments";
import { FunctionError } from "./function-error";
import { readSangong } from "./sangong-range";
import { sangongYears } from "./sangong-year";

/**
 * The report year's “三公” total as printed, in the table's unit; the sum of the parts where 合计 is blank. Throws a FunctionError
 * where the range is no “三公” table or has no report year.
 */
export function totalOfSangong(range: Range): number {
  const { table } = readSangong(range);
  const year = sangongYears(table).find(({ role }) => role === "current");
  if (year === undefined)
    throw new FunctionError("value", "没有找到本年预算数这几列。请连表头一起选取。");
  return toUnit(year.totalIsBlank ? year.parts : year.total, table.unit);
}
