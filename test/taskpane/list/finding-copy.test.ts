import type { Finding } from "../../../src/checks/finding";
import { findingLines, findingTable } from "../../../src/taskpane/list/finding-copy";
import { resultOf } from "../../fixtures/sample-result";
import { sampleGrids } from "../../fixtures/samples";

let findings: readonly Finding[];

beforeAll(async () => {
  ({ findings } = resultOf(await sampleGrids("dadukou-2026")));
});

const blankSubtotal = () => {
  const found = findings.find(({ check }) => check === "sangong-vehicles");
  if (!found) throw new Error("the sample has no blank subtotal");
  return found;
};

test("one finding as text: what, where, by how much, and both sides with their cells", () => {
  expect(findingLines(blankSubtotal())).toMatchInlineSnapshot(`
   "【错误】2025年“小计”是空的
   位置：“一般公共预算‘三公’经费支出表”C6
   2025年的“小计”应等于公务用车购置费与公务用车运行费之和。下面的分项有数，小计却没有数，读者会以为没有公务用车支出。应为 27.50 万元，实际是空白，差额 −27.50 万元。
   请填上小计。
   两边的数（万元）：
   “一般公共预算‘三公’经费支出表”C6 小计：空白
   “一般公共预算‘三公’经费支出表”D6 公务用车购置费：空白
   “一般公共预算‘三公’经费支出表”E6 公务用车运行费：27.50"
  `);
});

test("the table has one line a finding and as many columns in each", () => {
  const lines = findingTable(findings).split("\n");
  expect(lines).toHaveLength(findings.length + 1);
  for (const line of lines) expect(line.split("\t")).toHaveLength(9);
});

test("amounts are numbers that can be calculated with", () => {
  const [, line = ""] = findingTable([blankSubtotal()]).split("\n");
  expect(line.split("\t").slice(4, 8)).toEqual(["27.5", "空白", "-27.5", "万元"]);
});

test("neither a tab nor a line end nor a formula from the workbook gets into the table", () => {
  const evil = { ...blankSubtotal(), expected: "=1+1\t2\n3", actual: "", where: [] };
  const [, line = "", ...others] = findingTable([evil]).split("\n");
  expect(others).toEqual([]);
  expect(line.split("\t")).toHaveLength(9);
  const named = { ...blankSubtotal(), remark: { text: "=HYPERLINK(1)" } };
  expect(findingTable([named]).split("\t").at(-1)).toBe("'=HYPERLINK(1)");
});

test.each([
  ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"],
  ["+A1", "'+A1"],
  ["＝1+1", "'＝1+1"],
  [" @SUM(A1)", "'@SUM(A1)"],
  ["-12.50", "-12.50"],
  ['"甲', '"""甲"'],
  ["甲“乙”", "甲“乙”"],
])("%j is pasted as %j", (text, pasted) => {
  const named = { ...blankSubtotal(), remark: { text } };
  expect(findingTable([named]).split("\t").at(-1)).toBe(pasted);
});
