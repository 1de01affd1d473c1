import { problemText } from "../../src/narrative/own-style/problem";
import { readStyle } from "../../src/narrative/own-style/read-style";
import { styleJson } from "../../src/narrative/own-style/style-json";
import { templateProblems, writingProblem } from "../../src/narrative/own-style/check-templates";
import { STYLES, type StyleName } from "../../src/narrative/styles/registry";
import { TemplateError } from "../../src/narrative/template-error";
import { writeNarrative } from "../../src/narrative/write";
import { paragraphOf } from "./marked";
import { smallBook } from "./small";

const problems = (value: unknown): string[] => readStyle(value).problems?.map(problemText) ?? [];

const NAMES = Object.keys(STYLES) as StyleName[];

test.each(NAMES)("%s has no mistake that can be seen without a workbook", (name) => {
  expect(templateProblems(STYLES[name])).toEqual([]);
});

test.each(NAMES)("%s as JSON reads back as itself", (name) => {
  const json: unknown = JSON.parse(JSON.stringify(styleJson(STYLES[name])));
  expect(readStyle(json).style).toEqual(STYLES[name]);
});

test("a style says only what is different from the one it extends", () => {
  const { style } = readStyle({
    extends: "qijiang",
    title: "我局",
    trimZeros: false,
    phrases: { same: "与上年一致" },
    wording: { sangong: { title: "四、“三公”经费预算情况" } },
  });
  if (!style) throw new Error("no style");
  const narrative = writeNarrative(smallBook(), { style });
  expect(narrative.sections.find(({ id }) => id === "sangong")?.title).toBe(
    "四、“三公”经费预算情况"
  );
  expect(paragraphOf(narrative, "sangong", 0)).toContain(
    "因公出国（境）费用⟨0.00⟩万元，与上年一致；公务接待费⟨1.80⟩万元"
  );
});

test("a template may be a list of its lines", () => {
  const { style } = readStyle({
    wording: { contact: { paragraphs: [["联系人：", "{{ name }}"]] } },
  });
  const narrative = writeNarrative(smallBook(), { ...(style && { style }) });
  expect(paragraphOf(narrative, "contact", 0)).toBe("联系人：【待填：部门预算公开联系人】");
});

const inContact = (...paragraphs: unknown[]): object => ({ wording: { contact: { paragraphs } } });

