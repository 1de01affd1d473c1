import { recogniseTables } from "../../src/tables/recognise";
import { sheet } from "./sheet";

const HEADER = "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出";

function pages(first: string, second: string, title: string) {
  return recogniseTables([
    sheet(`
部门支出总表
 | | | | 单位：万元
${HEADER}
205 | 教育支出 | 3 | 1 | 2
${first}
${title}
 | | | | 单位：万元
${HEADER}
208 | 社会保障和就业支出 | 5 | 5 |
${second}
`),
  ]).tables.map(({ rows }) => rows.map(({ subject, line }) => subject?.code ?? line));
}

describe("a title in the middle of a sheet", () => {
  it.each(["部门支出总表（续表）", "部门支出总表（续）", "部门支出总表（续1）"])(
    "that says 续 goes on with the table: %s",
    (title) => {
      expect(pages("", "合计 | | 8 | 6 | 2", title)).toEqual([["205", "208", "total"]]);
    }
  );

  it("that repeats itself goes on where only one of the pages has a total", () => {
    expect(pages("", "合计 | | 8 | 6 | 2", "部门支出总表")).toEqual([["205", "208", "total"]]);
  });

  it("begins another table where each has a total, or none", () => {
    expect(pages("合计 | | 3 | 1 | 2", "合计 | | 5 | 5 | ", "部门支出总表")).toEqual([
      ["205", "total"],
      ["208", "total"],
    ]);
    expect(pages("", "", "部门支出总表")).toEqual([["205"], ["208"]]);
  });
});
