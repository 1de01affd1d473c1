import type { PerformanceAmount, PerformanceMoney } from "../../tables/performance";
import type { BudgetTable } from "../../tables/table";
import type { Addend } from "../relation";

/** An amount of the head by what it is; undefined where it is not printed. */
export function amountOf(
  table: BudgetTable,
  money: PerformanceMoney,
  within: PerformanceAmount["within"] = null
): PerformanceAmount | undefined {
  return amountsOf(table, money, within)[0];
}

/** All amounts of the head that say the same: 支出预算总量 and 其中：部门预算支出 are both totals. */
export function amountsOf(
  { performance }: BudgetTable,
  money: PerformanceMoney,
  within: PerformanceAmount["within"] = null
): readonly PerformanceAmount[] {
  const amounts = performance?.amounts ?? [];
  return amounts.filter((amount) => amount.money === money && amount.within === within);
}

/** The money of the department's own budget; 支出预算总量 may have more than that. */
export function departmentTotal(table: BudgetTable): PerformanceAmount | undefined {
  const totals = amountsOf(table, "total");
  return totals.find(({ label }) => /部门(预算)?支出/.test(label)) ?? totals[0];
}

/** An amount as a term of a relation, by its own label. */
export function addendOf({ label, amount }: PerformanceAmount): Addend {
  return { label: moneyLabel(label), cell: amount };
}

/**
 * A label without what belongs to the form: the unit, 其中, the heading over a group of labels. "其中：财政拨款（万元）" → "财政拨款",
 * "总体资金情况（元）/基本支出/合计" → "基本支出合计".
 */
export function moneyLabel(label: string): string {
  const plain = label.replace(/\s|[（(](?:万|千|亿)?元[）)]/g, "").replace(/[：:]$/, "");
  const [heading = "", ...rest] = plain.split("/");
  return (rest.length > 0 ? rest.join("") : heading).replace(/^其中[：:]?/, "");
}
