import fc from "fast-check";
import type { CellValue } from "../../src/money/amount";
import type { Grid } from "../../src/tables/grid";
import { isSameGrid, patchGrid, trimGrid, type Patch } from "../../src/tables/patch-grid";

const SHEET = "表一";
const SIZE = 12;

/** A sheet as a plain square of cells, which is slower and cannot be wrong. */
type Square = CellValue[][];

const blank = (): Square =>
  Array.from({ length: SIZE }, () => new Array<CellValue>(SIZE).fill(null));

function gridOf(square: Square): Grid | null {
  return trimGrid({ sheet: SHEET, top: 0, left: 0, values: square.map((row) => [...row]) });
}

const value = fc.oneof(
  fc.constant(null),
  fc.constant(null),
  fc.integer(),
  fc.constantFrom("甲", "乙")
);
const patch: fc.Arbitrary<Patch> = fc
  .tuple(
    ...[0, 1].map(() => fc.integer({ min: 0, max: SIZE - 1 })),
    ...[0, 1].map(() => fc.integer({ min: 1, max: 4 }))
  )
  .chain(([top = 0, left = 0, height = 1, width = 1]) => {
    const rows = Math.min(height, SIZE - top);
    const columns = Math.min(width, SIZE - left);
    const row = fc.array(value, { minLength: columns, maxLength: columns });
    return fc
      .array(row, { minLength: rows, maxLength: rows })
      .map((values) => ({ top, left, values }));
  });

test("a patched sheet holds what the whole sheet would hold, and reaches no further", () => {
  fc.assert(
    fc.property(fc.array(fc.array(patch, { maxLength: 3 }), { maxLength: 6 }), (steps) => {
      const square = blank();
      let grid: Grid | null = null;
      for (const patches of steps) {
        const before = grid;
        grid = patchGrid(SHEET, grid, patches);
        for (const { top, left, values } of patches)
          values.forEach((row, i) =>
            row.forEach((cell, j) => {
              const line = square[top + i];
              if (line) line[left + j] = cell;
            })
          );
        const whole = gridOf(square);
        expect(grid).toEqual(whole);
        // What holds the same is the very same.
        if (before && whole && isSameGrid(before, whole)) expect(grid).toBe(before);
      }
    }),
    { numRuns: 300 }
  );
});

test("rows that are not touched are the same objects, and the sheet before stays as it was", () => {
  const before: Grid = { sheet: SHEET, top: 2, left: 1, values: [["科目"], [1], [2]] };
  const after = patchGrid(SHEET, before, [{ top: 3, left: 1, values: [[5]] }]);
  expect(after?.values).toEqual([["科目"], [5], [2]]);
  expect(after?.values[0]).toBe(before.values[0]);
  expect(after?.values[2]).toBe(before.values[2]);
  expect(before.values[1]).toEqual([1]);
});
