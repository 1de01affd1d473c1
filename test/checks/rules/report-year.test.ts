import { runChecks } from "../../../src/checks/engine";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress, type Grid } from "../../../src/tables/grid";
import { checkOf } from "../run";

/** 支出预算表 with the years of its title and of both its headers. */
function expenditure(title: number, previous: string, current: string): Grid {
  return {
    sheet: "表二",
    top: 0,
    left: 0,
    values: [
      [`${String(title)}年一般公共预算财政拨款支出预算表`, null, null, null, null, null],
      [null, null, null, null, null, "单位：万元"],
      ["功能分类科目", null, previous, current, null, null],
      ["科目编码", "科目名称", null, "总计", "基本支出", "项目支出"],
      ["合计", null, 4, 5, 3, 2],
      ["201", "一般公共服务支出", 4, 5, 3, 2],
      ["20103", "政府办公厅（室）及相关机构事务", 4, 5, 3, 2],
      ["2010301", "行政运行", 4, 3, 3, null],
      ["2010302", "一般行政管理事务", null, 2, null, 2],
    ],
  };
}

/** Two more tables of 2026, so that most of the book says so. */
const OTHERS: readonly Grid[] = ["部门支出总表", "国有资本经营预算支出表"].map((title) => ({
  sheet: title,
  top: 0,
  left: 0,
  values: [
    [`2026年${title}`, null, null, null, null],
    [null, null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
    ["合计", null, 5, 3, 2],
    ["201", "一般公共服务支出", 5, 3, 2],
  ],
}));

function faults(...ids: string[]) {
  return (grid: Grid) =>
    runChecks(
      { book: createBook([grid, ...OTHERS]), subjects: standardSubjects },
      ids.map(checkOf)
    ).findings.map(({ where: [place], detail }) => [
      detail.type,
      place && !place.narrative ? cellAddress(place) : "-",
    ]);
}

test("years that belong together pass", () => {
  expect(faults("report-year")(expenditure(2026, "2025年预算数", "2026年预算数"))).toEqual([]);
});

test("last year's year left in one title makes no book of its own, though other tables are silent", () => {
  const silent: Grid = {
    sheet: "政府性基金预算支出表",
    top: 0,
    left: 0,
    values: [
      ["政府性基金预算支出表", null, null, null, null],
      [null, null, null, null, "单位：万元"],
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
      ["合计", null, null, null, null],
      ["备注：本单位无政府性基金收支，故此表无数据。", null, null, null, null],
    ],
  };
  const odd = expenditure(2025, "2025年预算数", "2026年预算数");
  const book = createBook([odd, ...OTHERS, silent]);
  const { findings } = runChecks({ book, subjects: standardSubjects }, [checkOf("report-year")]);
  expect(findings).toMatchObject([
    { detail: { type: "year-stated", place: "title", year: 2025 }, where: [{ row: 0, column: 0 }] },
  ]);
});

test("last year's year left over this year's figures is found at its own cell", () => {
  expect(faults("report-year")(expenditure(2026, "2025年预算数", "2025年预算数"))).toEqual([
    ["year-stated", "D3"],
  ]);
});

test("this year's year over last year's figures is found at its own cell", () => {
  expect(faults("report-year")(expenditure(2026, "2026年预算数", "2026年预算数"))).toEqual([
    ["comparison-year", "C3"],
  ]);
});

test("the figures are told apart all the same: a wrong year is no wrong sum", () => {
  const sums = faults("row-parts", "table-total", "sum-of-children");
  expect(sums(expenditure(2026, "2025年预算数", "2025年预算数"))).toEqual([]);
  expect(sums(expenditure(2026, "2026年预算数", "2026年预算数"))).toEqual([]);
});
