import type { PerformanceAmount, PerformanceMoney } from "../../tables/performance";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { addendOf, amountsOf } from "../performance/money";
import { compare, reportRelation } from "../relation";
import { unreadColumns } from "../unread";

/** Ways in which a total is divided; each whole by itself. */
const DIVISIONS: readonly (readonly PerformanceMoney[])[] = [
  ["appropriation", "special-account", "unit-funds", "social-funds", "loans", "other"],
  ["own-level", "superior-grants"],
  ["basic", "project"],
];

/** 年度资金总额 = 财政拨款 + 其他资金, 当年预算 = 本级安排 + 上级补助, 预算支出总额 = 基本支出 + 项目支出, each of them by its sources. */
export const performanceAmounts: Check = {
  id: "performance-amounts",
  title: "绩效目标表的资金总额等于各项资金之和",
  description:
    "比较绩效目标表表头的资金总额与各项来源之和、本级安排与上级补助之和、基本支出与项目支出之和。只列了其中一项时，总额不应小于它。",
  basis: "domain.md B94",
  severity: "error",
  needs: [],
  isAbout: ({ performance }) => performance !== undefined,
  checkTable(table, report) {
    if (!table.performance) return;
    for (const parts of DIVISIONS)
      checkDivision(report, table, amountsOf(table, "total"), parts, null);
    for (const within of ["basic", "project"] as const)
      for (const parts of DIVISIONS)
        checkDivision(report, table, amountsOf(table, within), parts, within);
  },
};

function checkDivision(
  report: Report,
  table: BudgetTable,
  totals: readonly PerformanceAmount[],
  measures: readonly PerformanceMoney[],
  within: "basic" | "project" | null
): void {
  const parts = measures.flatMap((money) => amountsOf(table, money, within));
  if (parts.length === 0 || totals.length === 0) return;
  const right = parts.map(addendOf);
  // One part alone («其中：财政拨款») is not all of it.
  const op = parts.length === 1 ? "≥" : "=";
  const holding = totals.find(
    (total) => compare({ left: [addendOf(total)], op, right }).outcome === "holds"
  );
  const total = holding ?? totals[0];
  if (!total) return;
  reportRelation(report, {
    table,
    left: [addendOf(total)],
    op,
    right,
    unread: unreadColumns(table),
    detail: {
      type: "performance-amounts",
      op,
      total: total.label,
      parts: parts.map(({ label }) => label),
    },
  });
}
