import { readClaims } from "../../src/narrative/read/read-claims";
import { claimName } from "../../src/narrative/read/claim-readings";
import { SAMPLE_NAMES, sampleNarrative } from "../fixtures/samples";

const inShort = (text: string): string[] =>
  readClaims(text).map(
    ({ item, year, fen, unit }) =>
      `${year} ${claimName(item)} ${fen / 1e6} ${unit ?? "（没有单位）"}`
  );

test.each(SAMPLE_NAMES)("the claims of %s, hard-wrapped lines and all", (name) => {
  const text = sampleNarrative(name);
  expect(inShort(text)).toMatchSnapshot();
  for (const { quote, start, end } of readClaims(text)) expect(text.slice(start, end)).toBe(quote);
});

const sangong = (sentence: string): string[] => inShort(`四、“三公”经费情况说明\n${sentence}`);

test.each([
  ["numbered items", "其中：1.公务接待费2万元。", ["null 公务接待费 2 万元"]],
  ["«预算为»", "2026年“三公”经费预算为3万元", ["2026 “三公”经费预算 3 万元"]],
  ["a forgotten unit", "；公务接待费2.5，比上年", ["null 公务接待费 2.5 （没有单位）"]],
  ["a full-width comma in threes", "；公务接待费3，037.04万元", ["null 公务接待费 3037.04 万元"]],
  ["half a number is none", "；公务接待费3，37.04万元", []],
  ["half-width punctuation", ";公务接待费2万元,比", ["null 公务接待费 2 万元"]],
  ["straight quotes", '2026年"三公"经费预算3万元', ["2026 “三公”经费预算 3 万元"]],
  [
    "parts are of the year said last before them",
    "2025年“三公”经费预算4万元，其中：公务接待费1万元。2026年“三公”经费预算3万元，其中：公务接待费2万元。",
    [
      "2025 “三公”经费预算 4 万元",
      "2025 公务接待费 1 万元",
      "2026 “三公”经费预算 3 万元",
      "2026 公务接待费 2 万元",
    ],
  ],
  [
    "the year after the one compared with",
    "公务接待费预算。公务接待费2万元，比2025年减少1万元",
    ["2026 公务接待费 2 万元"],
  ],
  [
    "last year's amount is of last year, though it comes first",
    "2025年“三公”经费预算4万元，2026年“三公”经费预算3万元",
    ["2025 “三公”经费预算 4 万元", "2026 “三公”经费预算 3 万元"],
  ],
  ["a year is no amount", "；公务接待费2025年减少", []],
  ["a count is no amount", "；公务用车购置费2辆", []],
  ["an item inside another's words", "包括了招商引资专项中公务接待费23万元", []],
  ["an amount far from its item", "；公务接待费比上年减少2万元", []],
])("%s", (_, sentence, claims) => {
  expect(sangong(sentence)).toEqual(claims);
});

test("the same words in another section are no claim", () => {
  expect(inShort("一、单位基本情况\n；公务接待费2万元。")).toEqual([]);
});

test("what is no source of the budget is not read, in the list or behind it", () => {
  const text =
    "二、部门收支总体情况（一）收入预算。2026年年初预算数100万元，其中：一般公共预算拨款90万元，捐赠5万元。事业收入5万元。" +
    "（二）支出预算：2026年年初预算数100万元。基本支出：60万元，项目支出：40万元。其中：教育支出预算 99.5 万元。";
  expect(inShort(text)).toEqual([
    "2026 收入预算 100 万元",
    "2026 一般公共预算拨款 90 万元",
    "2026 事业收入 5 万元",
    "2026 支出预算 100 万元",
    "2026 基本支出预算 60 万元",
    "2026 项目支出预算 40 万元",
    "2026 教育支出 99.5 万元",
  ]);
});

test.each([
  "四、一般公共预算“三公”经费预算情况说明",
  "三、2026年“三公”经费情况",
  '五、"三公"经费预算安排情况的说明',
  "目录 四、“三公”经费情况说明 五、其他重要事项的情况说明 正文 四、“三公”经费情况说明",
])("the part is found under the heading %s", (heading) => {
  expect(inShort(`${heading}\n其中：公务接待费2万元。`)).toEqual([
    expect.stringContaining("公务接待费 2 万元"),
  ]);
});

test("项目支出 of 政府性基金 is not taken for that of 一般公共预算", () => {
  const text =
    "三、财政拨款情况说明\n2026年一般公共预算财政拨款收入90万元。项目支出安排30万元。" +
    "2026年政府性基金预算支出5万元，其中：项目支出5万元。";
  expect(inShort(text)).toEqual([
    "2026 一般公共预算财政拨款收入 90 万元",
    "2026 项目支出预算 30 万元",
    "2026 政府性基金预算支出 5 万元",
    "2026 政府性基金预算项目支出 5 万元",
  ]);
});

test("the totals in other words", () => {
  const text =
    "二、单位收支总体情况 （一）收入情况：2026年收入预算总额100万元，其中：事业收入5万元。" +
    "（二）支出情况：2026年支出预算为100万元，其中：教育支出99万元。";
  expect(inShort(text)).toEqual([
    "2026 收入预算 100 万元",
    "2026 事业收入 5 万元",
    "2026 支出预算 100 万元",
    "2026 教育支出 99 万元",
  ]);
});

test("财政拨款收支总体情况 is not the department's", () => {
  const text =
    "四、财政拨款收支总体情况 （一）收入预算。2026年年初预算数90万元。（二）支出预算。2026年年初预算数90万元。";
  expect(inShort(text)).toEqual([]);
});
