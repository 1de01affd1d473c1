/** The words of the header of 绩效指标, and what they mean. */
import { remembering } from "../money/remembering";

/** What a column of 绩效指标 holds. */
export type IndicatorRole =
  "first" | "second" | "name" | "nature" | "value" | "unit" | "core" | "weight";

/** The words of a column; more than `IndicatorRole` so that the best name is chosen among several. */
export type IndicatorWords =
  Exclude<IndicatorRole, "name"> | "third" | "named" | "content" | "indicator";

const WORDS: readonly (readonly [RegExp, IndicatorWords | "none"])[] = [
  [/历史|参考|说明|解释|备注|标准|依据|来源|上年|往年|类型$|类别$|方法/, "none"],
  [/核心/, "core"],
  [/权重|^(?:指标)?分值|权数/, "weight"],
  [/(?:计量|度量|指标|数量)单位|^(?:绩效)?单位$/, "unit"],
  [/性质$|符号$|指标方向$/, "nature"],
  [/实施(?:周)?期|中长?期|长期|总体指标值/, "none"],
  [/指标值|目标值|预期值/, "value"],
  [/^(?:绩效)?一级(?:绩效)?指标/, "first"],
  [/^(?:绩效)?二级(?:绩效)?指标/, "second"],
  [/^(?:绩效)?三级(?:绩效)?指标/, "third"],
  [/^(?:绩效)?指标名称/, "named"],
  [/^(?:绩效)?指标内容/, "content"],
  [/^(?:年度)?(?:绩效)?指标$/, "indicator"],
];

/** From the best: what names an indicator. Without any, the lowest level does. */
export const INDICATOR_NAMES = [
  "third",
  "named",
  "content",
  "indicator",
  "second",
  "first",
] as const;

/** What a word of a header means, as `plainText`: "none" where it stands in such a header and is of no interest, null elsewhere. */
export const indicatorWords = remembering((text: string): IndicatorWords | "none" | null => {
  if (text.length > 20) return null;
  const bare = text.replace(/\((?:%|百分比|分|万元|元|100分?)\)|%/g, "");
  return WORDS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
});

/** Whether a word of a header, as `plainText`, heads the names of indicators. */
export function headsIndicators(text: string): boolean {
  const words = indicatorWords(text);
  return (INDICATOR_NAMES as readonly (string | null)[]).includes(words);
}
