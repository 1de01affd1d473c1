import type { CellValue } from "../../src/money/amount";
import { createBook } from "../../src/tables/book";

/** A government economic table under a line above it and a header over its amounts. */
function tableOf(line: string, header: string) {
  const values: CellValue[][] = [
    ["一般公共预算财政拨款基本支出预算表（政府预算支出经济分类）", null, null],
    [line, null, null],
    ["科目编码", "科目名称", header],
    [null, "合计", 12],
    ["501", "机关工资福利支出", 12],
    ["50101", "工资奖金津补贴", 12],
  ];
  return createBook([{ sheet: "表", top: 0, left: 0, values }]).tables[0];
}

test.each([
  ["编制单位：某某局　单位：万元", "万元"],
  ["编制单位：某某局 金额单位：元", "元"],
  ["编制单位：某某局（单位：万元）", "万元"],
  ["编制单位：某某局", "万元"],
])("the department in %s", (line, unit) => {
  expect(tableOf(line, "基本支出")).toMatchObject({ department: "某某局", unit });
});

test("a money unit alone is no department", () => {
  expect(tableOf("单位：万元", "基本支出")?.department).toBeNull();
});

test.each(["基本支出（万元）", "2026年基本支出预算数(元)", "基本支出"])(
  "a single column %s holds the amounts of an economic table",
  (header) => {
    const table = tableOf("单位：万元", header);
    expect(table?.kind).toBe("basic-expenditure-government");
    expect(table?.columns.map(({ measure }) => measure)).toEqual(["total"]);
  }
);

test("a column of so many persons does not", () => {
  expect(tableOf("单位：万元", "基本支出（人）")).toBeUndefined();
});

test("a name that is still to be filled in is no department", () => {
  const values: CellValue[][] = [
    ["2026年XX局部门支出总表", null, null, null],
    ["单位：万元", null, null, null],
    ["科目编码", "科目名称", "总计", "基本支出"],
    ["201", "一般公共服务支出", 1, 1],
  ];
  const [table] = createBook([{ sheet: "表", top: 0, left: 0, values }]).tables;
  expect(table).toMatchObject({ kind: "department-expenditure", department: null });
});
