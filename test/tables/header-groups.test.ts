import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable } from "../../src/tables/table";
import { sheet } from "./sheet";

/** The one table of a sheet. */
function only(text: string): BudgetTable {
  const { tables, unrecognised } = recogniseTables([sheet(text)]);
  expect(unrecognised).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0] as BudgetTable;
}

function columnsOf({ columns }: BudgetTable): string[] {
  return columns.map(({ measure, year }) => (year === "previous" ? `${measure} before` : measure));
}

describe("parts of one measure under one header", () => {
  const table = (third: string) =>
    only(`
部门收入总表
科目编码 | 科目名称 | 总计 | 一般公共预算拨款 | | ${third === "" ? "" : "| "}事业收入
 | | | 经费拨款 | 非税收入拨款 | ${third === "" ? "" : `${third} | `}
205 | 教育支出 | 130 | 100 | 20 | ${third === "" ? "" : "120 | "}10
`);

  it("are not the measure, and are named as unread", () => {
    expect(columnsOf(table(""))).toEqual(["total", "operations"]);
    expect(table("").unread?.map(({ name }) => name)).toEqual([
      "一般公共预算拨款·经费拨款",
      "一般公共预算拨款·非税收入拨款",
    ]);
  });

  it("are summed up by 小计 beside them, which is", () => {
    const summed = table("小计");
    expect(columnsOf(summed)).toEqual(["total", "general", "operations"]);
    expect(summed.columns[1]?.column).toBe(5);
    expect(summed.unread).toBeUndefined();
  });
});

it("a column of money without a header is named as unread", () => {
  const table = only(`
部门支出总表
科目编码 | 科目名称 | 总计 | 基本支出 | | 项目支出
205 | 教育支出 | 130 | 100 | 10 | 20
`);
  expect(table.unread?.map(({ name }) => name)).toEqual(["第 E 列"]);
});

it("基本支出 of each of several sources is not all of 基本支出", () => {
  const table = only(`
部门支出总表
科目编码 | 科目名称 | 总计 | 财政拨款支出 | | 单位资金支出 |
 | | | 基本支出 | 项目支出 | 基本支出 | 项目支出
205 | 教育支出 | 130 | 80 | 20 | 20 | 10
`);
  expect(columnsOf(table)).toEqual(["total"]);
});

describe("“三公” tables", () => {
  it("with a row a year are one row of two years", () => {
    const table = only(`
“三公”经费支出表
年度 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
2025年 | 14 | 0 | 1 | 13
2026年 | 12 | 0 | 2 | 10
`);
    expect(columnsOf(table)).toEqual([
      "total before",
      "abroad before",
      "reception before",
      "vehicles before",
      "total",
      "abroad",
      "reception",
      "vehicles",
    ]);
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.cells.map((cell) => cell && cell.fen / 1e6)).toEqual([
      14, 0, 1, 13, 12, 0, 2, 10,
    ]);
    expect(table.rows[0]?.cells.at(-1)).toMatchObject({ row: 3, column: 4 });
  });

  it("with 机关运行经费 or 会议费 beside them are without these", () => {
    const table = only(`
“三公”经费、会议费和机关运行经费预算表
合计 | “三公”经费 | | | | 会议费 | 机关运行经费预算数
 | 小计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | |
120 | 12 | 0 | 2 | 10 | 8 | 100
`);
    expect(columnsOf(table)).toEqual(["total", "abroad", "reception", "vehicles"]);
    expect(table.columns[0]?.column).toBe(1);
    expect(table.unread).toBeUndefined();
  });

  it("of 政府性基金 alone are another table", () => {
    const { tables, unrecognised } = recogniseTables([
      sheet(`
政府性基金预算“三公”经费支出表
单位 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
甲 | 4 | 0 | 1 | 3
乙 | 3 | 0 | 1 | 2
丙 | 2 | 0 | 1 | 1
`),
    ]);
    expect([tables, unrecognised.length]).toEqual([[], 1]);
  });
});

describe("names and codes", () => {
  it("only names are subjects by the standard's names", () => {
    const table = only(`
一般公共预算基本支出表
经济科目名称 | 预算数
合计 | 100
工资福利支出 | 100
基本工资 | 100
`);
    expect(table.rows.map(({ subject }) => subject?.code)).toEqual([undefined, "301", "30101"]);
  });

  it("codes of the other classification beside are not the names", () => {
    const table = only(`
一般公共预算基本支出表
部门预算支出经济科目 | 政府预算支出经济科目 | 预算数
[301]工资福利支出 | | 100
[30101]基本工资 | [50101]工资奖金津补贴 | 100
`);
    expect(table.rows.map(({ name, subject }) => [subject?.code, name])).toEqual([
      ["301", "工资福利支出"],
      ["30101", "基本工资"],
    ]);
  });
});

describe("收支总表", () => {
  it("with a heading over numbered 类 and sources, and a bare 小计 of the year", () => {
    const table = only(`
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、部门预算 | 100 | 一、部门预算 | 100
1、一般公共预算拨款 | 60 | 1、教育支出 | 70
2、事业收入 | 40 | 2、卫生健康支出 | 30
小计 | 100 | 小计 | 100
上年结转 | | 结转下年 |
收入总数 | 100 | 支出总数 | 100
`);
    expect(table.unread).toBeUndefined();
    expect(table.rows.map(({ subject, line }) => subject?.code ?? line)).toEqual([
      { source: "general" },
      { source: "operations" },
      "current-year",
      "carried-in",
      "total",
      "205",
      "210",
      "current-year",
      "carried-out",
      "total",
    ]);
  });

  it("with nothing but 本年收入合计 ends in that total", () => {
    const table = only(`
财政拨款收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算 | 60 | 一、教育支出 | 60
本年收入合计 | 60 | 本年支出合计 | 60
`);
    expect(table.rows.filter(({ line }) => line === "total")).toHaveLength(2);
  });
});

it("a 收支表 of a fund is not its expenditure table, and says so", () => {
  const { tables, unrecognised } = recogniseTables([
    sheet(`
部门政府性基金预算收支表
收入 | | 支出 |
项目 | 预算数 | 科目编码 | 预算数
政府性基金拨款 | 10 | 212 | 10
`),
  ]);
  expect(tables).toEqual([]);
  expect(unrecognised[0]?.reason).toMatch(/标题像“政府性基金预算支出表”/);
});
