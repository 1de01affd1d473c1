import { partName } from "../../src/checks/book-parts";
import { partsOfYear } from "../../src/checks/parts-of-year";
import { createBook, type Book } from "../../src/tables/book";
import type { Grid } from "../../src/tables/grid";

function tables(department: string, year: number): Grid[] {
  return ["一般公共预算财政拨款支出预算表", "部门支出总表"].map((title) => ({
    sheet: `${department}${String(year)}${title}`,
    top: 0,
    left: 0,
    values: [
      [`${String(year)}年${department}${title}`, null, null, null, null],
      [null, null, null, null, "单位：万元"],
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
      ["201", "一般公共服务支出", 1, 1, null],
    ],
  }));
}

const names = (parts: readonly Book[]) => parts.map(partName);

const BOOK = createBook([
  ...tables("青山区财政局", 2025),
  ...tables("青山区财政局", 2026),
  ...tables("青山区教育局", 2026),
]);

test("without a year the latest one is taken, of every department", () => {
  expect(names(partsOfYear(BOOK, null, null))).toEqual([
    "青山区财政局2026年",
    "青山区教育局2026年",
  ]);
});

test("a year and a department choose among them", () => {
  expect(names(partsOfYear(BOOK, 2025, null))).toEqual(["青山区财政局2025年"]);
  expect(names(partsOfYear(BOOK, null, "青山区教育局"))).toEqual(["青山区教育局2026年"]);
  expect(partsOfYear(BOOK, 2024, null)).toEqual([]);
});

test("a department that the workbook does not name chooses nothing: it may have been renamed", () => {
  expect(names(partsOfYear(BOOK, null, "白云区财政局"))).toHaveLength(2);
});

test("a book without tables has no parts", () => {
  expect(partsOfYear(createBook([]), null, null)).toEqual([]);
});
