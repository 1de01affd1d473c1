/** Which edits of a sheet leave its tables what they are, so that only the row of the edit is read again; all others read the sheet anew. */
import type { CellValue } from "../../src/money/amount";
import type { Grid } from "../../src/tables/grid";
import { patchGrid } from "../../src/tables/patch-grid";
import { recogniseTables } from "../../src/tables/recognise";
import { sheet } from "./sheet";

const CODED = `
2026年部门支出总表 | | | | |
单位：万元 | | | | |
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 备注
 | 合计 | 300.5 | 200.5 | 100 |
205 | 教育支出 | 300.5 | 200.5 | 100 |
20502 | 普通教育 | 300.5 | 200.5 | 100 |
2050201 | 学前教育 | 120.25 | 120.25 | | 7.5
2050202 | 小学教育 | 180.25 | 80.25 | 100 |`;

const BALANCE = `
部门收支总表 | | |
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一般公共预算拨款收入 | 100.5 | 教育支出 | 90.5
事业收入 | 10.25 | 社会保障和就业支出 | 20.25
收入总计 | 110.75 | 支出总计 | 110.75`;

interface Edited {
  /** Whether rows without an edit are the very ones that were read before. */
  readonly kept: boolean;
  /** Whether all that is recognised is what a fresh reading of the sheet gives. */
  readonly right: boolean;
}

function edit(text: string, ...edits: readonly (readonly [number, number, CellValue])[]): Edited {
  const grid = sheet(text);
  const { tables } = recogniseTables([grid]);
  if (tables.length === 0) throw new RangeError("there is no table");
  const before = tables.flatMap(({ rows }) => rows);
  const patches = edits.map(([row, column, value]) => ({
    top: row,
    left: column,
    values: [[value]],
  }));
  const now: Grid = patchGrid(grid.sheet, grid, patches) ?? grid;
  const after = recogniseTables([now]);
  const touched = new Set(edits.map(([row]) => row));
  const others = before.filter(({ row }) => !touched.has(row));
  const rows = after.tables.flatMap((table) => table.rows);
  return {
    kept: others.length > 0 && others.every((row) => rows.includes(row)),
    right: JSON.stringify(after) === JSON.stringify(recogniseTables([{ ...now }])),
  };
}

const KEPT: Edited = { kept: true, right: true };
const READ_ANEW: Edited = { kept: false, right: true };

describe("only the row is read again", () => {
  test.each([
    ["another amount", 6, 2, 130.5],
    ["a negative one", 6, 2, -130.5],
    ["a year below a code", 6, 2, 2026],
    ["a small number below a code", 7, 4, 3],
    ["what looks like a code, below one", 7, 4, 30201],
    ["an amount where nothing stood", 6, 4, 10.5],
    ["nothing where an amount stood", 7, 4, null],
  ] as const)("where a subject's amount becomes %s", (_, row, column, value) => {
    expect(edit(CODED, [row, column, value])).toEqual(KEPT);
  });

  test("where the amount of a total, which has no code, becomes another ordinary one", () => {
    expect(edit(CODED, [3, 2, 310.5])).toEqual(KEPT);
  });

  test("where amounts on both sides of a balance become others", () => {
    expect(edit(BALANCE, [3, 1, 101.5], [4, 3, 21.25])).toEqual(KEPT);
  });

  test("after one edit and another", () => {
    expect(edit(CODED, [6, 2, 130.5], [7, 3, 90.5])).toEqual(KEPT);
  });
});

describe("the sheet is read anew", () => {
  test.each([
    ["a title", 0, 0, "2025年部门收入总表"],
    ["a unit", 1, 0, "单位：元"],
    ["a number above the header", 1, 3, 5.5],
    ["a number in the header", 2, 3, 2026],
    ["a code", 6, 0, 2050299],
    ["a name", 6, 1, "初中教育"],
    ["a name, by a number", 6, 1, 12.5],
    ["a remark's number", 6, 5, 8.5],
    ["an amount, by a text", 6, 2, "120.25"],
    ["an amount, by an error", 6, 2, "#REF!"],
    ["an amount, by true", 6, 2, true],
    ["an amount beyond all amounts", 6, 2, 1e300],
    ["a total, by nothing", 3, 2, null],
    ["a total, by a year", 3, 2, 2026],
    ["a total, by a small number", 3, 2, 12],
    ["a total, by an economic code", 3, 2, 30201],
    ["a total, by a text", 3, 2, "待定"],
    ["the row below the table", 8, 2, 5.5],
    ["the column beside it", 6, 6, 5.5],
  ] as const)("after a change of %s", (_, row, column, value) => {
    expect(edit(CODED, [row, column, value])).toEqual(READ_ANEW);
  });

  test("where one of several edits changes more than an amount", () => {
    expect(edit(CODED, [6, 2, 130.5], [7, 1, "初中教育"])).toEqual(READ_ANEW);
  });

  test("where the amount before could have been something else", () => {
    expect(
      edit(CODED.replace("| 300.5 | 200.5 | 100 |", "| 2026 | 1926 | 100 |"), [3, 2, 300.5])
    ).toEqual(READ_ANEW);
  });

  test("where a number may be that of an indicator", () => {
    const performance = `
项目绩效目标表 | | | | | |
项目名称 | 校舍维修 | | | | |
年度资金总额 | 100.5 | | | | |
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 权重
产出指标 | 数量指标 | 维修面积 | ≥ | 300.5 | 平方米 | 90.5`;
    expect(edit(performance, [5, 4, 310.5]).right).toBe(true);
    expect(edit(performance, [2, 1, 110.5]).right).toBe(true);
    const beside = `${CODED}\n\n绩效指标见附件 | | | | |`;
    expect(edit(beside, [6, 2, 130.5])).toEqual(READ_ANEW);
  });

  test("where a second title stands below", () => {
    const two = `${CODED}\n\n2026年部门收入总表 | | | | |`;
    expect(edit(two, [6, 2, 2025])).toEqual(READ_ANEW);
    expect(edit(two, [6, 2, 130.5])).toEqual(KEPT);
  });

  test("where no title says what the table is", () => {
    const silent = `
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 30.5 | 20.5 | 10
301 | 工资福利支出 | 30.5 | 20.5 | 10
30101 | 基本工资 | 30.5 | 20.5 | 10`;
    expect(edit(silent, [2, 3, 25.5])).toEqual(READ_ANEW);
  });

  test("where the amount stands under 收入 or 支出 alone", () => {
    const bare = `
部门收支总表 | | |
收入 | 预算数 | 支出 | 预算数
一般公共预算拨款收入 | 100.5 | 教育支出 | 100.5
收入总计 | 100.5 | 支出总计 | 100.5`;
    expect(edit(bare, [2, 2, 5.5])).toEqual(READ_ANEW);
    expect(edit(bare, [2, 1, 105.5])).toEqual(KEPT);
  });
});
