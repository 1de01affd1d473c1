import { buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

function rows(...cells: (number | null)[][]) {
  return buildTable(
    "general-expenditure",
    ["previous total", "total", "basic", "project"],
    cells.map((values, index) => [`20${index + 1} 类`, ...values] as const)
  );
}

function findingsOf(table: ReturnType<typeof buildTable>) {
  return found(runOne("row-parts", [table]).findings);
}

describe("row-parts", () => {
  test("holds row by row; last year's total has no parts", () => {
    const { findings, coverage } = runOne("row-parts", [rows([9, 3, 1, 2], [9, 1, 1, null])]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(2);
  });

  test("exactly at the tolerance it is a tail, one step beyond an error", () => {
    expect(findingsOf(rows([0, 3.01, 1, 2]))).toEqual([["rounding", "D7", 10_000]]);
    expect(findingsOf(rows([0, 3.02, 1, 2]))).toEqual([["error", "D7", 20_000]]);
  });

  test("blank parts of a filled total are wrong where the columns are filled elsewhere", () => {
    expect(findingsOf(rows([0, 3, 1, 2], [0, 5, null, null]))).toEqual([
      ["error", "D8", 5_000_000],
    ]);
  });

  test("part columns that are filled nowhere are skipped with a reason", () => {
    const { findings, coverage } = runOne("row-parts", [rows([0, 3, null, null])]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(0);
    expect(coverage.skipped).toHaveLength(1);
  });

  test("a table without one of the part columns is skipped with a reason", () => {
    const table = buildTable("general-expenditure", ["total", "basic"], [["201 类", 3, 1]]);
    const { findings, coverage } = runOne("row-parts", [table]);
    expect(findings).toEqual([]);
    expect(coverage.skipped).toHaveLength(1);
  });

  test("all natures of expenditure add up to the total, 基本支出 also where only its parts are printed", () => {
    const natures = ["superior-remittance", "business-expenditure", "affiliate-grants"] as const;
    const whole = (total: number) =>
      buildTable(
        "department-expenditure",
        ["total", "basic", "project", ...natures],
        [["201 类", total, 1, 2, 3, 4, 5]]
      );
    const divided = (total: number) =>
      buildTable(
        "department-expenditure",
        ["total", "personnel", "office", "project", ...natures],
        [["201 类", total, 1, 1, 1, 3, 4, 5]]
      );
    for (const table of [whole, divided]) {
      expect(findingsOf(table(15))).toEqual([]);
      expect(findingsOf(table(16))).toEqual([["error", "C7", 1_000_000]]);
    }
  });

  test("人员经费 and 公用经费 add up to 基本支出", () => {
    const table = (basic: number) =>
      buildTable(
        "general-expenditure",
        ["total", "basic", "personnel", "office", "project"],
        [["201 类", basic + 1, basic, 2, 3, 1]]
      );
    expect(findingsOf(table(5))).toEqual([]);
    expect(findingsOf(table(6))).toEqual([["error", "D7", 1_000_000]]);
  });

  test("a column of 上年结转 may be one more part, or contained in the parts", () => {
    const table = (total: number) =>
      buildTable(
        "general-expenditure",
        ["total", "basic", "project", "carried-in"],
        [["201 类", total, 1, 2, 4]]
      );
    expect(findingsOf(table(3))).toEqual([]);
    expect(findingsOf(table(7))).toEqual([]);
    expect(findingsOf(table(6))).toEqual([["error", "C7", 3_000_000]]);
  });

  test("sources add up to the total of 部门收入总表 and of procurement", () => {
    for (const kind of ["department-income", "procurement"] as const) {
      const table = buildTable(
        kind,
        ["total", "general", "fund", "other"],
        [
          [{ line: "total" }, 6, 1, 2, 3],
          [{ line: "item", name: "甲" }, 7, 1, 2, 3],
        ]
      );
      expect(findingsOf(table)).toEqual([["error", "C8", 1_000_000]]);
    }
  });

  test("人员经费 and 日常公用经费 add up to the total", () => {
    const table = buildTable(
      "basic-expenditure",
      ["total", "personnel", "office"],
      [["301 类", 5, 4, null]]
    );
    expect(findingsOf(table)).toEqual([["error", "C7", 1_000_000]]);
  });

  test("the funds of 财政拨款收支总表 add up in each row; totals without any fund are left to the balance", () => {
    const table = buildBalance(
      "appropriation-balance",
      [],
      [
        ["一般公共服务支出", 5, 4, null, null],
        ["教育支出", 5, null, 5, null],
        [{ line: "total", name: "支出合计" }, 10, null, null, null],
      ]
    );
    expect(findingsOf(table)).toEqual([["error", "D7", 1_000_000]]);
  });
});
