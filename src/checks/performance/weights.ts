import { quoted } from "../../tables/quoted";
import type { Indicator, Weight } from "../../tables/performance";
import type { BudgetTable } from "../../tables/table";
import type { Report } from "../check";
import { statement } from "../statement";
import { pointsText } from "./points";

/**
 * Holds the sum of an indicator table's weights against what it may be. Skipped where a weight is no number: the sum is not known then, and
 * what is wrong with the cell is said elsewhere.
 * @param allowed the sums that are right, in hundredths of a percent, given the printed weight of 预算执行率 (0 where there is none)
 */
export function reportWeights(
  report: Report,
  table: BudgetTable,
  indicators: readonly Indicator[],
  executionWeight: Weight | null,
  allowed: (execution: number) => readonly number[]
): void {
  const where = quoted(table.area.sheet);
  const weights = indicators.flatMap(({ weight }) => weight ?? []);
  if (weights.every(({ text }) => text.trim() === "")) {
    report.skipped(`${where}没有填写指标权重`);
    return;
  }
  const printed = executionWeight ? [...weights, executionWeight] : weights;
  const unreadable = printed.find(({ points }) => points === null);
  if (unreadable) {
    report.skipped(`${where}的权重“${unreadable.text}”不是可以计算的数`);
    return;
  }
  report.ran();
  const execution = executionWeight?.points ?? 0;
  const sum = weights.reduce((total, { points }) => total + (points ?? 0), 0);
  const right = allowed(execution);
  if (right.includes(sum)) return;
  report.found({
    ...statement(
      "error",
      printed.filter(({ text }) => text.trim() !== "").map(({ cell }) => cell),
      {
        type: "indicator-weights",
        count: weights.length,
        execution: execution > 0 ? pointsText(execution) : null,
      }
    ),
    expected: right.map(pointsText).join(" 或 "),
    actual: pointsText(sum),
  });
}
