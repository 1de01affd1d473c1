import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import type { BudgetTable } from "../../src/tables/table";
import { sheet } from "./sheet";

/** Layouts of other places, each small and right: what is read, and that nothing in it is called wrong. */
interface Layout {
  readonly text: string;
  readonly kind: BudgetTable["kind"];
  /** Measures of the columns, last year's with «<». */
  readonly columns: string;
  /** Codes and lines of the rows, in their order. */
  readonly rows: string;
}

const NAMES = `
教育支出 | 100 | 60 | 40
　普通教育 | 100 | 60 | 40
　　小学教育 | 100 | 60 | 40
城乡社区支出 | 20 | | 20
　国有土地使用权出让收入安排的支出 | 20 | | 20
　　城市建设支出 | 20 | | 20
合计 | 120 | 60 | 60`;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "names without codes under 科目名称, those of a fund among them": {
    text: `部门支出总表\n科目名称 | 合计 | 基本支出 | 项目支出${NAMES}`,
    kind: "department-expenditure",
    columns: "total basic project",
    rows: "205 20502 2050202 212 21208 2120803 total",
  },
  "names without codes under another word": {
    text: `部门支出总表\n支出功能分类 | 合计 | 基本支出 | 项目支出${NAMES}`,
    kind: "department-expenditure",
    columns: "total basic project",
    rows: "205 20502 2050202 212 21208 2120803 total",
  },
  "names that many codes have: a list, of which only the total is known": {
    text: `
部门支出总表
科目名称 | 合计 | 基本支出 | 项目支出
行政运行 | 100 | 100 |
小学教育 | 50 | 20 | 30
合计 | 150 | 120 | 30`,
    kind: "department-expenditure",
    columns: "total basic project",
    rows: "item item total",
  },
  "项目 over 编码 and 名称": {
    text: `
一般公共预算支出表
项目 | | 合计 | 基本支出 | 项目支出
编码 | 名称 | | |
205 | 教育支出 | 100 | 60 | 40
20502 | 普通教育 | 100 | 60 | 40
2050202 | 小学教育 | 100 | 60 | 40
合计 | | 100 | 60 | 40`,
    kind: "general-expenditure",
    columns: "total basic project",
    rows: "205 20502 2050202 total",
  },
  "a page break under a title whose first page has a number, with a header of two lines": {
    text: `
部门公开表3 2026年部门支出总表
 | | | | 金额单位：万元
科目 | | 金额 | |
编码 | 名称 | 合计 | 基本支出 | 项目支出
合计 | | 150 | 110 | 40
205 | 教育支出 | 100 | 60 | 40
20502 | 普通教育 | 100 | 60 | 40
2026年部门支出总表
 | | | | 金额单位：万元
科目 | | 金额 | |
编码 | 名称 | 合计 | 基本支出 | 项目支出
2050202 | 小学教育 | 100 | 60 | 40
221 | 住房保障支出 | 50 | 50 |
22102 | 住房改革支出 | 50 | 50 |
2210201 | 住房公积金 | 50 | 50 |`,
    kind: "department-expenditure",
    columns: "total basic project",
    rows: "total 205 20502 2050202 221 22102 2210201",
  },
  "the unit of money right over a column headed 金额": {
    text: `
一般公共预算基本支出表
 | | 金额单位：万元
支出经济分类科目 | | 金额
编码 | 科目名称 |
合计 | | 100
301 | 工资福利支出 | 100
30101 | 基本工资 | 100`,
    kind: "basic-expenditure",
    columns: "total",
    rows: "total 301 30101",
  },
  "收入总计 behind 本年收入合计": {
    text: `
部门收入总表
科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | | 事业收入 | 动用非财政拨款结余 | 上年结转 | 收入总计
 | | | 一般公共预算 | 政府性基金预算 | | | |
205 | 教育支出 | 90 | 80 | | 10 | 4 | 6 | 100
20502 | 普通教育 | 90 | 80 | | 10 | 4 | 6 | 100
合计 | | 90 | 80 | | 10 | 4 | 6 | 100`,
    kind: "department-income",
    columns: "general fund operations surplus carried-in total",
    rows: "205 20502 total",
  },
  "收入小计, 款 and 项 below their 类, 其中": {
    text: `
部门收入支出预算总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 140 | 一、教育支出 | 100
二、事业收入 | 10 | 　普通教育 | 100
 | | 　　小学教育 | 60
 | | 二、住房保障支出 | 50
 | | 其中：住房公积金 | 50
收入小计 | 150 | 支出小计 | 150
上年结转 | 0 | 结转下年 | 0
收入总计 | 150 | 支出总计 | 150`,
    kind: "department-balance",
    columns: "total total",
    rows: "general operations current-year carried-in total 205 221 current-year carried-out total",
  },
  "类 without 支出": {
    text: `
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 140 | 一、教育 | 100
二、事业收入 | 10 | 二、社会保障和就业 | 50
收入总计 | 150 | 支出总计 | 150`,
    kind: "department-balance",
    columns: "total total",
    rows: "general operations total 205 208 total",
  },
  "上年结转 above 本年收入": {
    text: `
财政拨款收入支出总表
收入 | | 支出 | | |
项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算
一、上年结转 | 10 | 一、教育支出 | 100 | 100 |
一般公共预算拨款 | 10 | 二、城乡社区支出 | 20 | | 20
二、本年收入 | 110 | | | |
一般公共预算拨款 | 90 | | | |
政府性基金预算拨款 | 20 | | | |
收入总计 | 120 | 支出总计 | 120 | 100 | 20`,
    kind: "appropriation-balance",
    columns: "total total general fund",
    rows: "carried-in carried-in:general current-year general fund total 205 212 total",
  },
  "two years below one another and their difference": {
    text: `
“三公”经费预算表
年份 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | | 小计 | 公务用车购置费 | 公务用车运行费 |
2025年 | 12 | | 10 | | 10 | 2
2026年 | 11 | | 9 | | 9 | 2
增减额 | -1 | | -1 | | -1 |`,
    kind: "sangong",
    columns:
      "total< abroad< vehicles< vehicle-purchase< vehicle-operation< reception< total abroad vehicles vehicle-purchase vehicle-operation reception",
    rows: "total",
  },
  "cars and receptions counted beside the money": {
    text: `
一般公共预算“三公”经费支出表
合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 公务用车保有量（辆） | 国内公务接待批次
 | | 小计 | 公务用车购置费 | 公务用车运行费 | | |
11 | | 9 | | 9 | 2 | 6 | 30`,
    kind: "sangong",
    columns: "total abroad vehicles vehicle-purchase vehicle-operation reception",
    rows: "total",
  },
};

