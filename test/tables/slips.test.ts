/** Headers and amounts with a slip in them: read as what they are, or not read at all, never as something else. */
import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { recogniseTables } from "../../src/tables/recognise";
import { sampleGrids, SAMPLE_NAMES } from "../fixtures/samples";
import { sheet } from "./sheet";

describe("years that no header names", () => {
  it("a 预算数 alone beside 预算数·总计, 基本支出, 项目支出 is last year's", () => {
    const { tables } = recogniseTables([
      sheet(`
一般公共预算财政拨款支出预算表
 | | | | | 单位：万元
科目编码 | 科目名称 | 预算数 | 预算数 | |
 | | | 总计 | 基本支出 | 项目支出
合计 | | 9 | 10 | 6 | 4
201 | 一般公共服务支出 | 9 | 10 | 6 | 4
20103 | 政府办公厅（室）及相关机构事务 | 9 | 10 | 6 | 4
2010301 | 行政运行 | 9 | 10 | 6 | 4`),
    ]);
    expect(tables[0]?.columns.map(({ measure, year }) => `${measure} ${year}`)).toEqual([
      "total previous",
      "total current",
      "basic current",
      "project current",
    ]);
  });

  it("the items of “三公” twice under the same words are not read", () => {
    const items = "合计 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行费 | 公务接待费";
    const { tables, unrecognised } = recogniseTables([
      sheet(`
一般公共预算“三公”经费支出表
 | | | | | | | | | 单位：万元
预算数 | | | | | 预算数 | | | |
${items} | ${items}
5 | 0 | 0 | 3 | 2 | 4 | 0 | 0 | 3 | 1`),
    ]);
    expect(tables).toEqual([]);
    expect(unrecognised[0]?.reason).toContain("分不清哪一组是上年的");
  });

  it.each(SAMPLE_NAMES)("taken out of %s there is no error that it does not have", async (name) => {
    const errorsOf = (grids: Awaited<ReturnType<typeof sampleGrids>>) =>
      runChecks({ book: createBook(grids), subjects: standardSubjects })
        .findings.filter(({ severity, cause }) => severity === "error" && cause === null)
        .map(({ check, where }) => JSON.stringify([check, where[0]]));
    const grids = await sampleGrids(name);
    const without = grids.map((grid) => ({
      ...grid,
      values: grid.values.map((row) =>
        row.map((value) =>
          typeof value === "string" && value.length < 60
            ? value.replace(/20\d\d\s*年度?/g, "")
            : value
        )
      ),
    }));
    const known = errorsOf(grids);
    expect(errorsOf(without).filter((error) => !known.includes(error))).toEqual([]);
  });
});

test.each(["812..13", "3O", "1 2.5 0.1"])(
  "a project with the amount «%s» is still a row",
  (typed) => {
    const grid = sheet(`
项目支出明细表
 | | 单位：万元
序号 | 项目名称 | 合计
 | 合计 | 30
1 | 档案整理 | 10
2 | 机房维护 | 20`);
    const values = grid.values.map((row) => row.map((cell) => (cell === 20 ? typed : cell)));
    const { tables } = recogniseTables([{ ...grid, values }]);
    expect(tables[0]?.rows.map(({ line }) => line)).toEqual(["total", "item", "item"]);
    expect(tables[0]?.rows[2]?.cells[0]?.state).not.toBe("amount");
  }
);
