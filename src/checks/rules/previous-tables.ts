import { tableRuleCheck, type TableRule } from "../between-tables";
import type { Check } from "../check";
import { sangongOf, totalOf } from "../figures";

const SANGONG_MEASURES = [
  "total",
  "abroad",
  "vehicle-purchase",
  "vehicle-operation",
  "reception",
] as const;

const RULES: readonly TableRule[] = [
  {
    id: "previous-sangong",
    title: "“三公”经费的上年数与上年公开的一致",
    description: "逐项比较“三公”经费表的上年数与上年公开的本年数。需要上年的工作簿。",
    basis: "domain.md C16",
    severity: "warning",
    againstPrevious: true,
    relations: SANGONG_MEASURES.map((measure) => ({
      left: [sangongOf(measure, "previous")],
      right: [sangongOf(measure)],
    })),
  },
  {
    id: "previous-general-expenditure",
    title: "支出预算表的上年数与上年公开的一致",
    description: "比较支出预算表的上年数合计与上年公开的总计。需要上年的工作簿。",
    basis: "domain.md C17",
    severity: "warning",
    againstPrevious: true,
    relations: [
      {
        left: [totalOf("general-expenditure", "total", "previous")],
        right: [totalOf("general-expenditure")],
      },
    ],
  },
];

/** Last year's figures as this year's tables print them, and as last year's did. */
export const previousTables: readonly Check[] = RULES.map(tableRuleCheck);
