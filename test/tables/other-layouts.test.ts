import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable, Row, TableKind } from "../../src/tables/table";
import { sheet } from "./sheet";

/** The one table of a sheet. */
function only(text: string, name?: string): BudgetTable {
  const { tables, unrecognised } = recogniseTables([sheet(text, name)]);
  expect(unrecognised).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0] as BudgetTable;
}

function roleOf({ subject, line }: Row): unknown {
  return subject ? subject.code : line;
}

function columnsOf(table: BudgetTable): string[] {
  return table.columns.map(({ measure, year }) =>
    year === "current" ? measure : `${measure} before`
  );
}

/** Role and 万元 of each row, for a side where there are sides. */
function rowsOf(table: BudgetTable, side: Row["side"] = null): unknown[] {
  return table.rows
    .filter((row) => row.side === side)
    .map((row) => [
      roleOf(row),
      ...row.cells.flatMap((cell) =>
        cell === null ? [] : [cell.state === "amount" ? cell.fen / 1e6 : cell.state]
      ),
    ]);
}

describe("tables in balance", () => {
  it("with 一、 on every line, 本年收入合计 and 收入总计", () => {
    const table = only(`
部门公开表1
部门收支总表
 | | | 单位：万元
收　　　入 | | 支　　　出 |
项　　　目 | 预算数 | 项　　　目 | 预算数
一、一般公共预算拨款收入 | 100.5 | 一、一般公共服务支出 | 80
二、政府性基金预算拨款收入 | | 二、外交支出 | 20.5
三、事业收入 | 10 | 三、教育支出 | 10
四、其他收入 | — | |
本年收入合计 | 110.5 | 本年支出合计 | 110.5
上年结转 | 2 | 结转下年 | 2
收　入　总　计 | 112.5 | 支　出　总　计 | 112.5
`);
    expect(table.kind).toBe("department-balance");
    expect(rowsOf(table, "income")).toEqual([
      [{ source: "general" }, 100.5],
      [{ source: "fund" }, "blank"],
      [{ source: "operations" }, 10],
      [{ source: "other" }, "blank"],
      ["current-year", 110.5],
      ["carried-in", 2],
      ["total", 112.5],
    ]);
    expect(rowsOf(table, "expenditure")).toEqual([
      ["201", 80],
      ["202", 20.5],
      ["205", 10],
      ["current-year", 110.5],
      ["carried-out", 2],
      ["total", 112.5],
    ]);
    expect(table.rows[0]?.name).toBe("一般公共预算拨款收入");
    expect(table.unread).toBeUndefined();
  });

  it("with （一） below 一、本年收入 and 二、上年结转, and a single column of expenditure", () => {
    const table = only(`
2026年某某区某某局财政拨款收支总表
单位：万元
收 入 | | 支 出 |
项 目 | 预算数 | 项 目 | 预算数
一、本年收入 | 100 | 一、本年支出 | 110
（一）一般公共预算拨款 | 100 | （一）一般公共服务支出 | 100
（二）政府性基金预算拨款 | | （二）城乡社区支出 | 10
二、上年结转 | 10 | 二、结转下年 |
（一）一般公共预算拨款 | | |
（二）政府性基金预算拨款 | 10 | |
收 入 总 计 | 110 | 支 出 总 计 | 110
`);
    expect([table.kind, table.department]).toEqual(["appropriation-balance", "某某区某某局"]);
    expect(rowsOf(table, "income")).toEqual([
      ["current-year", 100],
      [{ source: "general" }, 100],
      [{ source: "fund" }, "blank"],
      ["carried-in", 10],
      [{ carriedIn: "general" }, "blank"],
      [{ carriedIn: "fund" }, 10],
      ["total", 110],
    ]);
    expect(rowsOf(table, "expenditure").map((row) => (row as unknown[])[0])).toEqual([
      "current-year",
      "201",
      "212",
      "carried-out",
      "total",
    ]);
  });

  it("with a header of one line, in 元, called 收支预算总表", () => {
    const table = only(`
收支预算总表
收入 | 金额（元） | 支出 | 金额（元）
一般公共预算拨款收入 | 1000.5 | 教育支出 | 900.5
事业收入 | 100 | 社会保障和就业支出 | 200
收入合计 | 1100.5 | 支出合计 | 1100.5
`);
    expect([table.kind, table.unit, table.unitCell?.row]).toEqual(["department-balance", "元", 1]);
    expect(rowsOf(table, "income")).toEqual([
      [{ source: "general" }, 0.10005],
      [{ source: "operations" }, 0.01],
      ["total", 0.11005],
    ]);
    expect(table.rows[0]?.cells[0]).toMatchObject({ fen: 100050, halfStep: 0 });
  });

  it("with a third half by nature, which is not taken for 类", () => {
    const table = only(`
2026年收支总体情况表
收入 | | 支出 | | |
项目 | 预算数 | 项目（按支出性质分类） | 预算数 | 项目（按功能分类） | 预算数
一、一般公共预算拨款收入 | 100 | 一、基本支出 | 70 | 一、教育支出 | 60
二、事业收入 | 20 | 二、项目支出 | 50 | 二、社会保障和就业支出 | 60
收入总计 | 120 | 支出总计 | 120 | 支出总计 | 120
`);
    expect(table.kind).toBe("department-balance");
    expect(rowsOf(table, "expenditure")).toEqual([
      ["205", 60],
      ["208", 60],
      ["total", 120],
    ]);
  });

  it("with money that no role fits, which is named so that no sum is trusted", () => {
    const table = only(`
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100 | 一、教育支出 | 105
其中：教育收费 | 3 | |
二、其他收入 | | |
本年收入合计 | 100 | 本年支出合计 | 105
调入资金 | 5 | |
收入总计 | 105 | 支出总计 | 105
`);
    expect(table.unread).toEqual([
      { name: "调入资金", cell: { sheet: "Sheet1", row: 7, column: 0 } },
    ]);
  });

  it("with codes beside the 类 or in one cell with them", () => {
    const beside = only(`
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 科目编码 | 科目名称 | 预算数
总计 | 100 | | 总计 | 100
一般公共预算 | 100 | 201 | 一般公共服务支出 | 100
`);
    const joined = only(`
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 功能科目 | 预算数
收入总计 | 100 | 支出总计 | 100
一般公共预算拨款收入 | 100 | 201-一般公共服务支出 | 100
`);
    for (const table of [beside, joined])
      expect(table.rows.find(({ subject }) => subject)).toMatchObject({
        name: "一般公共服务支出",
        subject: { code: "201", level: 1, codeCell: { column: 2 } },
      });
  });

  it("with a 类 that the standard has not under this name, which has no code", () => {
    const table = only(`
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一般公共预算资金 | 100 | 教育与体育支出 | 100
合计 | 100 | 合计 | 100
`);
    expect(table.rows.find(({ subject }) => subject)).toMatchObject({
      name: "教育与体育支出",
      subject: { code: null, level: 1, codeCell: null },
    });
  });
});

