import type { CellValue } from "../../../src/money/amount";
import { createBook } from "../../../src/tables/book";
import { cellAddress, type Grid } from "../../../src/tables/grid";
import { runOne } from "../run";

const ID = "procurement-subtotals";

/** A list of purchases of two units, with the amounts of 合计, the department and both units. */
function list(total: number, department: number, first: CellValue, second: CellValue): Grid {
  const line = (unit: string, project: string, amount: number) => [
    unit,
    project,
    "30201-办公费",
    amount,
    amount,
  ];
  return {
    sheet: "政府采购明细表",
    top: 0,
    left: 0,
    values: [
      ["2026年政府采购预算明细表", null, null, null, null],
      [null, null, null, null, "单位：万元"],
      ["部门单位", "项目名称", "部门经济科目", "总计", "一般公共预算资金"],
      [null, null, "合计：", total, total],
      ["102-某某局", null, null, department, department],
      ["102001-某某局（本级）", null, null, first, first],
      line("102001-某某局（本级）", "会议", 2),
      line("102001-某某局（本级）", "培训", 3),
      ["102002-某某中心", null, null, second, second],
      line("102002-某某中心", "会议", 4),
    ],
  };
}

function wrong(grid: Grid) {
  const { findings, coverage } = runOne(ID, createBook([grid]));
  const cells = findings.map(({ severity, where: [place] }) => [
    severity,
    place && !place.narrative ? cellAddress(place) : "-",
  ]);
  return { cells, coverage };
}

test("department, units and lines add up", () => {
  const { cells, coverage } = wrong(list(9, 9, 5, 4));
  expect(cells).toEqual([]);
  expect(coverage.ran).toBe(8);
});

test("a unit's, and a department's wrong subtotal are found where they stand", () => {
  expect(wrong(list(9, 9, 6, 4)).cells).toEqual([
    ["error", "D6"],
    ["error", "E6"],
  ]);
  expect(wrong(list(14, 14, 5, 4)).cells).toEqual([
    ["error", "D5"],
    ["error", "E5"],
  ]);
});

test("a total that is not that of the departments is found, too", () => {
  expect(wrong(list(14, 9, 5, 4)).cells).toEqual([
    ["error", "D4"],
    ["error", "E4"],
  ]);
});

test("a list without subtotals, and a table of classes, are not asked", () => {
  const grid = list(9, 9, 5, 4);
  const values = grid.values.filter((_, row) => ![4, 5, 8].includes(row));
  const { cells, coverage } = wrong({ ...grid, values });
  expect(cells).toEqual([]);
  expect(coverage.skipped).toHaveLength(1);
});
