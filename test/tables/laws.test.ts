import fc from "fast-check";
import type { CellValue } from "../../src/money/amount";
import { oneLine } from "../../src/tables/cell-text";
import { contains, type Area, type Grid } from "../../src/tables/grid";
import type { Performance } from "../../src/tables/performance";
import { recogniseTables } from "../../src/tables/recognise";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";

const WORDS =
  "部门支出总表 财政拨款收支总表 “三公”经费支出表 政府采购预算明细表 单位：万元 单位：元 科目编码 科目名称 项目 收入 支出 预算数 总计 合计 基本支出 项目支出 一般公共预算 事业收入 因公出国（境）费 公务接待费 公务用车购置及运行费 小计 201 20103 一般公共服务支出 一、本年收入 二、上年结转 备注：无 #REF! 2025年预算数 2026年预算数 3,037.04 28.5 0 项目绩效目标表 整体绩效目标表 项目名称 项目名称：会议费 主管部门 年度资金总额（万元） 其中：财政拨款：55 资金情况 基本支出/财政拨款 总体目标 年度目标 预算执行率权重(%) 一级指标 二级指标 三级指标 指标值 指标性质 权重（%） 计量单位 产出指标 ≥ 次 15% 合计".split(
    " "
  );

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.string() }
);

const grid: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 14 }), fc.nat(20), fc.nat(20))
  .chain(([width, height, top, left]) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
      .map((values) => ({ sheet: "Sheet1", top, left, values }))
  );

/** Every text and amount of a performance table stands in its area of the sheet. */
function expectInSheet(performance: Performance, area: Area, source: Grid): void {
  const { project, amounts, executionWeight, goals, descriptions, indicators } = performance;
  const texts = [
    project,
    executionWeight,
    ...goals,
    ...descriptions,
    ...indicators.flatMap(({ first, second, name, nature, value, unit, core, weight }) => [
      ...[first, second, name, nature, value, unit, core, weight],
    ]),
  ].filter((text) => text !== null);
  for (const { text, cell: at } of texts) {
    expect(contains(area, at)).toBe(true);
    const raw = source.values[at.row - source.top]?.[at.column - source.left] ?? "";
    if (typeof raw === "string") expect(oneLine(raw)).toContain(text);
  }
  for (const { amount } of amounts) {
    expect(contains(area, amount)).toBe(true);
    const raw = source.values[amount.row - source.top]?.[amount.column - source.left];
    expect(amount.raw).toBe(raw ?? null);
    expect(Number.isSafeInteger(amount.fen)).toBe(true);
    if (amount.state !== "amount") expect([amount.fen, amount.halfStep]).toEqual([0, 0]);
  }
  for (const { weight } of indicators)
    expect(weight?.points === null || Number.isSafeInteger(weight?.points ?? 0)).toBe(true);
}

/** What holds of every recognised table, whatever the sheet. */
function expectSound(grids: readonly Grid[]): void {
  for (const table of recogniseTables(grids).tables) {
    const source = grids.find(({ sheet }) => sheet === table.area.sheet);
    const roles = table.columns.map(
      ({ measure, year, side }) => `${measure} ${year} ${side ?? ""}`
    );
    expect(new Set(roles).size).toBe(roles.length);
    expect(roles.length > 0).toBe(table.performance === undefined);
    if (table.performance && source) expectInSheet(table.performance, table.area, source);
    for (const row of table.rows) {
      expect(row.cells).toHaveLength(table.columns.length);
      expect((row.subject === null) !== (row.line === null)).toBe(true);
      row.cells.forEach((amount, i) => {
        const side = table.columns[i]?.side ?? null;
        expect(amount === null).toBe(side !== null && side !== row.side);
        if (!amount || !source) return;
        expect(amount.raw).toBe(
          source.values[amount.row - source.top]?.[amount.column - source.left]
        );
        if (amount.state !== "amount") expect([amount.fen, amount.halfStep]).toEqual([0, 0]);
        expect(Number.isSafeInteger(amount.fen)).toBe(true);
        expect(amount.row >= table.area.top && amount.row <= table.area.bottom).toBe(true);
        expect(amount.column >= table.area.left && amount.column <= table.area.right).toBe(true);
      });
    }
  }
}

describe("whatever a sheet contains", () => {
  it("recognition never fails, and what it gives stands in the sheet", () => {
    fc.assert(
      fc.property(grid, (one) => {
        expectSound([one]);
      }),
      { numRuns: 500 }
    );
  });

  it.each(SAMPLE_NAMES)(
    "%s with any cells broken still gives only what stands there",
    async (name) => {
      const grids = await sampleGrids(name);
      const whichSheet = fc.nat(grids.length - 1);
      fc.assert(
        fc.property(
          whichSheet,
          fc.array(fc.tuple(fc.nat(40), fc.nat(12), cell), { maxLength: 6 }),
          (at, changes) => {
            const source = grids[at] as Grid;
            const values = source.values.map((row) => [...row]);
            for (const [row, column, value] of changes) {
              const line = values[row];
              if (line && column < line.length) line[column] = value;
            }
            expectSound([{ ...source, values }]);
          }
        ),
        { numRuns: 25 }
      );
    }
  );
});