test.each<[string, unknown, RegExp]>([
  ["no object", "standard", /^样式：应为/],
  ["an unknown base", { extends: "toString" }, /^extends：应为现有样式的名称：standard、dadukou/],
  ["a later version", { version: 2 }, /^version：这个样式是用更新版本的预算公开助手写的/],
  ["a version that is none", { version: "新" }, /^version：应为 1，或不写/],
  ["an unknown setting", { colour: "red" }, /^colour：没有这一项。可以有：extends/],
  ["a setting of another type", { thousands: "是" }, /^thousands：应为 true 或 false/],
  ["another unit", { unit: "亿元" }, /^unit：应为“万元”或“元”/],
  ["an unknown source", { zeroSources: ["sky"] }, /^zeroSources：应为来源的列表/],
  ["a unit with its choices", { unit: "千元" }, /应为“万元”或“元”/],
  ["another list of sources", { items: "some" }, /^items：应为“non-zero”或“all”或“by-year”/],
  ["names of sources in a list", { sources: ["事业收入"] }, /^sources：应为\{来源: 名称\}/],
  ["a name of no source", { sources: { sky: "天" } }, /^sources：应为/],
  ["a name that is no text", { sources: { fund: 1 } }, /^sources：应为/],
  ["nothing for names", { sources: null }, /^sources：应为/],
  ["signs in a row", { signs: "甲" }, /^signs：应为文字的列表/],
  ["signs that are no texts", { signs: ["甲", 1] }, /^signs：应为文字的列表/],
  ["a blank title", { title: "  " }, /^title：应为文字/],
  [
    "an explanation of more",
    { explainedBy: { income: "natures", expenditure: null, sangong: null } },
    /^explainedBy：应为/,
  ],
  ["an explanation that is none", { explainedBy: { income: "x", expenditure: null } }, /^expl/],
  ["one for 支出 by sources", { explainedBy: { income: null, expenditure: "sources" } }, /^expl/],
  ["explanations in words", { explainedBy: "natures" }, /^explainedBy：应为/],
  ["half an explanation", { explainedBy: { income: "natures" } }, /^explainedBy：应为/],
  [
    "an unknown section",
    { wording: { weather: {} } },
    /^wording 的“weather”：没有这一项。可以有：title/,
  ],
  [
    "an unknown part of a section",
    { wording: { terms: { text: "" } } },
    /^terms 的“text”：没有这一项/,
  ],
  [
    "paragraphs that are no list",
    { wording: { terms: { paragraphs: "一" } } },
    /^terms 的 paragraphs/,
  ],
  ["a template that is no text", inContact(1), /^contact 第1段：应为文字/],
  [
    "what is not closed",
    inContact(["联系人：", "{{ name"]),
    /^contact第1段第2行：“{{”没有对应的“}}”。$/,
  ],
  [
    "a tag that is not closed",
    inContact("{% if name %}"),
    /^contact第1段第1行：“{% if %}”没有对应的“{% endif %}”。$/,
  ],
  ["half a tag", inContact("{% if name "), /^contact第1段第1行：“{%”没有对应的“%}”。$/],
  ["an unknown tag", inContact("{% wenn name %}"), /第1行：没有“wenn”这个标签。$/],
  ["an unknown filter", inContact("{{ name | gross }}"), /第1行：没有“gross”这个过滤器。$/],
  ["an unknown phrase", inContact("{% render 'sign' %}"), /第1行：没有“sign”这个短语/],
  [
    "an unknown name",
    inContact("甲", ["乙", "{{ nmae }}"]),
    /^contact第2段第2行：没有“nmae”这个名称。这里可以用：name、phone、year/,
  ],
  ["a condition on nothing", inContact("{% if %}x{% endif %}"), /第1行：这里的写法不完整/],
  ["a phrase with a mistake", { phrases: { same: "{{ lastYear" } }, /^短语“same”第1行：“{{”没有/],
])("%s is explained where it is", (_, value, words) => {
  expect(problems(value)[0]).toMatch(words);
});

test("what may be set is taken as it is", () => {
  const settings = {
    ...{ title: "我局", unit: "元", thousands: true, trimZeros: false, percentages: true },
    ...{ items: "by-year", sources: { fund: "基金" }, zeroSources: ["general"], signs: ["甲"] },
    explainedBy: { income: "sources", expenditure: "natures" },
  };
  expect(readStyle(settings).style).toMatchObject(settings);
  const none = { explainedBy: { income: null, expenditure: null } };
  expect(readStyle(none).style).toMatchObject(none);
});

test("every mistake is told, not only the first", () => {
  expect(problems({ unit: "斤", items: 1, wording: { sangong: [] } })).toHaveLength(3);
});

test("names within names show themselves in writing, with their place", () => {
  const { style } = readStyle({
    wording: { sangong: { paragraphs: ["{{ year }}年", "{{ reception.amuont }}"] } },
  });
  if (!style) throw new Error("no style");
  const error = (() => {
    try {
      writeNarrative(smallBook(), { style });
    } catch (thrown) {
      return thrown;
    }
    return null;
  })();
  if (!(error instanceof TemplateError)) throw new Error("no TemplateError");
  expect(problemText(writingProblem(style, error))).toBe(
    "“三公”经费情况说明（sangong）第2段第1行：没有“reception.amuont”这个名称。"
  );
});

test("a template that never ends is stopped", () => {
  const { style } = readStyle(inContact("{% for i in (1..100000000) %}{{ i }}{% endfor %}"));
  if (!style) throw new Error("no style");
  expect(() => writeNarrative(smallBook(), { style })).toThrow(TemplateError);
});

test("a template reaches neither the machine nor what all objects have", () => {
  for (const text of ["{{ name.constructor }}", "{% include 'package.json' %}"]) {
    const { style } = readStyle(inContact(text));
    if (style) expect(() => writeNarrative(smallBook(), { style })).toThrow(TemplateError);
  }
});
