import type { CellValue } from "../../../src/money/amount";
import { buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

/** Two classes with one item each: 总计, 基本支出, 项目支出 of the parents and of the items. */
function expenditure(
  total: CellValue,
  parents: readonly CellValue[],
  items: readonly CellValue[] = [3, 2, 1]
) {
  return buildTable(
    "general-expenditure",
    ["total", "basic", "project"],
    [
      [{ line: "total" }, total, total === null ? null : 4, total === null ? null : 2],
      ["201 一般公共服务支出", ...parents],
      ["2010301 行政运行", ...items],
      ["208 社会保障和就业支出", ...parents],
      ["2080505 养老", ...items],
    ]
  );
}

const blank = [null, null, null];

describe("a table that fills in its lowest subjects only", () => {
  test("is no list of wrong sums, and says what was not compared", () => {
    const { findings, coverage } = runOne("sum-of-children", [expenditure(6, blank)]);
    expect(findings).toEqual([]);
    expect(coverage.skipped).toHaveLength(3);
    expect(runOne("row-parts", [expenditure(6, [3, null, null])]).findings).toEqual([]);
  });

  test("has its total from the lowest subjects", () => {
    expect(runOne("table-total", [expenditure(6, blank)]).findings).toEqual([]);
    expect(found(runOne("table-total", [expenditure(7, blank)]).findings)).toEqual([
      ["error", "C7", 1_000_000],
    ]);
  });

  test("is not held against the classes of another table", () => {
    const balance = buildBalance(
      "appropriation-balance",
      [],
      [
        ["一般公共服务支出", 3, 3, null, null],
        ["社会保障和就业支出", 3, 3, null, null],
      ]
    );
    const id = "general-expenditure-by-category";
    expect(runOne(id, [expenditure(6, blank), balance]).findings).toEqual([]);
    expect(runOne(id, [expenditure(6, [4, 3, 1]), balance]).findings).toHaveLength(2);
  });
});

test("one blank parent among filled ones was left out by mistake", () => {
  const table = buildTable(
    "general-expenditure",
    ["total"],
    [
      ["201 类", null],
      ["2010301 项", 3],
      ["208 类", 3],
      ["2080505 项", 3],
    ]
  );
  expect(found(runOne("sum-of-children", [table]).findings)).toEqual([["error", "C7", -3_000_000]]);
});

test("a blank parent that is the only one is not known to be left blank on purpose", () => {
  const table = buildTable(
    "general-expenditure",
    ["total"],
    [
      ["201 类", null],
      ["2010301 项", 3],
    ]
  );
  expect(found(runOne("sum-of-children", [table]).findings)).toEqual([["error", "C7", -3_000_000]]);
});
