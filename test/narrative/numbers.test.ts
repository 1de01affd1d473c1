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

test("commas that part no thousands stand between numbers", () => {
  expect(inShort("1,23元，1234,567元")).toEqual(["1 ", "23 元", "1234 ", "567 元"]);
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
