import { baseAmount, changeWords, sameIn } from "../../src/narrative/read/comparison";
import { readNarrative } from "../../src/narrative/read/read-narrative";

describe("words of a change", () => {
  test.each([
    ["支出预算较2025年减少", "支出预算", -1, 2025],
    ["较2025年度预算数减少", "", -1, 2025],
    ["比上年增加了", "", 1, null],
    ["基本支出同比增长", "基本支出", 1, null],
    ["基本支出提高", "基本支出", 1, null],
    ["公务接待费与去年相比下降", "公务接待费", -1, null],
    ["项目支出压减", "项目支出", -1, null],
  ] as const)("%s", (words, item, direction, year) => {
    const found = changeWords(words);
    expect([found?.item, found?.direction, found?.against?.year ?? null]).toEqual([
      item,
      direction,
      year,
    ]);
  });

  test("say where the year and the direction stand", () => {
    const words = "支出预算较2025年减少了";
    const found = changeWords(words);
    expect(words.slice(found?.start, found?.end)).toBe("减少");
    expect(words.slice(found?.against?.start, found?.against?.end)).toBe("2025年");
  });

  test("compare with the budget or with the outturn", () => {
    expect(changeWords("较2025年预算增加")?.isAgainstOutturn).toBe(false);
    expect(changeWords("较2025年决算数增加")?.isAgainstOutturn).toBe(true);
    expect(changeWords("较上年执行数增加")?.isAgainstOutturn).toBe(true);
    expect(changeWords("增加")?.isAgainstOutturn).toBe(false);
  });

  test("end with a direction, or are none", () => {
    for (const words of ["", "支出预算", "增加支出预算"]) expect(changeWords(words)).toBeNull();
  });
});

test("an amount of last year's is told by the words in front of it", () => {
  expect(baseAmount("比2025年预算数")).toEqual({ year: 2025 });
  expect(baseAmount("较上年预算")).toEqual({ year: null });
  expect(baseAmount("比上年预算的")).toEqual({ year: null });
  for (const words of ["2025年预算数", "支出比2025年预算数", "比2025年预算数增加", ""])
    expect(baseAmount(words)).toBeNull();
});

describe("as last year", () => {
  test.each([
    ["与上年持平", null],
    ["与2025年持平", 2025],
    ["较2025年度预算数无增减变化", 2025],
    ["同比无变化", null],
    ["和去年一致", null],
  ])("%s", (words, year) => {
    const text = `公务接待费5万元，${words}。`;
    const [found, more] = sameIn(text, 2, text.length);
    expect(text.slice(found?.start, found?.end)).toBe(words);
    expect(found?.against?.year ?? null).toBe(year);
    if (found?.against)
      expect(text.slice(found.against.start, found.against.end)).toBe(`${String(year)}年`);
    expect(more).toBeUndefined();
  });

  test("may be as the outturn, and is none where other words stand between", () => {
    const same = (text: string) => sameIn(text, 0, text.length);
    expect(same("与上年决算数持平")).toMatchObject([{ isAgainstOutturn: true }]);
    expect(same("与上年预算数持平")).toMatchObject([{ isAgainstOutturn: false }]);
    expect(same("与上年相比，持平")).toMatchObject([{ start: 6 }]);
    for (const text of ["与上年不同", "标准一致", "保持持平"]) expect(same(text)).toEqual([]);
  });
});

test.each([
  ["2026年无使用政府性基金预算拨款安排的支出。", "fund", 2026],
  ["本单位没有政府性基金预算收支。", "fund", null],
  ["2026年无国有资本经营预算拨款安排的支出。", "state-capital", 2026],
  ["2025年增加5万元。本年未安排政府采购预算。", "procurement", null],
  ["本单位无“三公”经费预算。", "sangong", null],
  ["2026年未安排购置公务用车。", "cars-bought", 2026],
])("%s says that there is none", (sentence, of, year) => {
  const text = `四、“三公”经费情况说明\n${sentence}`;
  const { none } = readNarrative(text);
  expect(none.map((claim) => [claim.of, claim.year])).toEqual([[of, year]]);
  for (const { quote, start, end } of none) expect(text.slice(start, end)).toBe(quote);
});

test.each([
  ["（二）政府采购情况。无", "procurement"],
  ["（二）政府采购情况。无。\n（三）绩效目标设置情况", "procurement"],
  ["三、政府性基金预算情况：无。", "fund"],
  ["三、国有资本经营预算情况\n无。", "state-capital"],
])("a part that only says 无 says there is none: %s", (part, of) => {
  const text = `五、其他重要事项\n${part}`;
  const { none } = readNarrative(text);
  expect(none).toMatchObject([{ of, year: null, quote: "无" }]);
  for (const { quote, start, end } of none) expect(text.slice(start, end)).toBe(quote);
});

test.each([
  "（二）政府采购情况。无变化。",
  "（二）政府采购情况。均已公开。无。",
  "（三）绩效情况。无。",
])("无 with other words, and 无 of what no table has, says nothing: %s", (part) =>
  expect(readNarrative(`五、其他重要事项\n${part}`).none).toEqual([])
);
