import type { Part } from "../../narrative/read/parts";
import type { Report } from "../check";
import { narrativeCheck, type Audit } from "../narrative/audit";
import { textStatement } from "../narrative/place";

const DIGITS = "一二三四五六七八九十";

/** Headings are numbered one after the other and in one form (domain.md A16). */
export const narrativeNumbering = narrativeCheck(
  {
    id: "narrative-numbering",
    title: "情况说明的标题编号连续、形式统一",
    description: "看各级标题的编号是否连续、形式是否一致。没有编号的标题不核验。",
    basis: "domain.md A16",
    severity: "info",
  },
  (audit, report) => {
    const headings = audit.reading.parts.filter(
      ({ topic, marker }) => topic !== null && !marker.startsWith("第")
    );
    consecutive(
      headings.filter(({ level }) => level === 1),
      audit,
      report
    );
    oneForm(headings, audit, report);
  }
);

function consecutive(headings: readonly Part[], audit: Audit, report: Report): void {
  headings.forEach((heading, index) => {
    const before = headings[index - 1];
    if (!before) return;
    const number = numberOf(heading.marker);
    const last = numberOf(before.marker);
    report.ran();
    // A table of contents, or a part of the document, begins anew. A part with an unknown heading may stand between.
    if (number === 1 || number > last) return;
    found(heading, before, "order", audit, report);
  });
}

/** Within one 一、 either （一） or 1. heads the parts. */
function oneForm(headings: readonly Part[], audit: Audit, report: Report): void {
  let second: Part | null = null;
  let isBelow = false;
  for (const heading of headings) {
    if (heading.level === 1) second = null;
    if (heading.level === 2) second = heading;
    if (heading.level < 3) isBelow = heading.level === 2 && saysNothing(heading);
    if (heading.level !== 3 || heading.topic === "terms") continue;
    report.ran();
    // 1. right below a （一） that says nothing itself divides it.
    if (second && !isBelow) {
      found(heading, second, "form", audit, report);
      return;
    }
  }
}

/** Whether nothing but its title stands under a heading. */
function saysNothing({ start, end, title }: Part): boolean {
  return end - start <= title.length + 1;
}

function found(
  { marker, heading, start, title }: Part,
  before: Part,
  problem: "order" | "form",
  { reading: { source } }: Audit,
  report: Report
): void {
  report.found(
    textStatement("info", [source.original(heading, start + title.length)], {
      type: "narrative-numbering",
      marker,
      before: before.marker,
      problem,
    })
  );
}

/** 十二、 is 12. */
function numberOf(marker: string): number {
  const [, tens, ones] = /([一二三四五六七八九]?十)?([一二三四五六七八九])?/.exec(marker) ?? [];
  const ten =
    tens === undefined ? 0 : tens === "十" ? 10 : (DIGITS.indexOf(tens.charAt(0)) + 1) * 10;
  return ten + (ones === undefined ? 0 : DIGITS.indexOf(ones) + 1);
}
