import { tableRuleCheck } from "../between-tables";
import type { Check } from "../check";
import { sangongOf, subjectOf } from "../figures";

const PROJECT = { optional: true } as const;

/** Each item of “三公” with its subjects in the department's and the government's economic classification (domain.md C12–C15). */
const ITEMS = [
  {
    measure: "reception",
    codes: ["30217"],
    government: "50206",
    name: "公务接待费",
    rules: "C12, C12b",
  },
  {
    measure: "vehicle-operation",
    codes: ["30231"],
    government: "50208",
    name: "公务用车运行费",
    rules: "C13, C13b",
  },
  {
    measure: "vehicle-purchase",
    // 资本性支出, and the same item where basic construction pays for it
    codes: ["31013", "30913"],
    government: "50303",
    name: "公务用车购置费",
    rules: "C14, C14b, C25",
  },
  {
    measure: "abroad",
    codes: ["30212"],
    government: "50207",
    name: "因公出国（境）费",
    rules: "C15, C15b",
  },
] as const;

/**
 * “三公” covers basic and project money. Against basic expenditure alone each item is a bound; with 项目支出预算表 beside it,
 * both together are the item (domain.md 4 C, note).
 */
export const sangongWithinEconomic: readonly Check[] = ITEMS.map(
  ({ measure, codes: [code, ...others], name, rules }) =>
    tableRuleCheck({
      id: `sangong-${measure}-within-economic`,
      title: `“三公”${name}与经济分类的 ${code} 相符`,
      description: `只有基本支出预算表时，${code} 不应大于“三公”经费表的${name}，因为项目支出中也可以有；同时有项目支出预算表时，两张表的 ${code} 之和应等于${name}。`,
      basis: `domain.md ${rules}`,
      relations: [
        {
          op: (group) => (group.table("project-expenditure") ? "=" : "≤"),
          left: [
            subjectOf("basic-expenditure", code),
            subjectOf("project-expenditure", code, "total", PROJECT),
            ...others.flatMap((other) => [
              subjectOf("basic-expenditure", other, "total", PROJECT),
              subjectOf("project-expenditure", other, "total", PROJECT),
            ]),
          ],
          right: [sangongOf(measure)],
        },
      ],
    })
);

/**
 * The government's classification names these items for 机关 only; what 事业单位 spend stands under 505 and 506. So each is a
 * bound, however many of the tables are there.
 */
export const sangongWithinGovernment: readonly Check[] = ITEMS.map(
  ({ measure, government, name, rules }) =>
    tableRuleCheck({
      id: `sangong-${measure}-within-government`,
      title: `政府经济分类的 ${government} 不大于“三公”${name}`,
      description: `比较政府经济分类 ${government}（基本支出加项目支出）与“三公”经费表的${name}，前者不应大于后者：事业单位的列在 505、506，所以不要求相等。`,
      basis: `domain.md ${rules}`,
      relations: [
        {
          op: "≤",
          left: [
            subjectOf("basic-expenditure-government", government),
            subjectOf("project-expenditure-government", government, "total", PROJECT),
          ],
          right: [sangongOf(measure)],
        },
      ],
    })
);
