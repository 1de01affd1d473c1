import type { SectionId } from "../section-id";

/** A stretch of the compact text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How the parts are headed in the documents (domain.md 5), numbering aside. */
const HEADINGS: readonly (readonly [SectionId, RegExp])[] = [
  ["income-and-expenditure", /[一二三四五六七八九十]、(?:部门|单位)?收支(?:预算)?总体情况/],
  ["appropriation", /[一二三四五六七八九十]、(?:财政拨款|部门预算|单位预算)情况说明/],
  ["sangong", /[一二三四五六七八九十]、“三公”经费(?:预算)?情况说明/],
  ["other-matters", /[一二三四五六七八九十]、其他重要事项的?情况说明/],
];
const NEXT = /[一二三四五六七八九十]、(?:专业性)?名词解释/;

/** Where each part of the text stands; a part that is not headed as usual is not found. */
export function findSections(text: string): ReadonlyMap<SectionId, Stretch> {
  const starts = HEADINGS.flatMap(([id, heading]) => {
    const found = heading.exec(text);
    return found ? [{ id, heading: found.index, start: found.index + found[0].length }] : [];
  });
  const ends = [...starts.map(({ heading }) => heading), NEXT.exec(text)?.index ?? text.length];
  return new Map(
    starts.map(({ id, start }) => {
      const end = Math.min(...ends.filter((candidate) => candidate >= start), text.length);
      return [id, { start, end }];
    })
  );
}