function rowNames({ rows }: BudgetTable): string {
  return [...rows]
    .sort((a, b) => Number(a.side === "expenditure") - Number(b.side === "expenditure"))
    .map(({ subject, line }) => {
      if (subject) return subject.code;
      if (typeof line === "string") return line;
      return line && "carriedIn" in line
        ? `carried-in:${line.carriedIn}`
        : Object.values(line ?? {});
    })
    .join(" ");
}

describe.each(Object.entries(LAYOUTS))("%s", (_, { text, kind, columns, rows }) => {
  const book = createBook([sheet(text)]);

  it("is read", () => {
    expect(book.unrecognised).toEqual([]);
    expect(book.tables.map((table) => [table.kind, table.unread])).toEqual([[kind, undefined]]);
    const [table] = book.tables as [BudgetTable];
    const names = table.columns.map(
      ({ measure, year }) => `${measure}${year === "previous" ? "<" : ""}`
    );
    expect([names.join(" "), rowNames(table)]).toEqual([columns, rows]);
  });

  it("has nothing that is called wrong", () => {
    expect(errorsIn(text)).toEqual([]);
  });
});

/** Which checks call something of a sheet wrong; that it does not state its unit is no matter here. */
function errorsIn(text: string): readonly string[] {
  return runChecks({ book: createBook([sheet(text)]), subjects: standardSubjects })
    .findings.filter(({ severity, check }) => severity === "error" && check !== "unit-stated")
    .map(({ check }) => check);
}

test("a wrong 类 beside its 款 is found all the same", () => {
  const text = LAYOUTS["收入小计, 款 and 项 below their 类, 其中"]?.text ?? "";
  expect(errorsIn(text.replace("一、教育支出 | 100", "一、教育支出 | 130"))).toContain(
    "department-balance"
  );
});

test("a wrong amount before a page break is found all the same", () => {
  const text = Object.values(LAYOUTS)[4]?.text ?? "";
  expect(errorsIn(text.replace("205 | 教育支出 | 100", "205 | 教育支出 | 130"))).toContain(
    "table-total"
  );
});

test("names with （类）, （款）, （项） in one table and without in another are the same", () => {
  const table = (title: string, [a, b, c]: readonly string[]): string => `
${title}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出${a ?? ""} | 100 | 60 | 40
20502 | 普通教育${b ?? ""} | 100 | 60 | 40
2050202 | 小学教育${c ?? ""} | 100 | 60 | 40
合计 | | 100 | 60 | 40`;
  const book = createBook([
    sheet(table("部门支出总表", ["（类）", "（款）", "（项）"]), "1"),
    sheet(table("一般公共预算支出表", []), "2"),
  ]);
  const { findings } = runChecks({ book, subjects: standardSubjects });
  expect(findings.filter(({ check }) => /subjects|same-name/.test(check))).toEqual([]);
});
