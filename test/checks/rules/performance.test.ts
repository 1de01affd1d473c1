import type { CellValue } from "../../../src/money/amount";
import type { BudgetTable } from "../../../src/tables/table";
import { buildBalance, buildTable } from "../build-table";
import {
  overallTable,
  projectTable,
  type AmountWords,
  type IndicatorWords,
} from "../build-performance";
import { found, runOne } from "../run";

function findings(id: string, ...tables: BudgetTable[]) {
  return found(runOne(id, tables).findings);
}

describe("money in the head", () => {
  const head = (...amounts: AmountWords[]) =>
    findings("performance-amounts", projectTable([], { amounts }));

  test("the total is the sum of its sources, beyond a tail", () => {
    expect(head(["total", 55], ["appropriation", 50], ["other", 5])).toEqual([]);
    expect(head(["total", 55], ["appropriation", 55], ["other", null])).toEqual([]);
    expect(head(["total", 55.01], ["appropriation", 50], ["other", 5])).toEqual([
      ["rounding", "B4", 10_000],
    ]);
    expect(head(["total", 55.02], ["appropriation", 50], ["other", 5])).toEqual([
      ["error", "B4", 20_000],
    ]);
  });

  test("one source alone is a part of it", () => {
    expect(head(["total", 55], ["appropriation", 50])).toEqual([]);
    expect(head(["total", 55], ["appropriation", 56])).toEqual([["error", "B4", -1_000_000]]);
  });

  test("own money and grants of the superior level are another division", () => {
    const sources: AmountWords[] = [
      ["appropriation", 55],
      ["other", 0],
    ];
    expect(head(["total", 55], ...sources, ["own-level", 50], ["superior-grants", 5])).toEqual([]);
    expect(head(["total", 55], ...sources, ["own-level", 50], ["superior-grants", 4])).toHaveLength(
      1
    );
  });

  test("basic and project expenditure make the department's, each of its sources", () => {
    const parts = (basic: number): AmountWords[] => [
      ["total", 100],
      ["basic", 40],
      ["project", 60],
      ["appropriation", basic, "basic"],
      ["unit-funds", 10, "basic"],
    ];
    const overall = (...amounts: AmountWords[]) =>
      findings("performance-amounts", overallTable([], { amounts }));
    expect(overall(...parts(30))).toEqual([]);
    expect(overall(...parts(31))).toEqual([["error", "B5", -1_000_000]]);
  });

  test("of two totals the parts belong to either", () => {
    expect(head(["total", 60], ["total", 55], ["appropriation", 50], ["other", 5])).toEqual([]);
  });
});

