import { tableRuleCheck, type TableRule } from "../between-tables";
import type { Check } from "../check";
import { carriedInOf, totalOf } from "../figures";
import { SOURCE_TOTALS } from "../source-totals";

const RULES: readonly TableRule[] = [
  {
    id: "procurement-within-expenditure",
    title: "政府采购预算不大于部门支出",
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
