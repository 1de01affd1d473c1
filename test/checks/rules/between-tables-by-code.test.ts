import type { CellValue } from "../../../src/money/amount";
import type { BudgetTable, Line } from "../../../src/tables/table";
import { bookOf, buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

type Coded = readonly (readonly [string, CellValue])[];

function coded(kind: BudgetTable["kind"], rows: Coded, total: CellValue = null) {
  return buildTable(kind, ["total"], [[{ line: "total" }, total], ...rows]);
}

function categories(kind: "appropriation-balance" | "department-balance", rows: Coded) {
  return buildBalance(
    kind,
    [],
    rows.map(([name, amount]) => [name, amount, amount] as const)
  );
}

function findings(id: string, ...tables: BudgetTable[]) {
  return found(runOne(id, tables).findings);
}

describe("类 by 类, where 表二 leaves out what was carried in", () => {
  const balance = buildBalance(
    "appropriation-balance",
    [[{ line: { carriedIn: "general" }, name: "一般公共预算拨款" }, 3]],
    [
      [{ line: "current-year", name: "本年支出" }, 10, 10],
      ["一般公共服务支出", 6, 6],
      ["教育支出", 4, 4],
    ]
  );
  const general = (first: number, second: number) =>
    coded(
      "general-expenditure",
      [
        ["201 一般公共服务支出", first],
        ["205 教育支出", second],
      ],
      first + second
    );

  test("each may fall short, none may exceed", () => {
    const id = "general-expenditure-by-category";
    expect(findings(id, general(3, 4), balance)).toEqual([]);
    expect(findings(id, general(2, 5), balance)).toEqual([["error", "C9", 1_000_000]]);
    expect(findings(id, general(4, 4), balance)).toEqual([["error", "C8", -2_000_000]]);
  });
});

describe("类 by 类", () => {
  const table = coded("general-expenditure", [
    ["201 一般公共服务支出", 5],
    ["20103 款", 5],
    ["215 资源勘探工业信息等支出", 2],
  ]);

  test("表一 and 表二 agree, however the 类 of 表一 is misspelt", () => {
    const id = "general-expenditure-by-category";
    const balance = (amount: number) =>
      categories("appropriation-balance", [
        ["一般公共服务支出", 5],
        ["资源勘探工程信息等支出", amount],
        ["教育支出", null],
      ]);
    const { findings: none, coverage } = runOne(id, [table, balance(2)]);
    expect(none).toEqual([]);
    expect(coverage.ran).toBe(2);
    expect(findings(id, table, balance(2.01))).toEqual([["error", "C10", -10_000]]);
  });

  test("a 类 that only one table lists is an error there, if it has an amount", () => {
    const id = "general-expenditure-by-category";
    const balance = categories("appropriation-balance", [
      ["一般公共服务支出", 5],
      ["教育支出", 3],
    ]);
    const { findings: both } = runOne(id, [table, balance]);
    expect(
      both.map(({ severity, detail }) => [
        severity,
        "code" in detail && detail.code,
        "missingIn" in detail && detail.missingIn,
      ])
    ).toEqual([
      ["error", "215", "appropriation-balance"],
      ["error", "205", "general-expenditure"],
    ]);
  });

  test("表六 and 表八 agree", () => {
    const id = "department-expenditure-by-category";
    const expenditure = coded("department-expenditure", [["205 教育支出", 3]]);
    expect(findings(id, expenditure, categories("department-balance", [["教育支出", 3]]))).toEqual(
      []
    );
    expect(findings(id, expenditure, categories("department-balance", [["教育支出", 4]]))).toEqual([
      ["error", "C8", -1_000_000],
    ]);
  });
});

describe("code by code, where the totals differ by what they cover", () => {
  const id = "department-income-by-code";
  const balance = (
    income: readonly (readonly [Line, string, number])[],
    expenditure: readonly (readonly [Line, string, number])[]
  ) =>
    buildBalance(
      "department-balance",
      income.map(([line, name, amount]) => [{ line, name }, amount] as const),
      expenditure.map(([line, name, amount]) => [{ line, name }, amount] as const)
    );

  test("使用非财政拨款结余 is spent, and no income: subjects may be less there, not more", () => {
    const gap = balance([["surplus", "使用非财政拨款结余", 2]], []);
    const spent = coded("department-expenditure", [["201 类", 10]], 10);
    const income = (amount: number, total: number) =>
      coded("department-income", [["201 类", amount]], total);
    expect(findings(id, income(8, 8), spent, gap)).toEqual([]);
    expect(findings(id, income(11, 8), spent, gap)).toEqual([["error", "C8", 1_000_000]]);
    expect(findings(id, income(7, 7), spent, gap)).toEqual([["error", "C8", -3_000_000]]);
  });

  test("what is left for the next year is income, and not spent", () => {
    const left = balance([], [["carried-out", "结转下年", 2]]);
    const income = coded("department-income", [["201 类", 10]], 10);
    const spent = (amount: number, total: number) =>
      coded("department-expenditure", [["201 类", amount]], total);
    expect(findings(id, income, spent(8, 8), left)).toEqual([]);
    expect(findings(id, income, spent(11, 8), left)).toEqual([["error", "C8", -1_000_000]]);
  });

  test("a code that stands several times is not missing", () => {
    const twice = coded(
      "department-expenditure",
      [
        ["201 类", 5],
        ["201 类", 5],
        ["208 类", 2],
      ],
      12
    );
    const income = coded(
      "department-income",
      [
        ["201 类", 10],
        ["208 类", 2],
      ],
      12
    );
    const { findings: none, coverage } = runOne(id, [income, twice]);
    expect(none).toEqual([]);
    expect(coverage.skipped).toHaveLength(1);
  });
});

describe("code by code", () => {
  const expenditure = coded(
    "department-expenditure",
    [
      ["201 类", 10],
      ["20103 款", 10],
    ],
    10
  );

  test("表七 equals 表八; a level that one table does not print is not missing", () => {
    const id = "department-income-by-code";
    expect(findings(id, coded("department-income", [["201 类", 10]], 10), expenditure)).toEqual([]);
    expect(findings(id, coded("department-income", [["201 类", 9.39]], 10), expenditure)).toEqual([
      ["error", "C8", -610_000],
    ]);
  });

  test("where 表七 leaves the carry-over out as a whole its subjects may be less, not more", () => {
    const id = "department-income-by-code";
    const carried = buildBalance(
      "appropriation-balance",
      [[{ line: "carried-in", name: "上年结转" }, 2]],
      []
    );
    const income = (amount: number) => coded("department-income", [["201 类", amount]], 8);
    expect(findings(id, income(8), expenditure, carried)).toEqual([]);
    expect(findings(id, income(11), expenditure, carried)).toEqual([["error", "C8", 1_000_000]]);
    expect(findings(id, income(8), expenditure)).toEqual([["error", "C8", -2_000_000]]);
  });

  test("表八 covers 表二, and equals it where there is only general money", () => {
    const id = "department-covers-general";
    const general = (amount: number) => coded("general-expenditure", [["201 类", amount]], 10);
    const balance = (other: CellValue) =>
      buildBalance(
        "department-balance",
        [
          [{ line: { source: "general" }, name: "一般公共预算资金" }, 10],
          [{ line: { source: "other" }, name: "其他收入资金" }, other],
        ],
        []
      );
    expect(findings(id, expenditure, general(9))).toEqual([]);
    expect(findings(id, expenditure, general(11))).toEqual([["error", "C8", -1_000_000]]);
    expect(findings(id, expenditure, general(9), balance(1))).toEqual([]);
    expect(findings(id, expenditure, general(9), balance(null))).toEqual([
      ["error", "C8", 1_000_000],
    ]);
  });

  test("last year's figures are what was published last year, for the subjects of both years", () => {
    const id = "previous-general-expenditure-by-code";
    const book = (published: number) =>
      bookOf(
        [
          buildTable(
            "general-expenditure",
            ["previous total"],
            [
              ["201 类", 7],
              ["205 类", 1],
            ]
          ),
        ],
        bookOf([coded("general-expenditure", [["201 类", published]])])
      );
    expect(runOne(id, book(7)).findings).toEqual([]);
    expect(found(runOne(id, book(8)).findings)).toEqual([["warning", "C7", -1_000_000]]);
  });
});
