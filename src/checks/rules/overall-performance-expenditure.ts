import { normaliseName } from "../../money/width";
import { tableRuleCheck } from "../between-tables";
import type { Check, Report } from "../check";
import { carriedInOf, totalOf, type Figure } from "../figures";
import { readIndicators } from "../performance/columns";
import { indicatorAmount } from "../performance/indicator-amount";
import { addendOf, amountOf, departmentTotal } from "../performance/money";
import { compare, reportRelation } from "../relation";
import { groupCheck, type TableGroup } from "../table-group";

/** 部门支出预算数 of 整体绩效目标表. */
const expenditure: Figure = {
  kind: "overall-performance",
  item: "部门支出预算数",
  read(table) {
    const total = departmentTotal(table);
    return total ? [addendOf(total)] : null;
  },
};

/** 基本支出 or 项目支出 in the head of 整体绩效目标表. */
function partOf(money: "basic" | "project"): Figure {
  return {
    kind: "overall-performance",
    item: PART_NAMES[money],
    read(table) {
      const part = amountOf(table, money);
      return part ? [addendOf(part)] : null;
    },
  };
}

/** An indicator that says how much basic or project expenditure is: «基本支出 = 1323.67 万元». */
function statedPart(money: "basic" | "project"): Figure {
  return {
    kind: "overall-performance",
    item: `“${PART_NAMES[money]}”指标`,
    read(table) {
      const indicators = table.performance ? readIndicators(table.performance).indicators : [];
      const named = indicators.filter(({ name }) => normaliseName(name.text) === PART_NAMES[money]);
      const addends = named.flatMap((indicator) => {
        const cell = indicatorAmount(indicator);
        return cell ? [{ label: `“${PART_NAMES[money]}”指标`, cell }] : [];
      });
      return addends.length === 1 ? addends : null;
    },
  };
}

const PART_NAMES = { basic: "基本支出", project: "项目支出" } as const;

/** Money carried in from last year, to be taken off; of whichever 收支总表 prints it. */
const CARRIED_IN = [
  carriedInOf("department-balance", -1),
  carriedInOf("appropriation-balance", -1),
] as const;

const expenditureTotal = totalOf("department-expenditure");

/** A total that agrees once the carry-over is taken off leaves it out on purpose or by mistake: somebody has to look, no more. */
function checkTotal(group: TableGroup, report: Report): void {
  const table = group.table("overall-performance");
  const whole = group.table("department-expenditure");
  if (!table || !whole) return;
  const left = expenditure.read(table);
  const right = expenditureTotal.read(whole);
  if (!left || !right || right.length === 0) {
    report.skipped(`没有找到${left ? "“部门支出总表”的合计" : "“整体绩效目标表”的部门支出预算数"}`);
    return;
  }
  const sameFigure = right.length === 1;
  const withoutCarryOver = CARRIED_IN.some((figure) => {
    const from = group.table(figure.kind);
    const carriedIn = (from && figure.read(from)) ?? [];
    return (
      carriedIn.some(({ cell }) => cell.fen !== 0) &&
      compare({ left, right: [...right, ...carriedIn] }).outcome !== "broken"
    );
  });
  const isBroken = compare({ left, right, sameFigure }).outcome === "broken";
  reportRelation(report, {
    table,
    left,
    right,
    sameFigure,
    severity: withoutCarryOver ? "warning" : "error",
    alsoAbout: right.map(({ cell }) => cell),
    detail:
      isBroken && withoutCarryOver
        ? { type: "overall-without-carry-over" }
        : {
            type: "between-tables",
            relation: "overall-performance-expenditure",
            op: "=",
            left: left.map(({ label }) => ({ kind: table.kind, item: label })),
            right: right.map(({ label }) => ({ kind: whole.kind, item: label })),
            acrossYears: false,
          },
  });
}

/** 整体绩效目标表 says the same of the department's money as 部门支出总表. */
export const overallPerformanceExpenditure: readonly Check[] = [
  groupCheck(
    {
      id: "overall-performance-expenditure",
      title: "整体绩效目标表的部门支出预算数与部门支出总表一致",
      description:
        "比较整体绩效目标表的部门支出预算数与部门支出总表的总计。正好少上年结转的只作警告。",
      basis: "domain.md C23",
      needs: ["overall-performance", "department-expenditure"],
    },
    checkTotal
  ),
  tableRuleCheck({
    id: "overall-performance-parts",
    title: "整体绩效目标表的基本支出、项目支出与部门支出总表一致",
    description:
      "比较整体绩效目标表的基本支出、项目支出与部门支出总表的同一合计；可以正好少上年结转。没有列这两项时不比较。",
    basis: "domain.md C23",
    relations: (["basic", "project"] as const).map((money) => {
      const part = totalOf("department-expenditure", money);
      return {
        left: [partOf(money)],
        right: [part],
        // What the carry-over makes of the total is said there, once.
        alternatives: CARRIED_IN.map((carriedIn) => [part, carriedIn]),
      };
    }),
  }),
  tableRuleCheck({
    id: "overall-indicators-expenditure",
    title: "以金额为指标的基本支出、项目支出与部门支出总表一致",
    description:
      "整体绩效目标表把基本支出、项目支出的金额列为指标时，与部门支出总表的同一合计比较。",
    basis: "domain.md C23",
    severity: "warning",
    relations: (["basic", "project"] as const).map((money) => ({
      left: [statedPart(money)],
      right: [totalOf("department-expenditure", money)],
    })),
  }),
];
