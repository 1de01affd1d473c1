import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable } from "../../src/tables/table";
import { sheet } from "./sheet";

function only(text: string): BudgetTable {
  const { tables } = recogniseTables([sheet(text)]);
  expect(tables).toHaveLength(1);
  return tables[0] as BudgetTable;
}

const measuresOf = ({ columns }: BudgetTable): string[] => columns.map(({ measure }) => measure);
const unreadIn = ({ unread = [] }: BudgetTable): string[] => unread.map(({ name }) => name);
const incomeLines = ({ rows }: BudgetTable): unknown[] =>
  rows.filter(({ side }) => side === "income").map(({ line }) => line);

describe("columns that divide others", () => {
  it("基本支出 into 人员经费 and 公用经费, beside the other natures of expenditure", () => {
    const table = only(`
部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | | | 项目支出 | 经营支出 | 对附属单位补助支出 | 上缴上级支出
 | | | 小计 | 人员经费 | 公用经费 | | | |
205 | 教育支出 | 16 | 3 | 2 | 1 | 4 | 5 | 1 | 3
合计 | | 16 | 3 | 2 | 1 | 4 | 5 | 1 | 3
`);
    expect(measuresOf(table)).toEqual([
      "total",
      "basic",
      "personnel",
      "office",
      "project",
      "business-expenditure",
      "affiliate-grants",
      "superior-remittance",
    ]);
    expect(unreadIn(table)).toEqual([]);
  });

  it.each([
    ["with 小计", "小计"],
    ["without", "工资福利支出"],
  ])(
    "人员经费 and 公用经费 are not all of 基本支出 where a third part stands beside, %s",
    (_, first) => {
      const table = only(`
部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | | | | 项目支出
 | | | ${first} | 人员经费 | 公用经费 | 对个人和家庭的补助 |
205 | 教育支出 | 16 | 6 | 2 | 1 | 3 | 10
`);
      expect(measuresOf(table)).not.toContain("personnel");
      expect(measuresOf(table)).not.toContain("office");
    }
  );

  it("项目支出 into 人员类 and 公用类, which are no basic expenditure", () => {
    const table = only(`
部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | |
 | | | | 小计 | 人员类 | 公用类
205 | 教育支出 | 16 | 6 | 10 | 7 | 3
`);
    expect(measuresOf(table)).toEqual(["total", "basic", "project"]);
    expect(unreadIn(table)).toEqual([]);
  });

  it("上年结转 by funds without 小计 leaves the carry-over unread, with 小计 not", () => {
    const income = (first: string): BudgetTable =>
      only(`
部门收入总表
科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 上年结转 | |
 | | | | ${first} | 政府性基金预算 | 一般公共预算
205 | 教育支出 | 16 | 6 | 10 | 7 | 3
`);
    expect(measuresOf(income("小计"))).toEqual(["total", "general", "carried-in"]);
    expect(unreadIn(income("小计"))).toEqual([]);
    expect(unreadIn(income("国有资本经营预算"))).toHaveLength(3);
  });

  it("单位资金 counts as one column, or by its sources, never both", () => {
    const income = (second: string): BudgetTable =>
      only(`
部门收入总表
科目编码 | 科目名称 | 合计 | 一般公共预算 | 单位资金 | | 使用非财政拨款结余
 | | | | 小计 | ${second} |
205 | 教育支出 | 16 | 6 | 9 | 9 | 1
`);
    expect(measuresOf(income("事业收入"))).toEqual(["total", "general", "operations", "surplus"]);
    expect(measuresOf(income(""))).toEqual(["total", "general", "unit-funds", "surplus"]);
  });

  it("一般公共预算支出 into this year's and the carried-over, each by 基本支出 and 项目支出", () => {
    const table = only(`
一般公共预算支出表
科目编码 | 科目名称 | 总计 | 本年财政拨款 | | | 上年结转 | |
 | | | 小计 | 基本支出 | 项目支出 | 小计 | 基本支出 | 项目支出
205 | 教育支出 | 16 | 10 | 4 | 6 | 6 | 1 | 5
`);
    expect(table.columns.map(({ measure, column }) => [measure, column])).toEqual([
      ["total", 2],
      ["basic", 4],
      ["project", 5],
      ["carried-in", 6],
    ]);
  });
});

