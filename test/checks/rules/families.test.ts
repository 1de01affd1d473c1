import type { CellValue } from "../../../src/money/amount";
import type { BudgetTable, TableKind } from "../../../src/tables/table";
import { buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

/** Members of families of equal relations that no other test names: each holds, and each fails at its own cell. */

const coded = (kind: TableKind, subject: string, amount: CellValue): BudgetTable =>
  buildTable(kind, ["total"], [[subject, amount]]);
const basicOf = (subject: string, amount: CellValue): BudgetTable =>
  buildTable("general-expenditure", ["total", "basic"], [[subject, amount, amount]]);
const total = (kind: TableKind, amount: CellValue): BudgetTable =>
  buildTable(kind, ["total"], [[{ line: "total" }, amount]]);
const sangong = (measure: "abroad" | "vehicle-operation" | "reception", amount: CellValue) =>
  buildTable("sangong", [measure], [[{ line: "item" }, amount]]);
const stateCapital = (amount: CellValue): BudgetTable =>
  buildBalance(
    "appropriation-balance",
    [],
    [
      [{ line: "current-year", name: "本年支出" }, amount, null, null, amount],
      ["国有资本经营预算支出", amount, null, null, amount],
    ]
  );

/** The tables of a relation whose left figure is this one; 10 is what it should be. */
const MEMBERS: readonly (readonly [
  id: string,
  severity: string,
  tables: (amount: number) => readonly BudgetTable[],
])[] = [
  [
    "state-capital-expenditure-total",
    "error",
    (amount) => [total("state-capital-expenditure", amount), stateCapital(10)],
  ],
  [
    "project-classifications-agree",
    "error",
    (amount) => [total("project-expenditure-government", amount), total("project-expenditure", 10)],
  ],
  [
    "project-expenditure-classes-agree",
    "warning",
    (amount) => [
      coded("project-expenditure-government", "509 对个人和家庭的补助", amount),
      coded("project-expenditure", "303 对个人和家庭的补助", 10),
    ],
  ],
  [
    "annuity-contribution-agrees",
    "warning",
    (amount) => [
      coded("basic-expenditure", "30109 职业年金缴费", amount),
      basicOf("2080506 机关事业单位职业年金缴费支出", 10),
    ],
  ],
  [
    "housing-fund-contribution-agrees",
    "warning",
    (amount) => [
      coded("basic-expenditure", "30113 住房公积金", amount),
      basicOf("2210201 住房公积金", 10),
    ],
  ],
  [
    "sangong-vehicle-operation-within-economic",
    "error",
    (amount) => [
      coded("basic-expenditure", "30231 公务用车运行维护费", amount),
      sangong("vehicle-operation", 10),
    ],
  ],
  [
    "sangong-abroad-within-economic",
    "error",
    (amount) => [
      coded("basic-expenditure", "30212 因公出国（境）费用", amount),
      sangong("abroad", 10),
    ],
  ],
  [
    "sangong-reception-within-government",
    "error",
    (amount) => [
      coded("basic-expenditure-government", "50206 公务接待费", amount),
      sangong("reception", 10),
    ],
  ],
  [
    "sangong-vehicle-operation-within-government",
    "error",
    (amount) => [
      coded("basic-expenditure-government", "50208 公务用车运行维护费", amount),
      sangong("vehicle-operation", 10),
    ],
  ],
  [
    "sangong-abroad-within-government",
    "error",
    (amount) => [
      coded("basic-expenditure-government", "50207 因公出国（境）费用", amount),
      sangong("abroad", 10),
    ],
  ],
];

test.each(MEMBERS)("%s holds, and fails where it does not", (id, severity, tables) => {
  const right = runOne(id, tables(10));
  expect(right.findings).toEqual([]);
  expect(right.coverage.ran).toBeGreaterThan(0);
  expect(found(runOne(id, tables(11)).findings)).toEqual([[severity, "C7", 1_000_000]]);
});

test("an economic item may be less than its “三公”, since projects may pay the rest", () => {
  for (const [id, , tables] of MEMBERS.filter(([name]) => name.startsWith("sangong-")))
    expect(runOne(id, tables(9)).findings).toEqual([]);
});

test("the classes of 国有资本经营预算 agree where the totals do", () => {
  const id = "state-capital-expenditure-by-category";
  const table = (amount: CellValue) =>
    buildTable(
      "state-capital-expenditure",
      ["total"],
      [
        [{ line: "total" }, 10],
        ["223 国有资本经营预算支出", amount],
      ]
    );
  expect(runOne(id, [table(10), stateCapital(10)]).findings).toEqual([]);
  expect(runOne(id, [table(9), stateCapital(10)]).findings).toHaveLength(1);
  expect(runOne(id, [table(9), stateCapital(9)]).coverage.ran).toBe(0);
});

test("部门支出总表 covers the projects of 一般公共预算, code by code", () => {
  const id = "department-covers-general-project";
  const projects = (kind: TableKind, amount: CellValue) =>
    buildTable(kind, ["project"], [["2010302 一般行政管理事务", amount]]);
  const covers = (department: number) =>
    found(
      runOne(id, [
        projects("department-expenditure", department),
        projects("general-expenditure", 10),
      ]).findings
    );
  expect(covers(12)).toEqual([]);
  expect(covers(9)).toEqual([["error", "C7", -1_000_000]]);
});