describe("tables of subjects", () => {
  it("with 执行数 and comparisons beside the budget, and the total below", () => {
    const table = only(`
一般公共预算支出表
部门：某某局 | | | | | | 单位：万元
功能分类科目 | | 2025年执行数 | 2026年预算数 | | | 2026年预算数比2025年执行数 |
科目编码 | 科目名称 | | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
201 | 一般公共服务支出 | 90 | 100 | 60 | 40 | 10 | 11.11
20103 | 政府办公厅（室）及相关机构事务 | 90 | 100 | 60 | 40 | 10 | 11.11
2010301 | 行政运行 | 50 | 60 | 60 | | 10 | 20
合　计 | | 90 | 100 | 60 | 40 | 10 | 11.11
`);
    expect([table.kind, table.year, table.department]).toEqual([
      "general-expenditure",
      2026,
      "某某局",
    ]);
    expect(columnsOf(table)).toEqual(["total", "basic", "project"]);
    expect(table.columns[0]?.header).toBe("2026年预算数·小计");
    expect(rowsOf(table).at(-1)).toEqual(["total", 100, 60, 40]);
  });

  it("with the year in Chinese digits and 上年, 本年 in the header", () => {
    const table = only(`
二〇二六年一般公共预算支出情况表
科目 | | 本年预算数 | | | 上年预算数
编码 | 名称 | 合计 | 基本支出 | 项目支出 |
205 | 教育支出 | 100 | 60 | 40 | 90
`);
    expect([table.kind, table.year]).toEqual(["general-expenditure", 2026]);
    expect(columnsOf(table)).toEqual(["total", "basic", "project", "total before"]);
  });

  it("with a header of another year than the title: some column is this year's", () => {
    const table = only(`
2026年一般公共预算支出预算表
科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | |
 | | | 总计 | 基本支出 | 项目支出
205 | 教育支出 | 90 | 100 | 60 | 40
`);
    expect([table.year, ...columnsOf(table)]).toEqual([
      2026,
      "total before",
      "total",
      "basic",
      "project",
    ]);
  });

  it("with numbered columns and parts of 基本支出 instead of 基本支出", () => {
    const table = only(`
部门支出总体情况表
2026年
单位：某某市某某局 | | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | | 项目支出 | 上缴上级支出
 | | | 人员经费 | 公用经费 | |
** | ** | 1 | 2 | 3 | 4 | 5
合计 | | 100 | 50 | 10 | 38 | 2
205 | 教育支出 | 100 | 50 | 10 | 38 | 2
`);
    expect([table.kind, table.year, table.department]).toEqual([
      "department-expenditure",
      2026,
      "某某市某某局",
    ]);
    expect(columnsOf(table)).toEqual([
      "total",
      "personnel",
      "office",
      "project",
      "superior-remittance",
    ]);
    expect(table.unread).toBeUndefined();
    expect(rowsOf(table)).toHaveLength(2);
  });

  it("with expenditure of other natures, whose names speak of units", () => {
    const table = only(`
部门支出总表
 | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 事业单位经营支出 | 对附属单位补助支出 | 计量单位
201 | 一般公共服务支出 | 70 | 20 | 10 | 30 | 10 | 8
合计 | | 70 | 20 | 10 | 30 | 10 |
`);
    expect(columnsOf(table)).toEqual([
      "total",
      "basic",
      "project",
      "business-expenditure",
      "affiliate-grants",
    ]);
    expect(table.unread).toBeUndefined();
  });

  it("with a source divided into 金额 and 其中, which is not another source", () => {
    const table = only(`
部门收入总表
 | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 事业收入 |
 | | | | 金额 | 其中：教育收费
205 | 教育支出 | 30 | 20 | 10 | 4
合计 | | 30 | 20 | 10 | 4
`);
    expect(columnsOf(table)).toEqual(["total", "general", "operations"]);
    expect(table.unread).toBeUndefined();
  });

  it("with 上年结转 as a column and 小计 of this year", () => {
    const table = only(`
表二 2026年部门收入预算总表
科目编码 | 科目名称 | 合计 | 上年结转 | 本年收入 | | |
 | | | | 小计 | 一般公共预算拨款收入 | 财政专户管理资金收入 | 事业收入
栏次 | | 1 | 2 | 3 | 4 | 5 | 6
合计 | | 1200 | 200 | 1000 | 900 | | 100
205 | 教育支出 | 1200 | 200 | 1000 | 900 | | 100
20502 | 普通教育 | 1200 | 200 | 1000 | 900 | | 100
`);
    expect(table.kind).toBe("department-income");
    expect(columnsOf(table)).toEqual([
      "total",
      "carried-in",
      "general",
      "special-account",
      "operations",
    ]);
    expect(rowsOf(table)[1]).toEqual(["205", 1200, 200, 900, "blank", 100]);
  });

  it("with units in place of subjects, subtotals left out", () => {
    const table = only(`
部门收入总体情况表
金额单位：元
部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | | | 上年结转结余 |
 | | | 小计 | 一般公共预算 | 事业收入 | 小计 | 一般公共预算
 | 合计 | 1200 | 1000 | 1000 | | 200 | 200
113 | 某某局 | 1200 | 1000 | 1000 | | 200 | 200
113001 | 某某局本级 | 700 | 600 | 600 | | 100 | 100
113002 | 某某中心 | 500 | 400 | 400 | | 100 | 100
`);
    expect([table.kind, table.unit]).toEqual(["department-income", "元"]);
    expect(columnsOf(table)).toEqual(["total", "general", "operations", "carried-in"]);
    expect(table.rows.map(({ line, name }) => [line, name])).toEqual([
      ["total", "合计"],
      ["item", "某某局本级"],
      ["item", "某某中心"],
    ]);
  });

  it("with the table's number below the title and the economic subjects of the department", () => {
    const table = only(`
一般公共预算基本支出表
公开05表
单位：万元
部门预算支出经济分类科目 | | 本年一般公共预算基本支出 | |
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
301 | 工资福利支出 | 100 | 100 |
30101 | 基本工资 | 100 | 100 |
合计 | | 100 | 100 |
`);
    expect([table.kind, table.title]).toEqual(["basic-expenditure", "一般公共预算基本支出表"]);
    expect(rowsOf(table)[0]).toEqual(["301", 100, 100, "blank"]);
  });

  it("titled without saying which economic subjects: the codes tell", () => {
    const table = only(`
一般公共预算基本支出表
科目编码 | 科目名称 | 基本支出
501 | 机关工资福利支出 | 100
50101 | 工资奖金津补贴 | 100
合计 | | 100
`);
    expect(table.kind).toBe("basic-expenditure-government");
  });

  it("with a code missing: the name tells it", () => {
    const table = only(`
部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 100 | 60 | 40
#REF! | 普通教育 | 100 | 60 | 40
2050204 | 高中教育 | 100 | 60 | 40
`);
    expect(
      table.rows.map(({ subject }) => [subject?.code, subject?.codeCell?.row ?? null])
    ).toEqual([
      ["205", 2],
      ["20502", null],
      ["2050204", 4],
    ]);
  });

  it("with rows of units above their subjects, whose codes may look like a 类", () => {
    const table = only(`
部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40
201 | 某某区某某办公室 | 100 | 60 | 40
201001 | 某某区某某办公室（本级） | 100 | 60 | 40
205 | 教育支出 | 100 | 60 | 40
20502 | 普通教育 | 100 | 60 | 40
`);
    expect(rowsOf(table).map((row) => (row as unknown[])[0])).toEqual([
      "total",
      "item",
      "item",
      "205",
      "20502",
    ]);
  });

  it("with two classifications side by side: the codes of the kind, the names beside them", () => {
    const table = only(`
一般公共预算基本支出表
政府预算支出经济分类 | | 部门预算支出经济分类 | | 基本支出 | |
科目编码 | 科目名称 | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
501 | 机关工资福利支出 | 301 | 工资福利支出 | 100 | 100 |
50101 | 工资奖金津补贴 | 30101 | 基本工资 | 60 | 60 |
50101 | 工资奖金津补贴 | 30102 | 津贴补贴 | 40 | 40 |
`);
    expect(table.rows.map(({ name, subject }) => `${String(subject?.code)} ${name}`)).toEqual([
      "301 工资福利支出",
      "30101 基本工资",
      "30102 津贴补贴",
    ]);
  });

  it("with the parts of 基本支出 and 项目支出 beside their sums", () => {
    const table = only(`
一般公共预算支出表
科目编码 | 科目名称 | 总计 | 基本支出 | | | 项目支出 | |
 | | | 小计 | 工资福利支出 | 商品和服务支出 | 小计 | 商品和服务支出 | 资本性支出
'205 | 教育支出 | 100 | 60 | 40 | 20 | 40 | 30 | 10
`);
    expect(rowsOf(table)).toEqual([["205", 100, 60, 40]]);
    expect(table.unread).toBeUndefined();
  });

  it("with the header repeated at a page break", () => {
    const table = only(`
部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 100 | 60 | 40
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
20502 | 普通教育 | 100 | 60 | 40
`);
    expect(rowsOf(table)).toHaveLength(2);
  });

  it("empty, with blank lines and a remark", () => {
    const table = only(`
政府性基金预算支出表
单位：万元
科目编码 | 科目名称 | 本年政府性基金预算支出 | |
 | | 合计 | 基本支出 | 项目支出
 | | | |
本单位无政府性基金预算支出，故本表为空。
`);
    expect([table.kind, table.rows, table.notes.map(({ cell }) => cell.row)]).toEqual([
      "fund-expenditure",
      [],
      [5],
    ]);
  });

  it("without title, stacked, where the headers name what they are", () => {
    const { tables } = recogniseTables([
      sheet(`
科目编码 | 科目名称 | 本年政府性基金预算支出 | |
 | | 合计 | 基本支出 | 项目支出
212 | 城乡社区支出 | 10 | | 10
合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | 小计 | 公务用车购置费 | 公务用车运行费 |
40 | | 39 | 18 | 21 | 1
部门编码 | 部门名称 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
113 | 某某局 | 40 | | 39 | 1
`),
    ]);
    expect(tables.map(({ kind, title }) => [kind, title])).toEqual([
      ["fund-expenditure", "政府性基金预算支出表"],
      ["sangong", "“三公”经费支出表"],
    ]);
  });
});

