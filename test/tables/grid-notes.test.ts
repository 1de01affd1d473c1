import fc from "fast-check";
import type { CellValue } from "../../src/money/amount";
import { filledColumns, holdsInRow, isBlankColumn, trimmed } from "../../src/tables/block";
import { isEmpty, plainText } from "../../src/tables/cell-text";
import {
  DATA,
  HEADS_INDICATORS,
  NOTE,
  SHOWN,
  TITLE,
  traitsOf,
  type Traits,
} from "../../src/tables/cell-traits";
import type { Grid } from "../../src/tables/grid";
import { looksLikeData } from "../../src/tables/header-words";
import { headsIndicators } from "../../src/tables/indicator-words";
import { isNote, looksLikeTitle } from "../../src/tables/title";

/** More runs by hand: NOTES_RUNS=100000. */
const PARAMETERS = { numRuns: Number(process.env["NOTES_RUNS"] ?? 60) };

/** What each trait means, asked of one cell without notes. */
const MEANING: readonly (readonly [Traits, (value: CellValue) => boolean])[] = [
  [SHOWN, (value) => !isEmpty(value)],
  [TITLE, looksLikeTitle],
  [NOTE, isNote],
  [HEADS_INDICATORS, (value) => headsIndicators(plainText(value))],
  [DATA, (value) => !isEmpty(value) && looksLikeData(plainText(value))],
];

const PIECES = [
  ..."2010301 2026 备注 注 本表 无 本单位 2025 1,234.5 ２０２６ ( ） ¥ - % 万元 年 表 支出 部门支出总表 三级 一级 指 标 指标 绩效 名称 指标值 年度 ( 分 ) “ ” ： : 续 。 A x".split(
    " "
  ),
  " ",
  "\u3000",
  "\u200b",
  "\n",
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join("")),
  fc.constantFrom("部门支出总表", "三级指标", "指标值", "2010301", "2026", "2026年", "#REF!", " "),
  fc.string({ maxLength: 8 })
);

const number = fc.oneof(
  fc.integer({ min: 1990, max: 2110 }),
  fc.integer({ min: -3000, max: 3000 }),
  fc.double(),
  fc.constantFrom(-0, 1e-6, 9.99e-7, 1e-7, 2e21, 1e21, 9e20, 2026.5, -2026, 2000, 2099)
);

const cell: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null));

/** Narrow ones, whose columns are bits of a number, and wide ones. */
const grid: fc.Arbitrary<Grid> = fc
  .tuple(fc.constantFrom(1, 3, 7, 30, 31, 32, 40), fc.integer({ min: 1, max: 4 }))
  .chain(([width, height]) =>
    fc.array(
      fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, cell), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: height, maxLength: height }
    )
  )
  .map((values) => ({ sheet: "Sheet1", top: 0, left: 0, values }));

describe("what is noted of the cells of a sheet", () => {
  it("is what one cell by itself is asked", () => {
    fc.assert(
      fc.property(cell, (value) => {
        for (const [trait, has] of MEANING)
          expect([trait, (traitsOf(value) & trait) !== 0]).toEqual([trait, has(value)]);
      }),
      { numRuns: PARAMETERS.numRuns * 10 }
    );
  });

  it("finds the filled cells and the traits of every part of every row, of narrow and of wide sheets", () => {
    fc.assert(
      fc.property(grid, fc.nat(), fc.nat(), (made, from, to) => {
        const width = made.values[0]?.length ?? 0;
        const [left, right] = [from % width, to % width].sort((a, b) => a - b) as [number, number];
        const block = { grid: made, top: 0, bottom: made.values.length - 1, left, right };
        // A row that is not there shows nothing.
        for (let row = -1; row <= made.values.length; row++) {
          const part = (made.values[row] ?? []).slice(left, right + 1);
          const filled = part.flatMap((value, at) => (isEmpty(value) ? [] : [left + at]));
          expect(filledColumns(block, row)).toEqual(filled);
          for (const [trait, has] of MEANING)
            expect(holdsInRow(block, row, trait)).toBe(part.some(has));
        }
        for (let column = left; column <= right; column++)
          expect(isBlankColumn(block, column)).toBe(
            made.values.every((row) => isEmpty(row[column] ?? null))
          );
      }),
      PARAMETERS
    );
  });

  it("takes the blank rows and columns off a block, and nothing else", () => {
    fc.assert(
      fc.property(grid, (made) => {
        const height = made.values.length;
        const width = made.values[0]?.length ?? 0;
        const rows = made.values.flatMap((row, at) => (row.every(isEmpty) ? [] : [at]));
        const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
          made.values.some((row) => !isEmpty(row[column] ?? null))
        );
        const block = { grid: made, top: 0, left: 0, bottom: height - 1, right: width - 1 };
        const [top, left] = [rows[0], columns[0]];
        const own = { grid: made, top, left, bottom: rows.at(-1), right: columns.at(-1) };
        expect(trimmed(block)).toEqual(rows.length === 0 ? null : own);
      }),
      PARAMETERS
    );
  });
});
