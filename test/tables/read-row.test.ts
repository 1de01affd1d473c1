import fc from "fast-check";
import type { CellValue, Unit } from "../../src/money/amount";
import { amountAt } from "../../src/tables/amount-cell";
import type { Grid } from "../../src/tables/grid";
import { ReadRow } from "../../src/tables/read-row";
import { cellIn, fenIn, halfStepIn, rawIn, stateIn } from "../../src/tables/row-amounts";
import type { RowDraft } from "../../src/tables/row-draft";
import type { Row } from "../../src/tables/table";

const UNITS: readonly Unit[] = ["元", "千元", "万元", "亿元"];

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1e6, max: 1e6 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true }),
  fc.constantFrom<CellValue>(-0, 1e15, 9e15, 1e-9, NaN, Infinity, true, "", " ", "—", "无"),
  fc.constantFrom<CellValue>(
    "1,234.5",
    "（3.10）",
    "1.2亿",
    "28.5 万元",
    "300元",
    "#REF!",
    "见附表"
  )
);

/** A sheet that does not begin at A1, two rows of it and where their amounts stand. */
const sheet = fc.record({
  values: fc.array(fc.array(anyValue, { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 2,
  }),
  unit: fc.constantFrom(...UNITS),
  places: fc.integer({ min: -2, max: 6 }),
});

function gridOf(values: readonly (readonly CellValue[])[]): Grid {
  return { sheet: "表一", top: 3, left: 2, values };
}

/** The first row takes its amounts from its own line, the second from both, and none in one column. */
const DRAFTS: readonly RowDraft[] = [draft(0, null), draft(1, [place(0, 3), null, place(1, 1)])];
const COLUMNS = [{ column: 0 }, { column: 2 }, { column: 3 }];

function draft(row: number, cells: RowDraft["cells"]): RowDraft {
  const name = `第 ${String(row + 1)} 行`;
  return { side: null, subject: null, line: "item", name, nameCell: null, row, cells };
}

function place(row: number, column: number) {
  return { row, column };
}

function placesOf({ row, cells }: RowDraft) {
  return cells ?? COLUMNS.map(({ column }) => ({ row, column }));
}

test("a row says of every amount what is read of its cell alone, as numbers and as an object", () => {
  fc.assert(
    fc.property(sheet, ({ values, unit, places }) => {
      const grid = gridOf(values);
      const rows = ReadRow.all(DRAFTS, COLUMNS, { grid, unit, places });
      DRAFTS.forEach((own, at) => {
        const row = rows[at];
        if (!row) throw new Error("a row is missing");
        placesOf(own).forEach((where, column) => {
          const alone = where && amountAt({ grid }, where, unit, places);
          expect(cellIn(row, column)).toEqual(alone);
          expect(stateIn(row, column)).toBe(alone?.state ?? null);
          expect(fenIn(row, column)).toBe(alone?.fen ?? 0);
          expect(halfStepIn(row, column)).toBe(alone?.halfStep ?? 0);
          expect(rawIn(row, column)).toBe(alone?.raw ?? null);
        });
      });
    }),
    { numRuns: Number(process.env["READ_ROW_RUNS"] ?? 200) }
  );
});

test("beside its columns a row has nothing, neither its own nor a neighbour's", () => {
  const grid = gridOf([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ]);
  for (const row of ReadRow.all(DRAFTS, COLUMNS, { grid, unit: "元", places: 2 }))
    for (const at of [-1, 3])
      expect([
        cellIn(row, at),
        stateIn(row, at),
        fenIn(row, at),
        halfStepIn(row, at),
        rawIn(row, at),
      ]).toEqual([null, null, 0, 0, null]);
});

test("a cell is made when it is asked for, and is the very same each time", () => {
  const grid = gridOf([[1, 2, 3, 4]]);
  const [row] = ReadRow.all(DRAFTS.slice(0, 1), COLUMNS, { grid, unit: "元", places: 2 });
  if (!row) throw new Error("the row is missing");
  expect(row.cellsMade).toBe(0);
  const cell = cellIn(row, 1);
  expect(row.cellsMade).toBe(1);
  expect(row.cells[1]).toBe(cell);
  expect(row.cells).toBe(row.cells);
  expect(row.cellsMade).toBe(3);
});

test("a row read again in a changed sheet is what a fresh reading gives, and the row before stays as it was", () => {
  fc.assert(
    fc.property(sheet, sheet, ({ values, unit, places }, { values: later }) => {
      const source = { unit, places };
      const before = ReadRow.all(DRAFTS, COLUMNS, { grid: gridOf(values), ...source });
      const said = JSON.stringify(before);
      const again = before.map((row) => row.readAgain(gridOf(later)));
      const fresh = ReadRow.all(DRAFTS, COLUMNS, { grid: gridOf(later), ...source });
      // A second time from what was read again, which keeps nothing of the sheet but its row.
      const back = again.map((row) => row.readAgain(gridOf(values)));
      expect(JSON.stringify(again)).toBe(JSON.stringify(fresh));
      expect(JSON.stringify(back)).toBe(said);
      expect(JSON.stringify(before)).toBe(said);
    }),
    { numRuns: Number(process.env["READ_ROW_RUNS"] ?? 100) }
  );
});

test("the JSON of a row has all that a row has", () => {
  const grid = gridOf([[1, "x", 3, 4]]);
  const [row] = ReadRow.all(DRAFTS.slice(0, 1), COLUMNS, { grid, unit: "万元", places: 2 });
  const at = (column: number, raw: number) => ({
    sheet: "表一",
    row: 3,
    column,
    raw,
    state: "amount",
    fen: raw * 1_000_000,
    halfStep: 5_000,
  });
  const all: Row = {
    ...{ side: null, subject: null, line: "item", name: "第 1 行", nameCell: null, row: 3 },
    cells: [at(2, 1), at(4, 3), at(5, 4)] as Row["cells"],
  };
  expect(JSON.parse(JSON.stringify(row))).toEqual(all);
});