describe("“三公” and lists", () => {
  it("with the items one below the other: one row, each amount with its own cell", () => {
    const table = only(`
2026年一般公共预算“三公”经费支出表
 | | 单位：万元
项目 | 2025年预算数 | 2026年预算数
合计 | 12.5 | 11
1.因公出国（境）费用 | 2 | 0
2.公务接待费 | 1.5 | 1
3.公务用车购置及运行维护费 | 9 | 10
其中：（1）公务用车运行维护费 | 9 | 10
（2）公务用车购置费 | 0 | 0
注：“三公”经费包括因公出国（境）费、公务用车购置及运行费和公务接待费。
`);
    expect(table.kind).toBe("sangong");
    expect(columnsOf(table)).toEqual([
      "total before",
      "abroad before",
      "reception before",
      "vehicles before",
      "vehicle-operation before",
      "vehicle-purchase before",
      "total",
      "abroad",
      "reception",
      "vehicles",
      "vehicle-operation",
      "vehicle-purchase",
    ]);
    expect(rowsOf(table)).toEqual([["total", 12.5, 2, 1.5, 9, 9, 0, 11, 0, 1, 10, 10, 0]]);
    expect(table.rows[0]?.cells.at(-1)).toMatchObject({ row: 8, column: 2 });
  });

  it("with departments: the department's own sum of its units is left out", () => {
    const table = only(`
“三公”经费预算表
部门编码 | 部门名称 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | | | 小计 | 公务用车购置 | 公务用车运行维护费 |
 | 合计 | 11 | | 10 | | 10 | 1
113 | 某某局 | 11 | | 10 | | 10 | 1
113001 | 某某局本级 | 6 | | 5 | | 5 | 1
113002 | 某某中心 | 5 | | 5 | | 5 |
`);
    expect(rowsOf(table).map((row) => (row as unknown[]).slice(0, 2))).toEqual([
      ["total", 11],
      ["item", 6],
      ["item", 5],
    ]);
  });

  it("with an amount as «28.5 万元» and one that is no amount", () => {
    const table = only(`
“三公”经费支出表
合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
28.5 万元 | 约2万 | ２６．５ | 3.037041
`);
    expect(table.rows[0]?.cells).toMatchObject([
      { state: "amount", fen: 28_500_000, raw: "28.5 万元", halfStep: 5000 },
      { state: "text", fen: 0, raw: "约2万" },
      { state: "amount", fen: 26_500_000 },
      { state: "amount", fen: 3_037_041, halfStep: 0 },
    ]);
  });

  it("with the items below one another, 合计 last, and comparisons beside", () => {
    const table = only(`
2026年“三公”经费预算表
项目 | 2026年预算 | 2025年预算 | 增减变动
一、因公出国（境）费 | 0 | 0 | 0
二、公务用车购置及运行费 | 10 | 9 | 1
其中：公务用车购置费 | 0 | 0 | 0
公务用车运行维护费 | 10 | 9 | 1
三、公务接待费 | 1 | 1 | 0
合计 | 11 | 10 | 1
`);
    expect(columnsOf(table)).toEqual([
      "abroad",
      "vehicles",
      "vehicle-purchase",
      "vehicle-operation",
      "reception",
      "total",
      "abroad before",
      "vehicles before",
      "vehicle-purchase before",
      "vehicle-operation before",
      "reception before",
      "total before",
    ]);
    expect(rowsOf(table)).toEqual([["total", 0, 10, 0, 10, 1, 11, 0, 9, 0, 9, 1, 10]]);
    expect(table.rows[0]).toMatchObject({ name: "合计", row: 7 });
  });

  it("with words of a header cell over two lines, and numbered columns", () => {
    const table = only(`
公开07表
一般公共预算“三公”经费支出表
部门/单位：某某局 | | | | | 单位：万元
“三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | 小计 | 公务用车 | 公务用车 |
 | | | 购置费 | 运行费 |
1 | 2 | 3=4+5 | 4 | 5 | 6
11.00 | 0.00 | 10.00 | 0.00 | 10.00 | 1.00
`);
    expect(table.department).toBe("某某局");
    expect(columnsOf(table)).toEqual([
      "total",
      "abroad",
      "vehicles",
      "vehicle-purchase",
      "vehicle-operation",
      "reception",
    ]);
    expect(rowsOf(table)).toEqual([["total", 11, 0, 10, 0, 10, 1]]);
  });

  it("purchases with more columns of other things than of money", () => {
    const table = only(`
政府采购预算表
序号 | 采购项目名称 | 采购品目 | 采购数量 | 单价 | 采购金额 | 资金来源
1 | 电脑 | A0201 | 10 | 0.5 | 5 | 一般公共预算
2 | 打印机 | A0202 | 10 | 0.5 | 5 | 一般公共预算
合计 | | | | | 10 |
`);
    expect(table.kind).toBe("procurement");
    expect(rowsOf(table)).toEqual([
      ["item", 5],
      ["item", 5],
      ["total", 10],
    ]);
  });

  it("purchases one by one, with quantities that are no money", () => {
    const table = only(`
2026年政府采购预算表
单位：万元
单位名称 | 采购项目 | 采购目录 | 数量 | 金额 | 一般公共预算 | 其他资金
合计 | | | | 30 | 20 | 10
某某局 | 电脑采购 | 台式计算机 | 10 | 10 | 10 |
某某局 | 物业服务 | 物业管理服务 | 1 | 20 | 10 | 10
`);
    expect(table.kind).toBe("procurement");
    expect(columnsOf(table)).toEqual(["total", "general", "other"]);
    expect(rowsOf(table).map((row) => (row as unknown[]).slice(0, 2))).toEqual([
      ["total", 30],
      ["item", 10],
      ["item", 20],
    ]);
    expect(table.unread).toBeUndefined();
  });
});

