/** What is left of BUDGET.TOTALS without reading text, without telling lowest rows, without exactness: adding. */
import type { CodedRows } from "./coded-rows";

/** Adds each amount to its code and to the codes above it, and gives a column. */
export function bareTotals({ codes, amounts }: CodedRows): number[][] {
  const sums = new Map<number, number>();
  for (let row = 1; row < codes.length; row++) {
    const amount = amounts[row]?.[0] ?? 0;
    let code = Number(codes[row]?.[0]);
    // 类 and 款 rows repeat what their 项 say
    if (code < 1_000_000) continue;
    for (; code >= 100; code = Math.floor(code / 100))
      sums.set(code, (sums.get(code) ?? 0) + amount);
  }
  return codes.map(([code]) => [sums.get(Number(code)) ?? 0]);
}

/** Reads each amount once and gives one sum: what no function that answers for every row can come down to. */
export function bareSum({ amounts }: CodedRows): number {
  let sum = 0;
  for (let row = 0; row < amounts.length; row++) sum += amounts[row]?.[0] ?? 0;
  return sum;
}
