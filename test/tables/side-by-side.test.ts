/** Tables whose parts stand beside each other: blocks of codes, subtotals among the columns, other expenses beside “三公”. */
import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable } from "../../src/tables/table";
import { sheet } from "./sheet";

function read(text: string): readonly BudgetTable[] {
  const { tables, unrecognised } = recogniseTables([sheet(text)]);
  expect(unrecognised).toEqual([]);
  return tables;
}

/** Role and 万元 of each row. */
function rowsOf({ rows }: BudgetTable): unknown[] {
  return rows.map(({ subject, line, cells }) => [
    subject ? subject.code : line,
    ...cells.map((cell) => cell && (cell.state === "amount" ? cell.fen / 1e6 : cell.state)),
  ]);
}

function measuresOf({ columns }: BudgetTable): string[] {
  return columns.map(({ measure }) => measure);
}

describe("basic expenditure in blocks", () => {
  const BLOCKS = `
2026年一般公共预算基本支出表
 | | | | | 单位：万元
人员经费 | | | 公用经费 | |
科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
301 | 工资福利支出 | 100 | 302 | 商品和服务支出 | 20
30101 | 基本工资 | 60 | 30201 | 办公费 | 12
30102 | 津贴补贴 | 40 | 30217 | 公务接待费 | 8
303 | 对个人和家庭的补助 | 5 | 310 | 资本性支出 | 3
30305 | 生活补助 | 5 | 31002 | 办公设备购置 | 3`;

  it("of 人员经费 and 公用经费 is one table, its blocks' subtotals apart", () => {
    const text = `${BLOCKS}\n | 人员经费合计 | 105 | | 公用经费合计 | 23\n基本支出合计 | | 128 | | |`;
    const [table, ...others] = read(text);
    expect(others).toEqual([]);
    expect(table?.kind).toBe("basic-expenditure");
    expect(table && measuresOf(table)).toEqual(["total"]);
    expect(table && rowsOf(table)).toEqual([
      ["301", 100],
      ["30101", 60],
      ["30102", 40],
      ["302", 20],
      ["30201", 12],
      ["30217", 8],
      ["303", 5],
      ["30305", 5],
      ["310", 3],
      ["31002", 3],
      ["total", 128],
    ]);
    const { findings } = runChecks({
      book: createBook([sheet(text)]),
      subjects: standardSubjects,
    });
    const about = findings.filter(({ check }) => check !== "statutory-tables");
    expect(about).toEqual([]);
    expect(table?.unread).toBeUndefined();
  });

  it("has no total where only the blocks have one", () => {
    const [table] = read(`${BLOCKS}\n | 合计 | 105 | | 合计 | 23`);
    expect(table?.rows.some(({ line }) => line !== null)).toBe(false);
    expect(table?.rows).toHaveLength(10);
  });

  it("takes a total alone in its line for the table's", () => {
    const [table] = read(`${BLOCKS}\n合计 | | 128 | | |`);
    expect(table?.rows.filter(({ line }) => line === "total")).toMatchObject([
      { name: "合计", cells: [{ fen: 128_000_000 }] },
    ]);
  });

  it("of three blocks, the last one longer than the others", () => {
    const [table] = read(
      `
一般公共预算财政拨款基本支出表
单位：万元
人员经费 | | | 公用经费 | | | | |
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 预算数 | 科目编码 | 科目名称 | 预算数
`.replace("决算数", "预算数") +
        `301 | 工资福利支出 | 10 | 302 | 商品和服务支出 | 6 | 307 | 债务利息及费用支出 | 0
 | | | 30201 | 办公费 | 6 | 310 | 资本性支出 | 2
 | | | | | | 31002 | 办公设备购置 | 2`
    );
    expect(table && rowsOf(table).map((row) => (row as unknown[])[0])).toEqual([
      "301",
      "302",
      "30201",
      "307",
      "310",
      "31002",
    ]);
  });

  it("by the department's and the government's classification is two tables", () => {
    const tables = read(`
2026年一般公共预算基本支出预算表
 | | | | | 单位：万元
部门预算支出经济分类科目 | | | 政府预算支出经济分类科目 | |
科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
 | 合计 | 120 | | 合计 | 120
301 | 工资福利支出 | 100 | 501 | 机关工资福利支出 | 100
30101 | 基本工资 | 100 | 50101 | 工资奖金津补贴 | 100
302 | 商品和服务支出 | 20 | 502 | 机关商品和服务支出 | 20
30201 | 办公费 | 20 | 50201 | 办公经费 | 20`);
    expect(tables.map(({ kind }) => kind)).toEqual([
      "basic-expenditure",
      "basic-expenditure-government",
    ]);
    expect(tables.map((table) => rowsOf(table))).toEqual([
      [
        ["total", 120],
        ["301", 100],
        ["30101", 100],
        ["302", 20],
        ["30201", 20],
      ],
      [
        ["total", 120],
        ["501", 100],
        ["50101", 100],
        ["502", 20],
        ["50201", 20],
      ],
    ]);
  });

  it("by both classifications over the same amounts is the department's alone", () => {
    const tables = read(`
2026年一般公共预算基本支出预算表
 | | | | | 单位：万元
部门预算支出经济分类科目 | | 政府预算支出经济分类科目 | | 合计 | 人员经费 | 公用经费
科目编码 | 科目名称 | 科目编码 | 科目名称 | | |
 | 合计 | | | 120 | 100 | 20
301 | 工资福利支出 | 501 | 机关工资福利支出 | 100 | 100 |
30101 | 基本工资 | 50101 | 工资奖金津补贴 | 100 | 100 |
302 | 商品和服务支出 | 502 | 机关商品和服务支出 | 20 | | 20
30201 | 办公费 | 50201 | 办公经费 | 20 | | 20`);
    expect(tables.map(({ kind }) => kind)).toEqual(["basic-expenditure"]);
    expect(tables.flatMap(rowsOf)).toEqual([
      ["total", 120, 100, 20],
      ["301", 100, 100, "blank"],
      ["30101", 100, 100, "blank"],
      ["302", 20, "blank", 20],
      ["30201", 20, "blank", 20],
    ]);
  });
});

