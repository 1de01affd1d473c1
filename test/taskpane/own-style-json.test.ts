import fc from "fast-check";
import { OWN } from "../../src/excel/style-memory";
import { readStyle } from "../../src/narrative/own-style/read-style";
import { STYLES, type StyleName } from "../../src/narrative/styles/registry";
import type { Style } from "../../src/narrative/styles/style";
import { createBook } from "../../src/tables/book";
import { factId, factsOf } from "../../src/taskpane/narrative/part-facts";
import { writeInStyle } from "../../src/taskpane/narrative/write-in-style";
import { currentStyle } from "../../src/taskpane/styles/current-style";
import { ownStyleJson } from "../../src/taskpane/styles/own-style-json";
import { PHRASES, placeOf, styleProblems } from "../../src/taskpane/styles/style-problems";

const NAMES = Object.keys(STYLES) as StyleName[];
const EMPTY = createBook([]);

const withContact = (style: Style, template: string): Style => ({
  ...style,
  wording: { ...style.wording, contact: { title: "", paragraphs: ["甲", template] } },
});

test.each(NAMES)("an unchanged copy of %s says only what it extends", (name) => {
  expect(ownStyleJson(name, STYLES[name])).toEqual({ extends: name });
});

test("whatever is changed comes back as it was", () => {
  const words = fc.string({ minLength: 1 }).map((text) => text.replace(/[{}%]/g, "") + "字");
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.record({ title: words, thousands: fc.boolean(), trimZeros: fc.boolean() }),
      words,
      (base, settings, template) => {
        const style = withContact({ ...STYLES[base], ...settings }, template);
        expect(readStyle(ownStyleJson(base, style))).toEqual({ style });
      }
    )
  );
});

test("each mistake has its place: the paragraph, or the phrase that it is in", () => {
  const wrong = withContact(STYLES.standard, "{{ nobody }}");
  const [problem, ...others] = styleProblems("standard", wrong, EMPTY);
  expect(others).toEqual([]);
  expect(problem && placeOf(wrong, problem)).toEqual({ part: "contact", index: 1 });
  const phrases = { ...STYLES.standard.phrases, same: "{{ same" };
  const phrased = { ...STYLES.standard, phrases };
  const [inPhrase] = styleProblems("standard", phrased, EMPTY);
  expect(inPhrase && placeOf(phrased, inPhrase)).toEqual({
    part: PHRASES,
    index: Object.keys(phrases).indexOf("same"),
  });
});

test("a name of blanks is a mistake of no template", () => {
  const unnamed = { ...STYLES.standard, title: " " };
  const [problem] = styleProblems("standard", unnamed, EMPTY);
  expect(problem?.where).toBe("title");
  expect(problem && placeOf(unnamed, problem)).toBeNull();
});

test("a choice that cannot be used falls back, and says so", () => {
  expect(currentStyle({ name: "qijiang", own: null })).toMatchObject({
    base: "qijiang",
    problem: null,
  });
  expect(currentStyle({ name: "unknown", own: null })).toMatchObject({
    style: STYLES.standard,
    problem: expect.stringContaining("改用“通用”"),
  });
  const own = { extends: "tongnan", wording: { contact: { paragraphs: ["{{ nobody }}"] } } };
  expect(currentStyle({ name: OWN, own })).toMatchObject({
    style: STYLES.tongnan,
    problem: expect.stringContaining("没有“nobody”这个名称"),
  });
});

test("templates that fail only when the text is written fall back, and say so", () => {
  const style = withContact(STYLES.dadukou, "{% for a in (1..100000000) %}a{% endfor %}");
  const { narrative, problem } = writeInStyle(
    EMPTY,
    {},
    { style, base: "dadukou", problem: null },
    ""
  );
  expect(problem).toContain("改用“大渡口”样式");
  expect(narrative.sections.length).toBeGreaterThan(5);
});

test("answers of one department are none of another's", () => {
  const facts = { duties: "甲", [factId("duties", "某局2026年")]: "乙" };
  expect(factsOf(facts, "某局2026年")).toEqual({ duties: "乙" });
  expect(factsOf(facts, "某局2025年")).toEqual({});
  expect(factsOf(facts, null)).toMatchObject({ duties: "甲" });
});
