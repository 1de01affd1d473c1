import type { CompactText } from "../../narrative/read/compact";
import type { Report } from "../check";
import { narrativeCheck } from "../narrative/audit";
import { repeatedClauses } from "../narrative/repeated-clauses";
import { textStatement } from "../narrative/place";

const PUNCTUATION = /([。，、；：！？])\1|[，、；：][。，；]|。[，、；：]/g;
/** Short words that nobody says twice in a row. */
const WORDS = /(万元|亿元|增加|减少|支出|收入|预算|单位|部门|主要原因是|主要用于|其中)\1/g;
/** What is left of a word that lost a character, before an amount. */
const BEREFT: readonly (readonly [RegExp, string])[] = [
  [/[\u4e00-\u9fff]{2,8}预(?=\d[\d,.]*(?:万|亿|千)?元)/g, "预算"],
  [/[\u4e00-\u9fff]{2,8}(?<!预)算(?=\d[\d,.]*(?:万|亿|千)?元)/g, "预算"],
  [/[\u4e00-\u9fff]{2,8}支(?=\d[\d,.]*(?:万|亿|千)?元)/g, "支出"],
  [/[\u4e00-\u9fff]{2,8}经(?=\d[\d,.]*(?:万|亿|千)?元)/g, "经费"],
];

/** Nothing stands twice in a row, no word lost a character (domain.md A10). */
export const narrativeDoubled = narrativeCheck(
  {
    id: "narrative-doubled",
    title: "情况说明中没有重复和漏掉的字句",
    description: "找连着写了两遍的词句、重复的标点，以及金额前面漏了字的词，例如“服务预182万元”。",
    basis: "domain.md A10",
    severity: "warning",
  },
  ({ reading: { source } }, report) => {
    report.ran();
    const clauses = repeatedClauses(source.text);
    for (const { start, end } of clauses) found("clause", source, start, end, report);
    for (const [what, pattern] of [
      ["punctuation", PUNCTUATION],
      ["words", WORDS],
    ] as const)
      for (const match of source.text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (!clauses.some((clause) => clause.start <= match.index && end <= clause.end))
          found(what, source, match.index, end, report);
      }
    for (const [pattern, expected] of BEREFT)
      for (const match of source.text.matchAll(pattern))
        report.found(
          textStatement("warning", [source.original(match.index, match.index + match[0].length)], {
            type: "narrative-character-missing",
            words: match[0],
            expected,
          })
        );
  }
);

function found(
  what: "punctuation" | "words" | "clause",
  source: CompactText,
  start: number,
  end: number,
  report: Report
): void {
  report.found(
    textStatement("warning", [source.original(start, end)], {
      type: "narrative-doubled",
      what,
      text: shown(source.text.slice(start, end)),
    })
  );
}

function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 38)}……`;
}
