import fc from "fast-check";
import type { Facts } from "../../src/narrative/narrative";
import { narrativeText, openSlots, textWithFigures } from "../../src/narrative/plain-text";
import { STYLES, type StyleName } from "../../src/narrative/styles/registry";
import { writeNarrative } from "../../src/narrative/write";
import { answerAll, books } from "./any-books";

const styles = fc.constantFrom(...(Object.keys(STYLES) as StyleName[]));

const formats: fc.Arbitrary<Facts> = fc.record({
  "format.unit": fc.constantFrom("元", "万元"),
  "format.thousands": fc.constantFrom("是", "否"),
  "format.trim-zeros": fc.constantFrom("是", "否"),
  "format.percentages": fc.constantFrom("是", "否"),
  "format.items": fc.constantFrom("非零", "全部", "分年"),
  "unit.new": fc.constantFrom("是", "否"),
});

/** Sections 二 to 五 alone: the others are the user's own text or fixed. */
const WRITTEN = ["income-and-expenditure", "appropriation", "sangong", "other-matters"];

const STRAY = /.{0,20}(?:[，。；：、]{2}|[，；：、]$|undefined|null|object|\{|\}|^[，。；：、])/m;

test("in every style and format a sentence is a sentence, open or answered", () => {
  fc.assert(
    fc.property(books, styles, formats, fc.boolean(), (book, style, format, isAnswered) => {
      const facts = isAnswered ? answerAll(book, () => "某事", { style, facts: format }) : format;
      const narrative = writeNarrative(book, { style, facts });
      const sections = narrative.sections.filter(({ id }) => WRITTEN.includes(id));
      const text = narrativeText({ sections });
      // the match, not the text: a page of text tells nobody what is wrong with it
      expect(STRAY.exec(text)?.[0]).toBeUndefined();
      if (isAnswered) expect(openSlots(narrative)).toEqual([]);
    }),
    { numRuns: 150 }
  );
});

test("in every style and format an amount has its unit behind it", () => {
  fc.assert(
    fc.property(books, styles, formats, (book, style, facts) => {
      for (const section of writeNarrative(book, { style, facts }).sections) {
        const { text, figures } = textWithFigures(section);
        for (const { end, unit, text: printed, start } of figures) {
          expect(text.slice(start, end)).toBe(printed);
          expect(text.slice(end)).toMatch(new RegExp(`^${unit}`));
          expect(unit).toBe(facts["format.unit"]);
        }
      }
    }),
    { numRuns: 100 }
  );
});
