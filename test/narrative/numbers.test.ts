import { decimalsOf, numbersIn } from "../../src/narrative/read/numbers";

const inShort = (text: string, start = 0, end = text.length): string[] =>
  numbersIn(text, start, end).map(({ figure, unit }) => `${figure} ${unit}`);

test("numbers are read with their commas, their places and what they count", () => {
  expect(
    inShort("2026年收入12,345,678.90万元，增长5.2%，提高3个百分点，车7辆、1.5亿元、2万。余8")
  ).toEqual([
    "2026 年",
    "12,345,678.90 万元",
    "5.2 %",
    "3 个百分点",
    "7 辆",
    "1.5 亿元",
    "2 万",
    "8 ",
  ]);
});

test("a comma behind more than three digits stands between numbers", () => {
  expect(inShort("甲1,23人，乙1234,567元")).toEqual(["1 ", "23 人", "1234 ", "567 元"]);
});

test("only the stretch is read; places are those in the whole text", () => {
  const text = "甲1万元，乙22.5万元，丙3万元";
  const found = numbersIn(text, 5, 12);
  expect(found).toHaveLength(1);
  for (const { figure, start, end, figureEnd } of found) {
    expect(text.slice(start, figureEnd)).toBe(figure);
    expect(text.slice(start, end)).toBe("22.5万元");
  }
  expect(numbersIn(text, 5, 6)).toEqual([]);
});

test("places are those behind the point, as written", () => {
  expect(["3", "3.5", "3.50", "1,234.567"].map(decimalsOf)).toEqual([0, 1, 2, 3]);
});

describe("what no figure of a table can be held against", () => {
  const rough = (text: string) =>
    numbersIn(text, 0, text.length).map(({ figure, unit, isExact }) => [figure, unit, isExact]);

  test("groups in no place are one number, which is not read", () => {
    for (const figure of ["1,23,4567,890", "1，02，0.77", "1,0207,700", "12,34", "1,2345"])
      expect(rough(`${figure}元`)).toEqual([[figure, "元", false]]);
  });

  test("where a clause may end between them, they are two", () => {
    expect(rough("基本支出1020.77，50万元")).toEqual([
      ["1020.77", "", true],
      ["50", "万元", true],
    ]);
    expect(rough("2025年3，4人")).toHaveLength(3);
    expect(rough("12,345,678.90元")).toEqual([["12,345,678.90", "元", true]]);
  });

  test("neither is what is about so much", () => {
    for (const words of ["12余万元", "12多万元", "3百多万元"])
      expect(rough(words)).toEqual([[/\d+/.exec(words)?.[0], "万元", false]]);
    for (const words of ["12万元左右", "12万元上下，", "12万元余。", "12万左右"])
      expect(rough(words).map(([, , isExact]) => isExact)).toEqual([false]);
    expect(rough("12万元余额")).toEqual([["12", "万元", true]]);
    expect(rough("1.2亿")).toEqual([["1.2", "亿", true]]);
  });

  test("people, kilometres and other money are none", () => {
    expect(rough("12万人次、30万公里、5亿美元").map(([, unit]) => unit)).toEqual(["", "", ""]);
  });
});
