import { repeatedClauses } from "../../../src/checks/narrative/repeated-clauses";

const repeated = (text: string): string[] =>
  repeatedClauses(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["收入预算共五万元，收入预算共五万元。", ["收入预算共五万元。"]],
  ["甲乙丙，丁戊己。甲乙丙，丁戊己；其他。", ["甲乙丙，丁戊己；"]],
  [
    "一二，三四，五六，七八，九十，百千，一二，三四，五六，七八，九十，百千。",
    ["一二，三四，五六，七八，九十，百千。"],
  ],
  ["甲乙丙丁戊己。甲乙丙丁戊己。甲乙丙丁戊己。", ["甲乙丙丁戊己。", "甲乙丙丁戊己。"]],
  ["起初，收入预算共五万元，收入预算共五万元", ["收入预算共五万元"]],
])("%s says twice what it says", (text, found) => {
  expect(repeated(text)).toEqual(found);
});

test.each([
  "货物零元、货物零元。",
  "甲乙丙丁戊己，其他，甲乙丙丁戊己。",
  "甲乙丙，丁戊己。甲乙丙，丁戊庚。",
  "一二，三四，五六，七八，九十，百千，万亿，一二，三四，五六，七八，九十，百千，万亿。",
  "收入预算共五万元",
  "",
])("%s does not", (text) => {
  expect(repeated(text)).toEqual([]);
});