describe("money that says it contains the carry-over", () => {
  it("is this money all the same, in 支出 and in 收入", () => {
    const expenditure = only(`
一般公共预算支出表
科目编码 | 科目名称 | 2026年预算数（含上年结转） | |
 | | 小计 | 基本支出 | 项目支出
205 | 教育支出 | 16 | 6 | 10
`);
    expect(measuresOf(expenditure)).toEqual(["total", "basic", "project"]);
    const income = only(`
部门收入总表
科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入（含上年结转结余） | 上年结转结余
205 | 教育支出 | 16 | 6 | 10
`);
    expect(measuresOf(income)).toEqual(["total", "general", "carried-in"]);
  });
});

describe("lines of income that divide others", () => {
  it("财政拨款收入 into its funds, and a source into what 其中 says of it", () => {
    const table = only(`
部门收支总体情况表
收入 | | 支出 |
项目 | 本年预算 | 项目 | 本年预算
一、财政拨款收入 | 12 | 一、教育支出 | 26
    其中：一般公共预算拨款 | 10 | |
          政府性基金预算拨款 | 2 | |
二、事业收入 | 8 | |
    其中：财政专户管理资金 | 3 | |
三、其他收入 | 1 | |
本年收入合计 | 21 | 本年支出合计 | 26
四、使用非财政拨款结余 | 2 | |
五、上年结转结余 | 3 | |
收入总计 | 26 | 支出总计 | 26
`);
    expect(incomeLines(table)).toEqual([
      { source: "general" },
      { source: "fund" },
      { source: "operations" },
      { source: "other" },
      "current-year",
      "surplus",
      "carried-in",
      "total",
    ]);
    expect(unreadIn(table)).toEqual([]);
  });

  it("财政拨款收入 stays unread where 其中 names only one fund of it", () => {
    const table = only(`
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 12 | 一、教育支出 | 20
    其中：政府性基金预算拨款 | 2 | |
二、事业收入 | 8 | |
收入总计 | 20 | 支出总计 | 20
`);
    expect(unreadIn(table)).toEqual(["财政拨款收入"]);
  });

  it("单位资金 above its sources is not counted beside them", () => {
    const lines = (below: string): unknown[] =>
      incomeLines(
        only(`
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 10 | 一、教育支出 | 20
二、单位资金 | 10 | |
${below}
收入总计 | 20 | 支出总计 | 20
`)
      );
    expect(lines("（一）事业收入 | 7 | |\n（二）其他收入 | 3 | |")).toEqual([
      { source: "general" },
      { source: "operations" },
      { source: "other" },
      "total",
    ]);
    expect(lines("三、政府性基金预算拨款收入 | | |")).toEqual([
      { source: "general" },
      { source: "unit-funds" },
      { source: "fund" },
      "total",
    ]);
  });
});

describe("the places of a table", () => {
  const row = (i: number, amount: string): string =>
    `20501${String(i).padStart(2, "0")} | 甲 | ${amount} | ${amount} |`;
  const general = (amounts: readonly string[]): BudgetTable =>
    only(`
一般公共预算支出表
 | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${amounts.map((amount, i) => row(i + 1, amount)).join("\n")}
`);
  const stepsOf = ({ rows }: BudgetTable): Set<number | undefined> =>
    new Set(rows.map(({ cells }) => cells[0]?.halfStep));
  const whole = Array.from({ length: 10 }, (_, i) => String(11 + i));

  it("are none where many different amounts show none", () => {
    expect(stepsOf(general(whole))).toEqual(new Set([500_000]));
  });

  it("are two where few amounts show none, or one shows two", () => {
    expect(stepsOf(general(whole.slice(1)))).toEqual(new Set([5_000]));
    expect(stepsOf(general([...whole, "1.25"]))).toEqual(new Set([5_000]));
  });

  it("are one where no amount of many shows more than one", () => {
    expect(stepsOf(general([...whole, "1.5"]))).toEqual(new Set([50_000]));
  });
});

it("knows 财政拨款支出表 of 一般公共预算 by the words behind it", () => {
  const table = only(`
财政拨款支出预算表（一般公共预算）
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 3 | 1 | 2
`);
  expect(table.kind).toBe("general-expenditure");
});
