/** What belongs to a header, what a unit stands for, and where one table ends beside the next. */
import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable } from "../../src/tables/table";
import { sheet } from "./sheet";

function read(text: string): readonly BudgetTable[] {
  const { tables, unrecognised } = recogniseTables([sheet(text)]);
  expect(unrecognised).toEqual([]);
  return tables;
}

function headersOf({ columns }: BudgetTable): string[] {
  return columns.map(({ measure, header }) => `${measure} ${header}`);
}

describe("a header", () => {
  it("may break its words over two cells", () => {
    const [table] = read(`
2026年部门支出总表
单位：万元
科目 | 科目 | 合计 | 基本 | 项目
编码 | 名称 | | 支出 | 支出
 | 合计 | 30 | 20 | 10
205 | 教育支出 | 30 | 20 | 10`);
    expect(table && headersOf(table)).toEqual(["total 合计", "basic 基本支出", "project 项目支出"]);
    expect(table?.rows.map(({ name }) => name)).toEqual(["合计", "教育支出"]);
  });

  it("keeps the levels of a group apart whose columns have the same words below each other", () => {
    const [table] = read(`
2026年一般公共预算财政拨款支出预算表
单位：万元
科目编码 | 科目名称 | 2026年预算数 | 2026年预算数 | 2026年预算数
 | | 合计 | 基本支出 | 项目支出
 | 合计 | 30 | 20 | 10
205 | 教育支出 | 30 | 20 | 10`);
    expect(table && headersOf(table)).toEqual([
      "total 2026年预算数·合计",
      "basic 2026年预算数·基本支出",
      "project 2026年预算数·项目支出",
    ]);
  });

  it("does not take a row without amounts for one of its lines", () => {
    const [table] = read(`
政府采购预算明细表
单位：万元
项目 | 总计 | 一般公共预算资金 | 其他收入资金
合计 | | |
货物 | | |
服务 | | |`);
    expect(table?.rows.map(({ line }) => line)).toEqual([
      "total",
      { procurement: "goods" },
      { procurement: "services" },
    ]);
  });

  it("ends before a remark, also where the codes stand last", () => {
    const [table] = read(`
2026年政府性基金预算支出表
 | | | | 单位：万元
本年政府性基金预算支出 | | | 科目编码 | 科目名称
合计 | 基本支出 | 项目支出 | |
备注：本单位无政府性基金收支，故此表无数据。 | | | |`);
    expect(table?.columns.map(({ measure }) => measure)).toEqual(["total", "basic", "project"]);
    expect(table?.notes).toHaveLength(1);
  });
});

describe("a unit", () => {
  it("is not that of a price, nor what a line of the list is measured in", () => {
    const [table] = read(`
政府采购预算明细表
项目名称 | 单价（元） | 计量单位 | 合计（万元） | 一般公共预算资金（万元）
打印机 | 2500 | 元 | 0.25 | 0.25
复印纸 | 150 | 元 | 0.3 | 0.3
合计 | | | 0.55 | 0.55`);
    expect([table?.unit, table?.unitText]).toEqual(["万元", "合计（万元）"]);
  });

  it("in a remark below holds, if nothing above says one", () => {
    const [table] = read(`
2026年部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 300000 | 200000 | 100000
205 | 教育支出 | 300000 | 200000 | 100000
金额单位：元`);
    expect(table?.unit).toBe("元");
  });
});

describe("tables beside each other", () => {
  it("are cut between them, not at a blank column within one", () => {
    const tables = read(`
2026年部门收入总表 | | | | | | | 2026年部门支出总表 | | | |
单位：万元 | | | | | | | 单位：万元 | | | |
科目编码 | | 科目名称 | | 合计 | 一般公共预算 | | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | | 合计 | | 30 | 30 | | | 合计 | 30 | 20 | 10
205 | | 教育支出 | | 30 | 30 | | 205 | 教育支出 | 30 | 20 | 10`);
    expect(tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ["department-income", 2],
      ["department-expenditure", 2],
    ]);
  });
});

describe("many", () => {
  const lines = (count: number, line: string): string =>
    Array.from({ length: count }, (_, i) => line.replace("#", String(i))).join("\n");

  it("titles without tables take no longer for being many", () => {
    expect(read(lines(5000, "2026年部门支出总表"))).toEqual([]);
  });

  it("tables in one sheet are all read", () => {
    const one = `2026年第#单位部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 30 | 20 | 10
205 | 教育支出 | 30 | 20 | 10`;
    expect(read(lines(500, one))).toHaveLength(500);
  });
});