describe("sheets with several tables", () => {
  it("two side by side with lines of different height, in different units, and a third below", () => {
    const { tables, unrecognised } = recogniseTables([
      sheet(`
部门收支总表 | | | | | 部门支出总表 | | | |
 | | | 单位：万元 | | | | | | 单位：元
收入 | | 支出 | | | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
项目 | 预算数 | 项目 | 预算数 | | 205 | 教育支出 | 100 | 60 | 40
一般公共预算 | 100 | 教育支出 | 100 | | 20502 | 普通教育 | 100 | 60 | 40
合计 | 100 | 合计 | 100 | | | | | |
 | | | | | | | | |
 | 2026年政府性基金预算支出表 | | | | | | | |
 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | | | |
 | 212 | 城乡社区支出 | 5 | | 5 | | | |
`),
    ]);
    expect(unrecognised).toEqual([]);
    expect(tables.map(({ kind, unit, rows }) => [kind, unit, rows.length])).toEqual([
      ["department-balance", "万元", 4],
      ["department-expenditure", "元", 2],
      ["fund-expenditure", "万元", 1],
    ]);
  });

  it("a merged title undone is one title", () => {
    const table = only(`
部门收支总表 | 部门收支总表 | 部门收支总表 | 部门收支总表
单位：万元 | 单位：万元 | 单位：万元 | 单位：万元
收入 | 收入 | 支出 | 支出
项目 | 预算数 | 项目 | 预算数
一般公共预算 | 100 | 教育支出 | 100
合计 | 100 | 合计 | 100
`);
    expect([table.kind, table.area.left, table.area.right]).toEqual(["department-balance", 0, 3]);
  });
});

