import { tablesOf } from "../../tables/book";
import type { Indicator } from "../../tables/performance";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { readIndicators } from "../performance/columns";
import { indicatorAmount } from "../performance/indicator-amount";
import { addendOf, amountOf } from "../performance/money";
import { reportRelation, type Addend } from "../relation";

/** An indicator that is the sum of the others. */
const WHOLE = /总(成本|额|费用|投入|支出|投资)|合计/;

/** The costs that a project sets itself are together not more than its money. */
export const indicatorCosts: Check = {
  id: "indicator-costs",
  title: "成本指标的金额之和不超过项目资金总额",
  description:
    "比较成本指标中以元、万元计的金额之和与项目资金总额，前者不应大于后者。单价（如元/人）和非金额的成本不计；写明是总成本的单独比较。",
  basis: "domain.md B98",
  severity: "warning",
  needs: ["project-performance"],
  run({ book }, report) {
    for (const table of tablesOf(book, "project-performance")) checkTable(report, table);
  },
};

function checkTable(report: Report, table: BudgetTable): void {
  const total = amountOf(table, "total");
  if (!table.performance || !total || total.amount.state !== "amount") return;
  const costs = readIndicators(table.performance).indicators.filter(isCost);
  const whole = costs.filter(({ name }) => WHOLE.test(name.text));
  const single = costs.filter((indicator) => !whole.includes(indicator));
  for (const indicators of [...whole.map((indicator) => [indicator]), single]) {
    const left = indicators.flatMap(addendsOf);
    if (left.length === 0) continue;
    reportRelation(report, {
      table,
      left,
      op: "≤",
      right: [addendOf(total)],
      severity: "warning",
      alsoAbout: [total.amount],
      detail: { type: "indicator-costs", op: "≤", costs: left.length, total: total.label },
    });
  }
}

function isCost({ first, second }: Indicator): boolean {
  return /成本/.test(`${first?.text ?? ""}${second?.text ?? ""}`);
}

function addendsOf(indicator: Indicator): readonly Addend[] {
  const cell = indicatorAmount(indicator);
  return cell ? [{ label: indicator.name.text, cell }] : [];
}