describe("against 部门支出总表", () => {
  const expenditure = buildTable(
    "department-expenditure",
    ["total", "basic", "project"],
    [[{ line: "total" }, 100.01, 40, 60.01]]
  );

  test("部门支出预算数 is its total, in the coarser print", () => {
    const id = "overall-performance-expenditure";
    const overall = (total: number, unit: "元" | "万元" = "万元") =>
      overallTable([], { amounts: [["total", total]], unit });
    expect(findings(id, overall(100.01), expenditure)).toEqual([]);
    expect(findings(id, overall(1_000_149.99, "元"), expenditure)).toEqual([]);
    expect(findings(id, overall(1_000_151, "元"), expenditure)).toHaveLength(1);
    expect(findings(id, overall(100.02), expenditure)).toEqual([["error", "B4", 10_000]]);
  });

  test("部门支出预算数 without the carry-over is to be looked at, its parts then are not said again", () => {
    const balance = buildBalance(
      "appropriation-balance",
      [
        [{ line: "carried-in", name: "上年结转" }, 10],
        [{ line: "total" }, 100.01],
      ],
      []
    );
    const overall = overallTable([], {
      amounts: [
        ["total", 90.01],
        ["project", 50.01],
      ],
    });
    const { findings: one } = runOne("overall-performance-expenditure", [
      overall,
      expenditure,
      balance,
    ]);
    expect(found(one)).toEqual([["warning", "B4", -10_000_000]]);
    expect(one[0]?.detail.type).toBe("overall-without-carry-over");
    expect(findings("overall-performance-parts", overall, expenditure, balance)).toEqual([]);
  });

  test("基本支出 and 项目支出 agree, in the head and as indicators", () => {
    const head = (basic: number) =>
      overallTable([], {
        amounts: [
          ["basic", basic],
          ["project", 60.01],
        ],
      });
    expect(findings("overall-performance-parts", head(40), expenditure)).toEqual([]);
    expect(findings("overall-performance-parts", head(41), expenditure)).toHaveLength(1);
    const stated = (value: string) =>
      overallTable([["产出指标", "数量指标", "基本支出", "=", value, "万元", "50"]]);
    expect(findings("overall-indicators-expenditure", stated("40"), expenditure)).toEqual([]);
    expect(findings("overall-indicators-expenditure", stated("41"), expenditure)).toEqual([
      ["warning", "E15", 1_000_000],
    ]);
  });

  test("the projects are together not more than 项目支出, each counted once", () => {
    const id = "performance-projects-within-expenditure";
    const project = (total: number, code: string) =>
      projectTable([], { code, amounts: [["total", total]], sheet: code });
    expect(findings(id, project(30, "1"), project(20, "2"), expenditure)).toEqual([]);
    expect(findings(id, project(60, "1"), project(60, "1"), expenditure)).toEqual([]);
    expect(findings(id, project(30, "1"), project(30.05, "2"), expenditure)).toEqual([
      ["error", "B4", 40_000],
    ]);
    const { coverage } = runOne(id, [project(1, "1"), expenditure, expenditure]);
    expect(coverage).toMatchObject({ ran: 0, skipped: [{}] });
  });
});

describe("against the tables of 财政拨款", () => {
  const general = buildTable("general-expenditure", ["project"], [[{ line: "total" }, 50]]);
  const id = "performance-projects-within-appropriations";
  const project = (appropriation: CellValue, code: string) =>
    projectTable([], { code, amounts: [["appropriation", appropriation]], sheet: code });

  test("the projects' 财政拨款 is together within the projects of 支出预算表", () => {
    expect(findings(id, project(30, "1"), project(20, "2"), general)).toEqual([]);
    expect(findings(id, project(30, "1"), project(21, "2"), general)).toEqual([
      ["warning", "B4", 1_000_000],
    ]);
  });

  test("funds and what was carried in may pay for them, too", () => {
    const balance = (fund: CellValue, carriedIn: CellValue) =>
      buildBalance(
        "appropriation-balance",
        [[{ line: "carried-in", name: "上年结转" }, carriedIn]],
        [[{ line: "current-year", name: "本年支出" }, 100, 100, fund, null]]
      );
    expect(findings(id, project(60, "1"), general, balance(10, null))).toEqual([]);
    expect(findings(id, project(60, "1"), general, balance(null, 10))).toEqual([]);
    expect(findings(id, project(60, "1"), general, balance(null, 9))).toHaveLength(1);
  });

  test("without 财政拨款 there is nothing to compare, and it says so", () => {
    const { coverage } = runOne(id, [projectTable([]), general]);
    expect(coverage).toMatchObject({ ran: 0, skipped: [{}] });
  });
});

test("what others pay for a project is no expenditure of the department", () => {
  const shared = projectTable([], {
    amounts: [
      ["total", 60],
      ["social-funds", 15],
    ],
  });
  const spent = buildTable("department-expenditure", ["project"], [[{ line: "total" }, 50]]);
  expect(findings("performance-projects-within-expenditure", shared, spent)).toEqual([]);
});

