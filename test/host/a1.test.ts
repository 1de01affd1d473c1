import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  parseReferences,
  quoteSheetName,
  type Area,
} from "../../src/host/a1";

const area = fc.tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1)).chain(([row, column]) =>
  fc.record({
    row: fc.constant(row),
    column: fc.constant(column),
    rows: fc.integer({ min: 1, max: MAX_ROWS - row }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS - column }),
  })
);
/** What Excel allows in a sheet's name, as far as references are concerned. */
const sheetName = fc.stringMatching(/^[^\s:\\/?*[\]'][^:\\/?*[\]]{0,12}[^\s:\\/?*[\]']$/u);

test("columns have names", () => {
  expect([0, 25, 26, 701, 702, MAX_COLUMNS - 1].map(columnName)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (n) => columnIndex(columnName(n)) === n));
});

test("an area is read back from its address, under any sheet's name", () => {
  fc.assert(
    fc.property(area, sheetName, (area, name) => {
      const address = `${quoteSheetName(name)}!${formatArea(area)}`;
      expect(parseReference(address)).toEqual({ sheetName: name, area });
    })
  );
});

test.each<[string, Area]>([
  ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["$C$3:a1", { row: 0, column: 0, rows: 3, columns: 3 }],
  ["B:C", { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
  ["2:4", { row: 1, column: 0, rows: 3, columns: MAX_COLUMNS }],
])("%s is an area", (text, expected) => {
  expect(parseReference(text)).toEqual({ sheetName: null, area: expected });
});

test.each(["", "合计", "A0", "A", "XFE1", "A1048577", "A1:B", "1", "A1 B2"])(
  "“%s” is no reference",
  (text) => {
    expect(parseReference(text)).toBeNull();
  }
);

test("a list of references is split outside of quotes only", () => {
  expect(parseReferences("A1,'表一, 续'!B2:C3")).toEqual([
    { sheetName: null, area: { row: 0, column: 0, rows: 1, columns: 1 } },
    { sheetName: "表一, 续", area: { row: 1, column: 1, rows: 2, columns: 2 } },
  ]);
  expect(parseReferences("A1,合计")).toBeNull();
});

test("the common part is the same from both sides and lies in both", () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const common = intersect(a, b);
      expect(intersect(b, a)).toEqual(common);
      if (!common) return;
      expect(intersect(common, a)).toEqual(common);
      expect(intersect(common, b)).toEqual(common);
    })
  );
});
