import type { BudgetTable } from "../../tables/table";

/** Whether a table has 绩效指标. */
export function hasIndicators({ performance }: BudgetTable): boolean {
  return performance !== undefined && performance.indicators.length > 0;
}
