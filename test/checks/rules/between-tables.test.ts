import type { CellValue } from "../../../src/money/amount";
import type { BudgetTable } from "../../../src/tables/table";
import { bookOf, buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

function general(total: CellValue, basic: CellValue = 60, project: CellValue = 40): BudgetTable {
  return buildTable(
    "general-expenditure",
    ["previous total", "total", "basic", "project"],
    [[{ line: "total" }, 90, total, basic, project]]
  );
}

/** 表一: this year's income and carry-over, expenditure of general money and of the fund. */
function appropriation({
  current = 100,
  carriedIn = 0,
  fund = null,
}: { current?: CellValue; carriedIn?: CellValue; fund?: CellValue } = {}): BudgetTable {
  return buildBalance(
    "appropriation-balance",
    [
      [{ line: { source: "general" }, name: "一般公共预算资金" }, 100],
      [{ line: "carried-in", name: "上年结转" }, carriedIn],
      [{ line: { carriedIn: "general" }, name: "一般公共预算拨款" }, carriedIn],
    ],
    [
      [{ line: "current-year", name: "本年支出" }, current, current, fund],
      [{ line: "carried-out", name: "结转下年" }, 5, 5, null],
      [{ line: "total", name: "支出合计" }, 105, 105, fund],
    ]
  );
}

function departmentBalance(income: CellValue, expenditure: CellValue, general: CellValue = income) {
  return buildBalance(
    "department-balance",
    [
      [{ line: "total", name: "合计" }, income],
      [{ line: { source: "general" }, name: "一般公共预算资金" }, general],
    ],
    [[{ line: "total", name: "合计" }, expenditure]]
  );
}

function totals(kind: BudgetTable["kind"], total: CellValue, second: CellValue = total) {
  return buildTable(kind, ["total", "general"], [[{ line: "total" }, total, second]]);
}

function findings(id: string, ...tables: BudgetTable[]) {
  return found(runOne(id, tables).findings);
}

describe("equal figures of two tables", () => {
  test("表二 is what 表一 spends this year, without what is carried out", () => {
    expect(findings("general-expenditure-total", general(100), appropriation())).toEqual([]);
    expect(findings("general-expenditure-total", general(105), appropriation())).toEqual([
      ["error", "D7", 5_000_000],
    ]);
  });

  test("表二 may show this year's money only, and 表一 what was carried in as well", () => {
    const id = "general-expenditure-total";
    const spent = appropriation({ carriedIn: 20 });
    expect(findings(id, general(80), spent)).toEqual([]);
    expect(findings(id, general(100), spent)).toEqual([]);
    expect(findings(id, general(90), spent)).toEqual([["error", "D7", -10_000_000]]);
    expect(findings("fund-expenditure-total", totals("fund-expenditure", null), spent)).toEqual([]);
  });

  test("one figure printed twice has no tolerance in the same print", () => {
    expect(findings("general-expenditure-total", general(100.01), appropriation())).toEqual([
      ["error", "D7", 10_000],
    ]);
  });

  test("and that of the coarser print where the units differ", () => {
    const inYuan = (yuan: number) =>
      buildTable("general-expenditure", ["total"], [[{ line: "total" }, yuan]], { unit: "元" });
    expect(findings("general-expenditure-total", inYuan(1_000_050), appropriation())).toEqual([]);
    expect(findings("general-expenditure-total", inYuan(1_000_050.01), appropriation())).toEqual([
      ["error", "C7", 5_001],
    ]);
  });

  test("表三 is the basic expenditure of 表二, the project table its project expenditure", () => {
    expect(
      findings("basic-expenditure-total", totals("basic-expenditure", 60), general(100))
    ).toEqual([]);
    expect(
      findings("basic-expenditure-total", totals("basic-expenditure", 61), general(100))
    ).toEqual([["error", "C7", 1_000_000]]);
    expect(
      findings("project-expenditure-total", totals("project-expenditure", 41), general(100))
    ).toEqual([["error", "C7", 1_000_000]]);
  });

  test("an empty 表五 goes with an empty column of 表一, and only with that", () => {
    const empty = buildTable("fund-expenditure", ["total"], []);
    const quiet = runOne("fund-expenditure-total", [empty, appropriation()]);
    expect(quiet.findings).toEqual([]);
    expect(quiet.coverage.ran).toBe(0);
    expect(findings("fund-expenditure-total", empty, appropriation({ fund: 7 }))).toEqual([
      ["error", "F7", -7_000_000],
    ]);
  });

  test("表七 and 表八 have the totals of 表六", () => {
    const balance = departmentBalance(105, 105);
    expect(findings("department-income-total", totals("department-income", 105), balance)).toEqual(
      []
    );
    expect(findings("department-income-total", totals("department-income", 106), balance)).toEqual([
      ["error", "C7", 1_000_000],
    ]);
    expect(
      findings("department-expenditure-total", totals("department-expenditure", 104), balance)
    ).toEqual([["error", "C7", -1_000_000]]);
  });

  test("表七 may leave out the carry-over, and nothing else", () => {
    const tables = [departmentBalance(105, 105), appropriation({ carriedIn: 5 })];
    expect(
      findings("department-income-total", totals("department-income", 100), ...tables)
    ).toEqual([]);
    expect(
      findings("department-income-total", totals("department-income", 101), ...tables)
    ).toEqual([["error", "C7", -4_000_000]]);
    expect(
      findings("department-income-general", totals("department-income", 105, 100), ...tables)
    ).toEqual([]);
    expect(
      findings("department-income-general", totals("department-income", 105, 99), ...tables)
    ).toEqual([["error", "D7", -6_000_000]]);
  });

  test("表六 may count the carry-over as general money; another difference is a warning", () => {
    const tables = [appropriation({ carriedIn: 5 })];
    expect(findings("department-general-funds", departmentBalance(100, 100), ...tables)).toEqual(
      []
    );
    expect(findings("department-general-funds", departmentBalance(105, 105), ...tables)).toEqual(
      []
    );
    expect(findings("department-general-funds", departmentBalance(104, 104), ...tables)).toEqual([
      ["warning", "B8", 4_000_000],
    ]);
  });

  test("both economic classifications have one total", () => {
    expect(
      findings(
        "basic-classifications-agree",
        totals("basic-expenditure-government", 9),
        totals("basic-expenditure", 8)
      )
    ).toEqual([["error", "C7", 1_000_000]]);
  });

  test("a finding names the cells of both tables, the printed one first", () => {
    const [finding] = runOne("general-expenditure-total", [appropriation(), general(99)]).findings;
    expect(finding?.where).toEqual([
      { sheet: "general-expenditure", row: 6, column: 3 },
      { sheet: "appropriation-balance", row: 6, column: 4 },
    ]);
  });

  test("a missing table is said by its Chinese name", () => {
    const { coverage } = runOne("general-expenditure-total", [general(100)]);
    expect(coverage).toEqual({
      check: "general-expenditure-total",
      ran: 0,
      skipped: [{ reason: "没有识别到“财政拨款收支总表”" }],
    });
  });

  test("several tables of a kind are compared by department, or skipped with a reason", () => {
    const of = (department: string, total: number) =>
      buildTable("procurement", ["total"], [[{ line: "total" }, total]], {
        department,
        sheet: department,
      });
    const spends = (department: string, total: number) =>
      buildTable("department-expenditure", ["total"], [[{ line: "total" }, total]], {
        department,
        sheet: `${department}支出`,
      });
    const told = runOne("procurement-within-expenditure", [
      of("甲", 1),
      of("乙", 9),
      spends("甲", 5),
      spends("乙", 5),
    ]);
    expect(found(told.findings)).toEqual([["error", "C7", 4_000_000]]);
    const untold = runOne("procurement-within-expenditure", [
      of("甲", 1),
      of("甲", 9),
      spends("甲", 5),
    ]);
    expect(untold.findings).toEqual([]);
    expect(untold.coverage).toMatchObject({
      ran: 0,
      skipped: [{ reason: expect.stringContaining("多张") }],
    });
  });
});

describe("bounds between tables", () => {
  test("procurement is not more than expenditure", () => {
    const expenditure = totals("department-expenditure", 5);
    expect(
      findings("procurement-within-expenditure", totals("procurement", 5), expenditure)
    ).toEqual([]);
    expect(
      findings("procurement-within-expenditure", totals("procurement", 5.01), expenditure)
    ).toEqual([["error", "C7", 10_000]]);
    expect(
      findings("procurement-within-general", totals("procurement", 200, 101), general(100))
    ).toEqual([["error", "D7", 1_000_000]]);
  });
});

describe("contributions in both classifications", () => {
  test("2080505 basic is 30108; otherwise a warning", () => {
    const functional = (basic: number) =>
      buildTable(
        "general-expenditure",
        ["basic"],
        [["2080505 机关事业单位基本养老保险缴费支出", basic]]
      );
    const economic = buildTable(
      "basic-expenditure",
      ["total"],
      [["30108 机关事业单位基本养老保险缴费", 8]]
    );
    expect(findings("pension-contribution-agrees", functional(8), economic)).toEqual([]);
    expect(findings("pension-contribution-agrees", functional(9), economic)).toEqual([
      ["warning", "C7", -1_000_000],
    ]);
  });
});

describe("last year's figures", () => {
  const previous = bookOf([general(90)]);

  test("are what was published last year", () => {
    const check = "previous-general-expenditure";
    expect(runOne(check, bookOf([general(100)], previous)).findings).toEqual([]);
    expect(found(runOne(check, bookOf([general(100)], bookOf([general(91)]))).findings)).toEqual([
      ["warning", "C7", -1_000_000],
    ]);
  });

  test("without last year's workbook are not compared", () => {
    const { coverage } = runOne("previous-general-expenditure", [general(100)]);
    expect(coverage).toMatchObject({
      ran: 0,
      skipped: [{ reason: "没有上年的工作簿，不能与上年公开的数比较" }],
    });
  });
});