describe("units and years of silent tables", () => {
  it("are those of the neighbours", () => {
    const silent = `
政府性基金预算支出表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
212 | 城乡社区支出 | 100 | | 100
`;
    const spoken = `
2026年部门支出总表
 | | | | 单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 100 | 60 | 40
`;
    const { tables } = recogniseTables([sheet(silent, "1"), sheet(spoken, "2")]);
    expect(tables.map(({ unit, unitCell, year }) => [unit, unitCell?.row ?? null, year])).toEqual([
      ["元", null, 2026],
      ["元", 1, 2026],
    ]);
  });

  it("单位：某某局 is no unit of money", () => {
    const table = only(`
部门支出总表
单位：某某局
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 100 | 60 | 40
`);
    expect([table.unit, table.unitCell, table.department]).toEqual(["万元", null, "某某局"]);
  });
});

describe("what is not recognised", () => {
  const reasons = (text: string, name?: string): string[] =>
    recogniseTables([sheet(text, name)]).unrecognised.map(({ reason }) => reason);
  const kinds = (text: string, name?: string): TableKind[] =>
    recogniseTables([sheet(text, name)]).tables.map(({ kind }) => kind);

  const untitled = `
科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出
合计 | | 100 | 60 | 40
205 | 教育支出 | 100 | 60 | 40
`;

  it("a header that several kinds have, unless the sheet's name tells", () => {
    expect(kinds(untitled)).toEqual([]);
    expect(reasons(untitled)[0]).toMatch(/没有表名.*“部门支出总表”.*请在表的上方写明表名/);
    expect(kinds(untitled, "表八 部门支出总表")).toEqual(["department-expenditure"]);
  });

  it("a title without its header, with the reason", () => {
    const text = `
2026年部门支出总表
科目编码 | 科目名称 | 数量
205 | 教育支出 | 60
20502 | 普通教育 | 60
`;
    expect(kinds(text)).toEqual([]);
    expect(reasons(text)).toEqual([
      "标题像“部门支出总表”，但没有找到“总计”。请核对表头文字；如果不是这张表，不用处理。",
    ]);
  });

  it("a title of one kind over rows of another", () => {
    const text = `
2026年部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
301 | 工资福利支出 | 100 | 100 |
30101 | 基本工资 | 100 | 100 |
`;
    expect(kinds(text)).toEqual([]);
    expect(reasons(text)[0]).toMatch(/支出功能分类科目/);
  });

  it.each([
    ["a final account", "2024年度一般公共预算财政拨款支出决算表", /决算/],
    ["a report on execution", "2025年1—6月部门支出预算执行情况表", /执行/],
    ["performance goals", "2026年项目支出绩效目标表", /标题像“项目绩效目标表”，但没有找到指标表头/],
    ["a budget of debt", "2026年债务支出预算表", /不是要核验/],
    ["an unknown table of expenditure", "财政拨款支出明细表（按经济分类）", /不是要核验/],
  ])("%s", (_, title, reason) => {
    const text = `
${title}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100 | 60 | 40
20103 | 政府办公厅（室）及相关机构事务 | 100 | 60 | 40
2010301 | 行政运行 | 60 | 60 |
`;
    expect(kinds(text)).toEqual([]);
    expect(reasons(text)).toEqual([expect.stringMatching(reason) as string]);
  });

  it("columns of 决算数 under a title that does not say so", () => {
    const text = `
一般公共预算财政拨款支出表
科目编码 | 科目名称 | 本年支出决算数 | |
 | | 小计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100 | 60 | 40
`;
    expect(kinds(text)).toEqual([]);
    expect(reasons(text)).toHaveLength(1);
  });

  it("a payroll", () => {
    const text = `
2026年1月工资表
序号 | 姓名 | 部门 | 基本工资 | 津贴补贴 | 绩效 | 合计
1 | 张某 | 办公室 | 3000 | 2000 | 1000 | 6000
2 | 李某 | 财务科 | 3000 | 2000 | 1000 | 6000
3 | 王某 | 财务科 | 3000 | 2000 | 1000 | 6000
合计 | | | 9000 | 6000 | 3000 | 18000
`;
    expect(kinds(text)).toEqual([]);
    expect(reasons(text)).toHaveLength(1);
  });

  it.each([
    [
      "a list of names",
      "某某局通讯录\n部门 | 姓名 | 电话\n办公室 | 张某 | 68000000\n财务科 | 李某 | 68000001\n人事科 | 王某 | 68000002",
    ],
    [
      "an index with numbers",
      "目录\n序号 | 表名\n1 | 财政拨款收支总表\n2 | 一般公共预算财政拨款支出预算表\n3 | 部门收支总表\n4 | 部门支出总表",
    ],
    ["an index without", "2026年部门预算公开表\n财政拨款收支总表\n部门收支总表"],
    ["a cover", "某某局\n2026年部门预算\n二〇二六年二月"],
    ["prose", "一、单位基本情况。2026年年初预算数3037.04万元，其中：一般公共预算拨款3037.04万元。"],
  ])("%s, and nobody needs to be told", (_, text) => {
    expect(recogniseTables([sheet(text)])).toEqual({
      tables: [],
      unrecognised: [],
      ignored: [],
      lost: [],
    });
  });

  it("an empty workbook, an empty sheet, a single cell", () => {
    const nothing = { tables: [], unrecognised: [], ignored: [], lost: [] };
    expect(recogniseTables([])).toEqual(nothing);
    expect(recogniseTables([{ sheet: "a", top: 0, left: 0, values: [] }])).toEqual(nothing);
    expect(recogniseTables([{ sheet: "a", top: 3, left: 1, values: [[null]] }])).toEqual(nothing);
    expect(recogniseTables([{ sheet: "a", top: 3, left: 1, values: [["合计"]] }])).toEqual(nothing);
  });
});
