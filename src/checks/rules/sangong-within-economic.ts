import { tableRuleCheck } from "../between-tables";
import type { Check } from "../check";
import { sangongOf, subjectOf } from "../figures";

/**
 * “三公” covers basic and project money. Against basic expenditure alone each item is a bound; with 项目支出预算表 beside it,
 * both together are the item (domain.md 4 C, note).
 */
export const sangongWithinEconomic: readonly Check[] = (
  [
    ["reception", "30217", "公务接待费", "C12"],
    ["vehicle-operation", "30231", "公务用车运行费", "C13"],
    ["vehicle-purchase", "31013", "公务用车购置费", "C14"],
    ["abroad", "30212", "因公出国（境）费", "C15"],
  ] as const
).map(([measure, code, name, rule]) =>
  tableRuleCheck({
    id: `sangong-${measure}-within-economic`,
    title: `“三公”${name}与经济分类的 ${code} 相符`,
    basis: `domain.md ${rule}, ${rule}b`,
    relations: [
      {
        op: (group) => (group.table("project-expenditure") ? "=" : "≤"),
        left: [
          subjectOf("basic-expenditure", code),
          subjectOf("project-expenditure", code, "total", { optional: true }),
        ],
        right: [sangongOf(measure)],
      },
    ],
  })
);
