import { subjectKey, subjectUses } from "../../src/checks/subject-uses";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { cellAddress } from "../../src/tables/grid";
import { recogniseTables } from "../../src/tables/recognise";
import { bookOf } from "./build-table";
import { sheet } from "../tables/sheet";

/** Where a subject is used: sheet, cell, and the amount in 万元 if there is one. */
function usesOf(key: string, ...sheets: readonly (readonly [string, string])[]): unknown[] {
  const { tables } = recogniseTables(sheets.map(([name, text]) => sheet(text, name)));
  expect(tables).toHaveLength(sheets.length);
  return (subjectUses(bookOf(tables), standardSubjects).get(key) ?? []).map(
    ({ table, cell, amount }) => [table.area.sheet, cellAddress(cell), amount && amount.fen / 1e6]
  );
}

const EXPENDITURE = `
2026年部门支出总表
单位：万元
科目编码 | 科目名称 | 2025年预算数 | 合计 | 基本支出 | 项目支出
 | 合计 | 20 | 30 | 20 | 10
205 | 教育支出 | 20 | 30 | 20 | 10
20502 | 普通教育 | 20 | | 20 |
2050201 | 学前教育 | 20 | | |`;

const ECONOMIC = `
2026年一般公共预算财政拨款基本支出预算表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 30 | 20 | 10
301 | 工资福利支出 | 30 | 20 | 10`;

const BALANCE = `
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一般公共预算拨款收入 | 30 | 教育支出 | 30
收入总计 | 30 | 支出总计 | 30`;

test("a subject's uses are where its total of this year stands, table by table", () => {
  const sheets = [
    ["表八", EXPENDITURE],
    ["表六", BALANCE],
  ] as const;
  expect(usesOf("function 205", ...sheets)).toEqual([
    ["表八", "D5", 30],
    ["表六", "D4", 30],
  ]);
});

test("where the total is blank, it is there all the same", () => {
  expect(usesOf("function 20502", ["表八", EXPENDITURE])).toEqual([["表八", "D6", null]]);
  expect(usesOf("function 2050201", ["表八", EXPENDITURE])).toEqual([["表八", "D7", null]]);
});

test("a code that stands in two branches counts for the table's", () => {
  expect(usesOf("economic-department 301", ["表三", ECONOMIC])).toEqual([["表三", "C5", 30]]);
  expect(usesOf("function 301", ["表三", ECONOMIC])).toEqual([]);
  expect(subjectKey({ branch: "economic-department", code: "301" })).toBe(
    "economic-department 301"
  );
});

test("totals and what is no subject of the tree are none of its uses", () => {
  const { tables } = recogniseTables([sheet(EXPENDITURE, "表八")]);
  const uses = subjectUses(bookOf(tables), standardSubjects);
  expect([...uses.keys()].sort()).toEqual(["function 205", "function 20502", "function 2050201"]);
});
