import type { CellValue } from "../../../src/money/amount";
import { buildBalance } from "../build-table";
import { found, runOne } from "../run";

interface Cells {
  income?: CellValue;
  general?: CellValue;
  carriedIn?: CellValue;
  carriedInGeneral?: CellValue;
  incomeTotal?: CellValue;
  current?: CellValue[];
  category?: CellValue[];
  carriedOut?: CellValue[];
  total?: CellValue[];
}

/** Income 100 + 10 carried in, expenditure 60 + 40 and 10 carried out. */
function balance(changes: Cells = {}) {
  const cells = {
    income: 100,
    general: 100,
    carriedIn: 10,
    carriedInGeneral: 10,
    incomeTotal: 110,
    current: [100, 100],
    category: [60, 60],
    carriedOut: [10, 10],
    total: [110, 110],
    ...changes,
  };
  return buildBalance(
    "appropriation-balance",
    [
      [{ line: "current-year", name: "本年收入" }, cells.income],
      [{ line: { source: "general" }, name: "一般公共预算资金" }, cells.general],
      [{ line: { source: "fund" }, name: "政府性基金预算资金" }, null],
      [{ line: "carried-in", name: "上年结转" }, cells.carriedIn],
      [{ line: { carriedIn: "general" }, name: "一般公共预算拨款" }, cells.carriedInGeneral],
      [{ line: "total", name: "收入合计" }, cells.incomeTotal],
    ],
    [
      [{ line: "current-year", name: "本年支出" }, ...cells.current],
      ["一般公共服务支出", ...cells.category],
      ["教育支出", 40, 40],
      [{ line: "carried-out", name: "结转下年" }, ...cells.carriedOut],
      [{ line: "total", name: "支出合计" }, ...cells.total],
    ]
  );
}

function relations(changes: Cells) {
  const { findings } = runOne("appropriation-balance", [balance(changes)]);
  return findings.map(({ severity, detail }) => [
    severity,
    detail.type === "balance" ? detail.relation : detail.type,
  ]);
}

describe("appropriation-balance", () => {
  test("a balanced table holds", () => {
    const { findings, coverage } = runOne("appropriation-balance", [balance()]);
    expect(findings).toEqual([]);
    // Income 3, expenditure 2 in each of 2 filled columns, income = expenditure, one fund.
    expect(coverage).toEqual({ check: "appropriation-balance", ran: 9, skipped: [] });
  });

  test.each<[string, Cells, string[]]>([
    ["收入合计", { incomeTotal: 111 }, ["income-total", "income-equals-expenditure"]],
    ["本年收入", { income: 101 }, ["current-income", "income-total"]],
    ["上年结转", { carriedIn: 11 }, ["carried-in", "income-total"]],
    ["一类支出", { category: [61, 60] }, ["current-expenditure"]],
    ["一类一般公共预算支出", { category: [60, 61] }, ["current-expenditure"]],
    ["结转下年", { carriedOut: [11, 10] }, ["expenditure-total"]],
    ["支出合计", { total: [111, 110] }, ["expenditure-total", "income-equals-expenditure"]],
    ["一般公共预算支出合计", { total: [110, 111] }, ["expenditure-total", "fund-in-balance"]],
  ])("a wrong %s breaks its relations", (_, changes, expected) => {
    expect(relations(changes).sort()).toEqual(expected.map((name) => ["error", name]).sort());
  });

  test("a tail is one, and a figure printed twice has none", () => {
    expect(relations({ category: [60.01, 60] })).toEqual([["rounding", "current-expenditure"]]);
    expect(relations({ category: [60.02, 60] })).toEqual([["error", "current-expenditure"]]);
    expect(relations({ incomeTotal: 110.01 })).toEqual([
      ["rounding", "income-total"],
      ["error", "income-equals-expenditure"],
    ]);
  });

  test("a blank 上年结转 over a filled row is a warning with its repair, and its rows count", () => {
    const { findings } = runOne("appropriation-balance", [balance({ carriedIn: null })]);
    expect(found(findings)).toEqual([["warning", "B10", -10_000_000]]);
    expect(findings[0]?.repair).toEqual([
      { cell: { sheet: "appropriation-balance", row: 9, column: 1 }, value: 10 },
    ]);
  });

  test("blank totals in the column of a fund are warnings, in 合计 an error", () => {
    expect(relations({ total: [110, null] })).toEqual([["warning", "blank-in-balance"]]);
    expect(relations({ current: [100, null] })).toEqual([["warning", "blank-in-balance"]]);
    expect(relations({ total: [null, 110] })).toContainEqual(["error", "expenditure-total"]);
  });

  test("carry-over without its funds keeps the funds from being compared", () => {
    const { coverage } = runOne("appropriation-balance", [
      balance({ carriedIn: 10, carriedInGeneral: null }),
    ]);
    expect(coverage.skipped).toHaveLength(1);
  });
});