describe("部门收入总表 with 小计 among its columns", () => {
  it("counts no money twice", () => {
    const [table] = read(`
2026年部门收入总表
 | | | | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 上年结转 | | | 本年收入 | |
 | | | 小计 | 一般公共预算 | 政府性基金预算 | 小计 | 一般公共预算 | 政府性基金预算
 | 合计 | 130 | 30 | 20 | 10 | 100 | 90 | 10
201 | 一般公共服务支出 | 130 | 30 | 20 | 10 | 100 | 90 | 10
20103 | 政府办公厅（室）及相关机构事务 | 130 | 30 | 20 | 10 | 100 | 90 | 10
2010301 | 行政运行 | 130 | 30 | 20 | 10 | 100 | 90 | 10`);
    expect(table?.kind).toBe("department-income");
    expect(table && measuresOf(table)).toEqual(["total", "carried-in", "general", "fund"]);
    expect(table && rowsOf(table)[0]).toEqual(["total", 130, 30, 90, 10]);
    expect(table?.unread).toBeUndefined();
  });
});

describe("“三公” beside 会议费 and 培训费", () => {
  it("is what stands under “三公”, not the total of all", () => {
    const [table] = read(`
2026年一般公共预算“三公”经费、会议费、培训费支出预算表
 | | | | | | | | 单位：万元
合计 | “三公”经费 | | | | | | 会议费 | 培训费
 | 小计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | | |
 | | | | 小计 | 公务用车购置费 | 公务用车运行费 | |
40 | 30 | | 2 | 28 | 18 | 10 | 6 | 4`);
    expect(table?.kind).toBe("sangong");
    expect(table && rowsOf(table)).toEqual([["total", 30, "blank", 2, 28, 18, 10]]);
    expect(table?.unread).toBeUndefined();
  });

  it("leaves them out where 合计 is that of “三公”", () => {
    const [table] = read(`
2026年一般公共预算“三公”经费支出表
 | | | | | | | 单位：万元
合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | | 会议费 | 培训费
 | | | 小计 | 公务用车购置费 | 公务用车运行费 | |
30 | | 2 | 28 | 18 | 10 | 6 | 4`);
    expect(table && measuresOf(table)).toEqual([
      "total",
      "abroad",
      "reception",
      "vehicles",
      "vehicle-purchase",
      "vehicle-operation",
    ]);
    expect(table?.unread).toBeUndefined();
  });

  it("names them as unread where the title counts them in and the header does not say of what 合计 is", () => {
    const [table] = read(`
2026年“三公”经费、会议费和培训费预算表
 | | | | | | | 单位：万元
合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | | 会议费 | 培训费
 | | | 小计 | 公务用车购置费 | 公务用车运行费 | |
40 | | 2 | 28 | 18 | 10 | 6 | 4`);
    expect(table?.unread?.map(({ name }) => name)).toEqual(["会议费", "培训费"]);
  });

  it("one below the other is the sum that “三公” heads", () => {
    const [table] = read(`
2026年“三公”经费、会议费、培训费预算表
 | 单位：万元
项目 | 2026年预算数
合计 | 40
一、“三公”经费 | 30
1.因公出国（境）费 |
2.公务接待费 | 2
3.公务用车购置及运行费 | 28
二、会议费 | 6
三、培训费 | 4`);
    expect(table?.kind).toBe("sangong");
    const total = table?.columns.findIndex(({ measure }) => measure === "total") ?? -1;
    expect(table?.rows[0]?.cells[total]).toMatchObject({ fen: 30_000_000 });
  });
});
