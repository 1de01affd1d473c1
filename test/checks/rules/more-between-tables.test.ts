import type { CellValue } from "../../../src/money/amount";
import type { BudgetTable, TableKind } from "../../../src/tables/table";
import { bookOf, buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

function findings(id: string, ...tables: BudgetTable[]) {
  return found(runOne(id, tables).findings);
}

function totals(kind: TableKind, total: CellValue): BudgetTable {
  return buildTable(kind, ["total"], [[{ line: "total" }, total]]);
}

function departmentBalance(
  income: CellValue,
  general: CellValue,
  operations: CellValue,
  fund: CellValue = null
) {
  return buildBalance(
    "department-balance",
    [
      [{ line: "total", name: "收入合计" }, income],
      [{ line: { source: "general" }, name: "一般公共预算资金" }, general],
      [{ line: { source: "fund" }, name: "政府性基金预算资金" }, fund],
      [{ line: { source: "operations" }, name: "事业收入资金" }, operations],
    ],
    [[{ line: "total", name: "支出合计" }, income]]
  );
}

function appropriation(fund: CellValue = null, carriedIn: CellValue = null) {
  return buildBalance(
    "appropriation-balance",
    [
      [{ line: { source: "fund" }, name: "政府性基金预算资金" }, fund],
      [{ line: "carried-in", name: "上年结转" }, carriedIn],
      [{ line: { carriedIn: "fund" }, name: "政府性基金预算拨款" }, carriedIn],
    ],
    [
      [{ line: "current-year", name: "本年支出" }, 100, 100, fund, null],
      ["城乡社区支出", fund, null, fund, null],
    ]
  );
}

describe("部门收入总表 by source", () => {
  const income = (operations: CellValue) =>
    buildTable(
      "department-income",
      ["total", "general", "operations"],
      [[{ line: "total" }, 120, 100, operations]]
    );
  const id = "department-income-by-source";

  test("each source has the same total in both tables", () => {
    expect(findings(id, income(20), departmentBalance(120, 100, 20))).toEqual([]);
    expect(findings(id, income(21), departmentBalance(120, 100, 20))).toEqual([
      ["error", "E7", 1_000_000],
    ]);
  });

  test("a source that one of the tables does not print is skipped by its name", () => {
    const { coverage } = runOne(id, [income(20), departmentBalance(120, 100, 20)]);
    expect(coverage.ran).toBe(1);
    expect(coverage.skipped.map(({ reason }) => reason)).toContain(
      "没有找到“部门收入总表”的其他收入合计"
    );
  });
});

describe("C09: 部门支出 = 财政拨款 + 其他资金", () => {
  const id = "department-expenditure-by-funds";
  const tables = (total: CellValue, carriedIn: CellValue = null) => [
    totals("department-expenditure", total),
    totals("general-expenditure", 100),
    appropriation(5, carriedIn),
    departmentBalance(130, 100, 25, 5),
  ];

  test("general money, the fund's and the rest of the income are spent", () => {
    expect(findings(id, ...tables(130))).toEqual([]);
    expect(findings(id, ...tables(131))).toEqual([["warning", "C7", 1_000_000]]);
  });

  test("the carry-over may be spent beside", () => {
    expect(findings(id, ...tables(133, 3))).toEqual([]);
    expect(findings(id, ...tables(132, 3))).toHaveLength(1);
  });
});

describe("C10 for the other funds", () => {
  const balance = (fund: CellValue) =>
    buildBalance(
      "department-balance",
      [[{ line: { source: "fund" }, name: "政府性基金预算资金" }, fund]],
      []
    );

  test("with or without what was carried in", () => {
    const id = "department-other-appropriations";
    expect(findings(id, balance(5), appropriation(5, 3))).toEqual([]);
    expect(findings(id, balance(8), appropriation(5, 3))).toEqual([]);
    expect(findings(id, balance(7), appropriation(5, 3))).toEqual([["warning", "B7", 2_000_000]]);
  });
});

describe("the two economic classifications", () => {
  const basic = (salaries: CellValue, aid: CellValue) =>
    buildTable(
      "basic-expenditure",
      ["total"],
      [
        ["301 工资福利支出", salaries],
        ["302 商品和服务支出", 10],
        ["303 对个人和家庭的补助", aid],
      ]
    );
  const government = buildTable(
    "basic-expenditure-government",
    ["total"],
    [
      ["501 机关工资福利支出", 60],
      ["502 机关商品和服务支出", 10],
      ["505 对事业单位经常性补助", 20],
      ["509 对个人和家庭的补助", 7],
    ]
  );

  test("501, 502 and 505 are 301 and 302, 509 is 303", () => {
    const id = "basic-expenditure-classes-agree";
    expect(findings(id, basic(80, 7), government)).toEqual([]);
    expect(findings(id, basic(80, 8), government)).toEqual([["warning", "C10", -1_000_000]]);
    expect(findings(id, basic(81, 7), government)).toMatchObject([["warning", "C7", -1_000_000]]);
  });
});

describe("“三公” against the economic tables", () => {
  const sangong = (purchase: CellValue) =>
    buildTable("sangong", ["total", "vehicle-purchase"], [[{ line: "total" }, 40, purchase]]);
  const economic = (kind: TableKind, label: string, amount: CellValue) =>
    buildTable(kind, ["total"], [[label, amount]]);

  test("a purchase may stand under 31013 or under 30913", () => {
    const id = "sangong-vehicle-purchase-within-economic";
    const basic = economic("basic-expenditure", "31002 办公设备购置", 1);
    const tables = (label: string) => [basic, economic("project-expenditure", label, 18)];
    expect(findings(id, sangong(18), ...tables("31013 公务用车购置"))).toEqual([]);
    expect(findings(id, sangong(18), ...tables("30913 公务用车购置"))).toEqual([]);
    expect(findings(id, sangong(17), ...tables("30913 公务用车购置"))).toHaveLength(1);
    expect(findings(id, sangong(18), ...tables("31002 办公设备购置"))).toHaveLength(1);
  });

  test("50303 of 机关 is a bound", () => {
    const id = "sangong-vehicle-purchase-within-government";
    const basic = economic("basic-expenditure-government", "50306 设备购置", 1);
    const project = economic("project-expenditure-government", "50303 公务用车购置", 18);
    expect(findings(id, sangong(18), basic, project)).toEqual([]);
    expect(findings(id, sangong(20), basic, project)).toEqual([]);
    expect(findings(id, sangong(17), basic, project)).toHaveLength(1);
  });

  test("“三公” is part of 一般公共预算", () => {
    const id = "sangong-within-general";
    expect(findings(id, sangong(1), totals("general-expenditure", 40))).toEqual([]);
    expect(findings(id, sangong(1), totals("general-expenditure", 39))).toHaveLength(1);
  });
});

describe("medical contributions", () => {
  const economic = (amount: CellValue, aid: CellValue) =>
    buildTable(
      "basic-expenditure",
      ["total"],
      [
        ["30110 职工基本医疗保险缴费", amount],
        ["30307 医疗费补助", aid],
      ]
    );
  const functional = buildTable("general-expenditure", ["basic"], [["21011 行政事业单位医疗", 10]]);

  test("agree with or without 医疗费补助", () => {
    const id = "medical-contributions-agree";
    expect(findings(id, economic(10, 3), functional)).toEqual([]);
    expect(findings(id, economic(7, 3), functional)).toEqual([]);
    expect(findings(id, economic(8, 3), functional)).toMatchObject([["info", "C7", 2_000_000]]);
  });
});

describe("purchases by source", () => {
  const bySource = (kind: TableKind, amount: CellValue) =>
    buildTable(kind, ["total", "operations"], [[{ line: "total" }, 100, amount]]);

  test("are within the source's income, and what was carried in", () => {
    const id = "procurement-within-sources";
    const income = bySource("department-income", 10);
    expect(findings(id, bySource("procurement", 10), income)).toEqual([]);
    expect(findings(id, bySource("procurement", 12), income)).toEqual([
      ["warning", "D7", 2_000_000],
    ]);
    expect(findings(id, bySource("procurement", 12), income, appropriation(null, 3))).toEqual([]);
  });
});

describe("relations by code", () => {
  const coded = (
    kind: TableKind,
    measures: readonly ("total" | "general" | "basic")[],
    amount: CellValue
  ) =>
    buildTable(kind, measures, [
      [{ line: "total" }, ...measures.map(() => 30)],
      ["201 一般公共服务支出", ...measures.map(() => amount)],
      ["208 社会保障和就业支出", ...measures.map(() => 30 - Number(amount))],
    ]);

  test("the general column of 部门收入总表 is 支出预算表 where their totals agree", () => {
    const id = "department-income-general-by-code";
    const income = (amount: CellValue) => coded("department-income", ["total", "general"], amount);
    const general = coded("general-expenditure", ["total"], 20);
    expect(findings(id, income(20), general)).toEqual([]);
    expect(findings(id, income(21), general)).toEqual([
      ["error", "D8", 1_000_000],
      ["error", "D9", -1_000_000],
    ]);
    const other = buildTable("general-expenditure", ["total"], [[{ line: "total" }, 29]]);
    expect(runOne(id, [income(21), other])).toMatchObject({
      findings: [],
      coverage: { ran: 0, skipped: [{ reason: expect.stringContaining("合计不同") as string }] },
    });
  });

  test("where neither table prints a total, that is the reason, not that the totals differ", () => {
    const blank = (kind: TableKind, measure: "total" | "general") =>
      buildTable(
        kind,
        [measure],
        [
          [{ line: "total" }, null],
          ["201 一般公共服务支出", 20],
        ]
      );
    const id = "department-income-general-by-code";
    const tables = [blank("department-income", "general"), blank("general-expenditure", "total")];
    expect(runOne(id, tables)).toMatchObject({
      findings: [],
      coverage: { ran: 0, skipped: [{ reason: expect.stringContaining("都是空白") as string }] },
    });
  });

  test("部门支出总表 covers the basic expenditure of 一般公共预算, code by code", () => {
    const id = "department-covers-general-basic";
    const general = coded("general-expenditure", ["basic"], 20);
    expect(findings(id, coded("department-expenditure", ["basic"], 20), general)).toEqual([]);
    expect(findings(id, coded("department-expenditure", ["basic"], 19), general)).toEqual([
      ["error", "C8", -1_000_000],
    ]);
  });

  test("the fund's classes are those of 财政拨款收支总表", () => {
    const id = "fund-expenditure-by-category";
    const fund = (label: string) =>
      buildTable(
        "fund-expenditure",
        ["total"],
        [
          [{ line: "total" }, 5],
          [label, 5],
        ]
      );
    expect(findings(id, fund("212 城乡社区支出"), appropriation(5))).toEqual([]);
    expect(findings(id, fund("213 农林水支出"), appropriation(5))).toHaveLength(2);
  });
});

describe("a department and its units", () => {
  const of = (department: string, amount: CellValue, title = "部门支出总表") =>
    buildTable("department-expenditure", ["total"], [[{ line: "total" }, amount]], {
      department,
      title,
      sheet: `${department}${title}`,
    });
  const units = [of("甲局（本级）", 60), of("甲局服务中心", 40)];

  test("the summary is the sum of the units", () => {
    const summary = (amount: CellValue) => of("甲局", amount, "部门支出总表（汇总）");
    expect(findings("units-total", summary(100), ...units)).toEqual([]);
    expect(findings("units-total", summary(101), ...units)).toEqual([["warning", "C7", 1_000_000]]);
  });

  test("the department's own table is the summary beside that of （本级）", () => {
    expect(findings("units-total", of("甲局", 100), ...units)).toEqual([]);
    expect(findings("units-total", of("甲局", 99), ...units)).toEqual([
      ["warning", "C7", -1_000_000],
    ]);
  });

  test("each subject and both halves of a balance are sums, too", () => {
    const coded = (department: string, general: number, health: number | null) =>
      buildTable(
        "department-expenditure",
        ["total"],
        [
          [{ line: "total" }, 10],
          ["201 一般公共服务支出", general],
          ["210 卫生健康支出", health],
        ],
        { department, sheet: department, title: department.includes("汇总") ? "汇总" : "" }
      );
    const parts = [coded("甲局（本级）", 6, 4), coded("甲局服务中心", 10, null)];
    const whole = (general: number, health: number) => coded("甲局汇总", general, health);
    expect(findings("units-total", whole(16, 4), ...parts)).toEqual([
      ["warning", "C7", -10_000_000],
    ]);
    expect(findings("units-total", whole(15, 5), ...parts)).toHaveLength(3);
    const balance = (department: string, amount: number) =>
      buildBalance(
        "department-balance",
        [[{ line: "total", name: "收入合计" }, amount]],
        [[{ line: "total", name: "支出合计" }, amount]],
        { department, sheet: department, title: department.includes("汇总") ? "汇总" : "" }
      );
    const halves = [balance("甲局（本级）", 6), balance("甲局服务中心", 4)];
    expect(findings("units-total", balance("甲局汇总", 10), ...halves)).toEqual([]);
    expect(findings("units-total", balance("甲局汇总", 11), ...halves)).toHaveLength(2);
  });

  test("without a summary, or without names, nothing is compared and the reason told", () => {
    expect(runOne("units-total", units).coverage).toMatchObject({ ran: 0, skipped: [{}] });
    const nameless = units.map((unit) => ({ ...unit, department: null }));
    const tables = [of("甲局", 90, "部门支出总表（汇总）"), ...nameless];
    expect(runOne("units-total", bookOf(tables))).toMatchObject({
      findings: [],
      coverage: { ran: 0, skipped: [{}] },
    });
  });
});

describe("“三公” by department against last year", () => {
  const id = "previous-sangong-by-department";
  const table = (...rows: (readonly [string, CellValue, CellValue])[]) =>
    buildTable(
      "sangong",
      ["previous total", "total"],
      rows.map(([name, previous, total]) => [{ line: "item", name }, previous, total] as const)
    );
  const lastYear = { ...bookOf([table(["甲站", 1, 5])]), year: 2025 };

  test("each department's figure is the one that was printed", () => {
    expect(found(runOne(id, bookOf([table(["甲站", 5, 9])], lastYear)).findings)).toEqual([]);
    expect(found(runOne(id, bookOf([table(["甲站", 6, 9])], lastYear)).findings)).toEqual([
      ["warning", "C7", 1_000_000],
    ]);
  });

  test("a department that is new, or no last year, is skipped with a reason", () => {
    const { coverage } = runOne(id, bookOf([table(["乙站", 5, 9])], lastYear));
    expect(coverage).toMatchObject({ ran: 0, skipped: [{ reason: "上年的表中没有“乙站”" }] });
    expect(runOne(id, [table(["甲站", 6, 9])]).coverage.skipped).toHaveLength(1);
  });
});
