import { tableRuleCheck, type TableRule } from "../between-tables";
import type { Check } from "../check";
import { carriedInOf, totalOf } from "../figures";
import { SOURCE_TOTALS } from "../source-totals";

const RULES: readonly TableRule[] = [
  {
    id: "procurement-within-expenditure",
    title: "政府采购预算不大于部门支出",
    description: "比较政府采购合计与部门支出总表的总计，前者不应大于后者。",
    basis: "domain.md C22",
    relations: [
      {
        op: "≤",
        left: [totalOf("procurement")],
        right: [totalOf("department-expenditure")],
      },
    ],
  },
  {
    id: "procurement-within-general",
    title: "一般公共预算安排的采购不大于一般公共预算支出",
    description: "比较政府采购中一般公共预算的合计与支出预算表的总计，前者不应大于后者。",
    basis: "domain.md C22",
    relations: [
      {
        op: "≤",
        left: [totalOf("procurement", "general")],
        right: [totalOf("general-expenditure")],
      },
    ],
  },
  {
    id: "procurement-within-sources",
    title: "各项资金安排的采购不大于该项资金的收入",
    description:
      "逐项比较政府采购各资金来源的合计与部门收入总表的同一来源（可以加上年结转），前者不应大于后者。有一张表没有列的来源不比较。",
    basis: "domain.md C22",
    // What was carried in may be spent too, and not every form says from which source it came.
    severity: "warning",
    relations: ([["general", "一般公共预算"], ...SOURCE_TOTALS] as const).map(([source, name]) => {
      const income = totalOf("department-income", source, "current", { item: `${name}合计` });
      return {
        op: "≤",
        left: [totalOf("procurement", source, "current", { item: `${name}合计` })],
        right: [income],
        alternatives: [
          [income, carriedInOf("appropriation-balance")],
          [income, carriedInOf("department-balance")],
        ],
      };
    }),
  },
];

/** Purchases are part of what the department spends and receives. */
export const procurementTables: readonly Check[] = RULES.map(tableRuleCheck);
