import type { SectionId } from "../section-id";

/** A stretch of the compact text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const NUMBER = "[一二三四五六七八九十]、";
/** What may stand around the words of a heading: 2026年, 一般公共预算, 预算安排. */
const AROUND = "[^，。；：、]{0,12}?";
const END = "(?:情况(?:的?说明)?|说明)";

/** How the parts are headed in the documents (domain.md 5). */
const HEADINGS: readonly (readonly [SectionId, RegExp])[] = [
  ["income-and-expenditure", heading(`(?<!财政拨款)收支(?:预算)?(?:总体|总)?${END}`)],
  [
    "appropriation",
    heading(
      `(?:财政拨款(?:收支|支出)?(?:预算)?(?:总体)?|部门预算|单位预算)${END}`,
      // 六、政府性基金预算财政拨款情况 is a part of its own.
      "(?![^，。；：、]{0,12}(?:三公|基金|国有|基本支出|项目支出))"
    ),
  ],
  ["sangong", heading(`"?三公"?经费[^，。；：、\\d]{0,12}?${END}`)],
  ["other-matters", heading(`其他(?:重要)?事项的?${END}`)],
];

function heading(words: string, unless = ""): RegExp {
  return new RegExp(NUMBER + unless + AROUND + words, "g");
}

const NEXT = /[一二三四五六七八九十]、(?:专业性)?名词解释/g;

/** Where each part of the text stands; a part that is not headed as usual is not found. */
export function findSections(text: string): ReadonlyMap<SectionId, Stretch> {
  const starts = HEADINGS.flatMap(([id, pattern]) => {
    // A table of contents names the parts before they come.
    const found = [...text.matchAll(pattern)].at(-1);
    return found ? [{ id, heading: found.index, start: found.index + found[0].length }] : [];
  });
  const ends = [
    ...starts.map(({ heading }) => heading),
    [...text.matchAll(NEXT)].at(-1)?.index ?? text.length,
  ];
  return new Map(
    starts.map(({ id, start }) => {
      const end = Math.min(...ends.filter((candidate) => candidate >= start), text.length);
      return [id, { start, end }];
    })
  );
}
