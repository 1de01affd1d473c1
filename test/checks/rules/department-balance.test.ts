import type { CellValue } from "../../../src/money/amount";
import { buildBalance } from "../build-table";
import { found, runOne } from "../run";

function plain(incomeTotal: CellValue, expenditureTotal: CellValue, general: CellValue = 100) {
  return buildBalance(
    "department-balance",
    [
      [{ line: "total", name: "合计" }, incomeTotal],
      [{ line: { source: "general" }, name: "一般公共预算资金" }, general],
      [{ line: { source: "other" }, name: "其他收入资金" }, 5],
    ],
    [
      [{ line: "total", name: "合计" }, expenditureTotal],
      ["一般公共服务支出", 60],
      ["教育支出", 45],
    ]
  );
}

function withCarryOver(current: CellValue, total: CellValue) {
  return buildBalance(
    "department-balance",
    [
      [{ line: { source: "general" }, name: "一般公共预算拨款收入" }, 100],
      [{ line: "current-year", name: "本年收入合计" }, current],
      [{ line: "carried-in", name: "上年结转" }, 8],
      [{ line: "total", name: "收入总计" }, total],
    ],
    [
      ["一般公共服务支出", 105],
      [{ line: "current-year", name: "本年支出合计" }, 105],
      [{ line: "carried-out", name: "结转下年" }, 3],
      [{ line: "total", name: "支出总计" }, 108],
    ]
  );
}

function findingsOf(table: ReturnType<typeof buildBalance>) {
  return found(runOne("department-balance", [table]).findings);
}

describe("department-balance", () => {
  test("holds without and with lines of carry-over", () => {
    expect(findingsOf(plain(105, 105))).toEqual([]);
    expect(findingsOf(withCarryOver(100, 108))).toEqual([]);
  });

  test("使用非财政拨款结余 is part of the total, not of 本年收入", () => {
    const balance = (total: number) =>
      buildBalance(
        "department-balance",
        [
          [{ line: { source: "general" }, name: "一般公共预算拨款收入" }, 100],
          [{ line: "current-year", name: "本年收入合计" }, 100],
          [{ line: "surplus", name: "使用非财政拨款结余" }, 8],
          [{ line: "total", name: "收入总计" }, total],
        ],
        [
          ["教育支出", 108],
          [{ line: "total", name: "支出总计" }, 108],
        ]
      );
    expect(findingsOf(balance(108))).toEqual([]);
    expect(findingsOf(balance(100))).toContainEqual(["error", "B10", -8_000_000]);
  });

  test("totals are the sum of their lines, and equal each other", () => {
    expect(findingsOf(plain(106, 105))).toEqual([
      ["error", "B7", 1_000_000],
      ["error", "B7", 1_000_000],
    ]);
    expect(findingsOf(plain(105, 106))).toEqual([
      ["error", "B7", -1_000_000],
      ["error", "D7", 1_000_000],
    ]);
    expect(findingsOf(plain(105, 105, 101))).toEqual([["error", "B7", -1_000_000]]);
  });

  test("this year's income and the carry-over make the total", () => {
    expect(findingsOf(withCarryOver(101, 108))).toEqual([
      ["error", "B8", 1_000_000],
      ["error", "B10", -1_000_000],
    ]);
  });

  test("exactly at the tolerance it is a tail, one step beyond an error", () => {
    expect(findingsOf(plain(105, 105, 100.01))).toEqual([["rounding", "B7", -10_000]]);
    expect(findingsOf(plain(105, 105, 100.02))).toEqual([["error", "B7", -20_000]]);
  });

  test("without both totals it says so", () => {
    const table = buildBalance("department-balance", [], [["教育支出", 1]]);
    expect(runOne("department-balance", [table]).coverage.skipped).toHaveLength(1);
  });
});