describe("a project in two tables", () => {
  const details = buildTable(
    "project-details",
    ["total"],
    [
      [{ line: "item", name: "政府会议专项" }, 30],
      [{ line: "item", name: "调研专项" }, 40],
    ]
  );
  const id = "performance-project-details";

  test("has the same money, found by its name without the year", () => {
    const project = (total: number) =>
      projectTable([], { project: "2023 年政府会议专项", amounts: [["total", total]] });
    expect(findings(id, project(30), details)).toEqual([]);
    expect(findings(id, project(31), details)).toEqual([["warning", "B4", 1_000_000]]);
  });

  test("is not compared where the name is not found", () => {
    const table = projectTable([], { project: "培训", amounts: [["total", 1]] });
    const { findings: none, coverage } = runOne(id, [table, details]);
    expect(none).toEqual([]);
    expect(coverage).toMatchObject({ ran: 0, skipped: [{}] });
  });

  test("has one 绩效目标表 only", () => {
    const project = (code: string | undefined, sheet: string) =>
      projectTable([], code === undefined ? { sheet } : { code, sheet });
    const twice = "duplicate-performance-projects";
    expect(findings(twice, project("T1", "1"), project("T2", "2"))).toEqual([]);
    expect(findings(twice, project("T1", "1"), project("T1", "2"))).toEqual([
      ["warning", "B3", "duplicate-project"],
    ]);
    expect(findings(twice, project(undefined, "1"), project(undefined, "2"))).toHaveLength(1);
  });
});

describe("calculations in a description", () => {
  const described = (...descriptions: string[]) =>
    runOne("project-arithmetic", [
      projectTable([["", "", "甲", "", "", "", ""] satisfies IndicatorWords], { descriptions }),
    ]);

  test("a wrong result is to be looked at, with the right one", () => {
    const { findings: wrong } = described("工作餐：15元/午餐*22.5天*12月*264人=1069300元；");
    expect(found(wrong)).toEqual([["warning", "B12", "project-formula"]]);
    expect(wrong[0]).toMatchObject({ expected: "1069200元", actual: "1069300元" });
  });

  test("a price in it is the one that an indicator sets", () => {
    const id = "project-arithmetic-prices";
    const rent = (nature: string, value: string, ...descriptions: string[]) =>
      findings(
        id,
        projectTable([["", "", "租用成本", nature, value, "元/平方米", "10"]], { descriptions })
      );
    const text = "租金每月为100平方米*30元/平方米=3000元";
    expect(rent("≤", "30", text)).toEqual([]);
    expect(rent("≤", "25", text)).toEqual([["warning", "E15", "price-in-words"]]);
    expect(rent("＝", "31", text)).toEqual([["warning", "E15", "price-in-words"]]);
    expect(rent("≥", "25", text)).toEqual([]);
    expect(rent("≤", "25", text, "另按28元/平方米计算")).toEqual([]);
  });

  test("last year's budget does not stand in this year's table", () => {
    const id = "performance-years";
    const dated = (description: string) =>
      findings(id, projectTable([], { descriptions: [description] }));
    const finding = [["warning", "B12", "description-year"]];
    expect(dated("2025年电费预算金额为5元。")).toEqual(finding);
    expect(dated("2024年预计有10人。")).toEqual(finding);
    for (const right of [
      "2026年电费预算金额为5元。",
      "2023年实际用电费5元。",
      "财政局关于规范2023年预算编制的请示。",
      "根据《某区2023年预算管理办法》。",
      "2024年完成了计划。",
    ])
      expect(dated(right)).toEqual([]);
  });

  test("a right one is counted", () => {
    const { findings: none, coverage } = described(
      "10人*3000元/人=30000元",
      "53×5000元×20%＝5.3万元"
    );
    expect(none).toEqual([]);
    expect(coverage.ran).toBe(2);
  });

  test("the total that ends it is the project's money", () => {
    const id = "project-arithmetic-total";
    const project = (total: number, text: string) =>
      findings(id, projectTable([], { amounts: [["total", total]], descriptions: [text] }));
    const text = "1.网络30000元；2.电梯60000元；合计90000元。";
    expect(project(9, text)).toEqual([]);
    expect(project(7, text)).toEqual([["warning", "B12", 20_000_00]]);
    expect(project(7, "合计90000元，其中今年安排7万元。")).toEqual([]);
    expect(project(7, "三年共需资金，合计90000元。")).toEqual([]);
    expect(project(7, "分期实施，合计90000元。")).toEqual([]);
    expect(project(7, "一、人员20万元。二、车辆合计9万元。")).toEqual([]);
  });
});
