import type { Source } from "../tables/table";

/** Sources beyond 一般公共预算 with the names of their totals, in the order in which tables print them (domain.md 2). */
export const SOURCE_TOTALS: readonly (readonly [Source, string])[] = [
  ["fund", "政府性基金"],
  ["state-capital", "国有资本经营预算"],
  ["special-account", "财政专户管理资金"],
  ["operations", "事业收入"],
  ["superior-grants", "上级补助收入"],
  ["affiliate-remittance", "附属单位上缴收入"],
  ["business", "事业单位经营收入"],
  ["unit-funds", "单位资金"],
  ["other", "其他收入"],
];
