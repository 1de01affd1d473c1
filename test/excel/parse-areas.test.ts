import fc from "fast-check";
import { covers, parseAreas, sizeOf } from "../../src/excel/parse-areas";
import { areaAddress } from "../../src/tables/grid";

const LAST = { row: 1_048_575, column: 16_383 };

test.each([
  ["C7", { top: 6, left: 2, bottom: 6, right: 2 }],
  ["A1:F28", { top: 0, left: 0, bottom: 27, right: 5 }],
  ["$A$1:$AA$3", { top: 0, left: 0, bottom: 2, right: 26 }],
  ["F28:A1", { top: 0, left: 0, bottom: 27, right: 5 }],
  ["3:4", { top: 2, left: 0, bottom: 3, right: LAST.column }],
  ["A:C", { top: 0, left: 0, bottom: LAST.row, right: 2 }],
  ["表一!B2", { top: 1, left: 1, bottom: 1, right: 1 }],
  ["'It''s, 1'!B2:C3", { top: 1, left: 1, bottom: 2, right: 2 }],
])("%s is one rectangle", (address, area) => {
  expect(parseAreas(address)).toEqual([area]);
});

test("several rectangles stand between commas, with or without the sheet's name", () => {
  expect(parseAreas("A1:B2,D4")).toHaveLength(2);
  expect(parseAreas("'表, 一'!A1, '表, 一'!D4:D6")).toEqual([
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 3, left: 3, bottom: 5, right: 3 },
  ]);
});

test.each(["#REF!", "A", "A1:", "表一", "A1:B", "1:A2"])("%s is no address", (text) => {
  expect(parseAreas(text)).toBeNull();
});

test("what is printed is read as it was", () => {
  const position = (most: number) => fc.integer({ min: 0, max: most });
  const pair = (most: number) =>
    fc.tuple(position(most), position(most)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(
      pair(LAST.row),
      pair(LAST.column),
      ([top = 0, bottom = 0], [left = 0, right = 0]) => {
        const area = { top, left, bottom, right };
        expect(parseAreas(areaAddress(area))).toEqual([area]);
        expect(covers(area, area)).toBe(true);
        expect(sizeOf(area)).toBe((bottom - top + 1) * (right - left + 1));
      }
    ),
    { numRuns: 200 }
  );
});
