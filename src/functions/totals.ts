import type { Fen } from "../money/amount";
import type { Range } from "./arguments";
import { readExactly } from "./exact-amounts";
import type { Answer } from "./function-error";
import { codesAbove } from "./subject-code";
import { lowestRows, readSubjectRows } from "./subject-rows";

const GRAND_TOTALS = new Set(["合计", "总计", "支出合计", "支出总计", "收入合计", "收入总计"]);

/**
 * What each row should be, one column of the height of the ranges: for a code what `totalUnder` gives, for 合计 or 总计
 * without a code everything, "" for all other rows. Repeated codes without details each show their sum.
 * Throws as `totalUnder` does for everything.
 */
export function totalsByRow(codes: Range, amounts: Range): Answer[][] {
  const rows = readSubjectRows(codes, amounts);
  const lowest = lowestRows(rows);
  const exact = readExactly(lowest.map(({ amount, place }) => ({ value: amount, place })));
  const byCode = new Map<string, Fen>();
  let all: Fen = 0;
  lowest.forEach(({ code }, index) => {
    const steps = exact.steps[index] ?? 0;
    all += steps;
    for (const above of [...codesAbove(code), code])
      byCode.set(above, (byCode.get(above) ?? 0) + steps);
  });
  return rows.map((row) => {
    if (row.kind === "coded") return [exact.toNumber(byCode.get(row.code) ?? 0)];
    const isTotal = row.kind === "named" && GRAND_TOTALS.has(row.name);
    return [isTotal ? exact.toNumber(all) : ""];
  });
}
