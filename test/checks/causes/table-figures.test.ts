import fc from "fast-check";
import { NextOf } from "../../../src/checks/causes/next-of";
import { TableFigures } from "../../../src/checks/causes/table-figures";
import type { CellValue } from "../../../src/money/amount";
import { createBook } from "../../../src/tables/book";
import type { Grid } from "../../../src/tables/grid";
import { patchGrid } from "../../../src/tables/patch-grid";
import { cellIn } from "../../../src/tables/row-amounts";
import { saysTheWordsOf } from "../../../src/tables/same-words";
import type { BudgetTable } from "../../../src/tables/table";
import { largeGrids } from "../../fixtures/large-workbook";

const RUNS = Number(process.env.FIGURES_LAW_RUNS ?? 40);

const ROWS = 24;
const WIDTH = 4;
const GRIDS = largeGrids(1, ROWS);

/** The same with a place more in each amount. */
const FINER = GRIDS.map((grid) => ({
  ...grid,
  values: grid.values.map((cells) =>
    cells.map((value) => (typeof value === "number" ? value + 0.001 : value))
  ),
}));

/** The amounts start behind code and name, below title, unit and the two rows of the header. */
const FIRST = { row: 4, column: 2 };

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Some amounts are equal, some nothing, some cannot be read or are printed with other places than those of the table. */
const edit: fc.Arbitrary<Edit> = fc.record({
  row: fc.integer({ min: FIRST.row, max: FIRST.row + ROWS }),
  column: fc.integer({ min: FIRST.column, max: FIRST.column + WIDTH - 1 }),
  value: fc.constantFrom<CellValue>(null, "见附表", 0, 0.01, 120, 120.345, -7, 3e9),
});

/** States of a sheet one after another, each with how many of the questions are asked of it. */
const histories = fc.array(
  fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), asked: fc.nat(5) }),
  { minLength: 1, maxLength: 4 }
);

function tableIn(grids: readonly Grid[]): BudgetTable {
  const [table] = createBook(grids).tables;
  if (!table) throw new RangeError("no table was recognised");
  return table;
}

function after(grids: readonly Grid[], edits: readonly Edit[]): readonly Grid[] {
  const patches = edits.map(({ row, column, value }) => ({
    top: row,
    left: column,
    values: [[value]],
  }));
  return grids.map((grid) => patchGrid(grid.sheet, grid, patches) ?? grid);
}

/** The table of a later state of its sheet, as it is kept: all rows but those that are others are the same objects. Itself where it is laid out otherwise. */
function kept(table: BudgetTable, grids: readonly Grid[]): BudgetTable {
  const fresh = tableIn(grids);
  if (fresh.rows.length !== table.rows.length) return table;
  const rows = table.rows.map((row, at) => {
    const now = fresh.rows[at];
    return !now || JSON.stringify(now) === JSON.stringify(row) ? row : now;
  });
  const later = { ...table, rows };
  saysTheWordsOf(later, table, false);
  return later;
}

const QUESTIONS: readonly ((figures: TableFigures, table: BudgetTable) => unknown)[] = [
  (figures) => [...figures.order.amounts],
  (figures) => [...figures.order.numbers],
  (figures, { columns }) => columns.map((_, column) => figures.column(column, 1000)),
  (figures) => figures.step,
  (figures, { rows, columns }) =>
    rows.map((row) =>
      columns.map((_, at) => {
        const cell = cellIn(row, at);
        return cell && figures.find(cell);
      })
    ),
];

function said(table: BudgetTable, asked = QUESTIONS.length): readonly unknown[] {
  const figures = TableFigures.of(table);
  return QUESTIONS.slice(0, asked).map((question) => question(figures, table));
}

describe("TableFigures", () => {
  it("says of a table that kept its words what it says of one that nothing is known of", () => {
    let carried = 0;
    fc.assert(
      fc.property(fc.constantFrom(GRIDS, FINER), histories, (first, states) => {
        let grids: readonly Grid[] = first.map((grid) => ({ ...grid }));
        let table = tableIn(grids);
        said(table);
        for (const { edits, asked } of states) {
          grids = after(grids, edits);
          const later = kept(table, grids);
          if (later !== table) carried++;
          table = later;
          said(table, asked);
        }
        expect(said(table)).toEqual(said({ ...table }));
      }),
      { numRuns: RUNS }
    );
    expect(carried).toBeGreaterThan(RUNS / 2);
  });

  it("gives the figures of a column with the number that the table begins with", () => {
    const figures = TableFigures.of(tableIn(GRIDS));
    const fromZero = figures.column(1, 0);
    expect(fromZero.length).toBeGreaterThan(ROWS / 2);
    expect(figures.column(1, 70)).toEqual(fromZero.map((number) => number + 70));
    expect(figures.column(1, 0)).toEqual(fromZero);
  });
});

describe("NextOf", () => {
  it("says as a look at each place does whether there is one between two, and looks at each once", () => {
    const places = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 });
    const questions = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 20 });
    fc.assert(
      fc.property(places, questions, (kinds, asked) => {
        const looks: number[] = [];
        const next = new NextOf((at) => {
          looks.push(at);
          return kinds[at] ?? false;
        });
        for (const [from, to] of asked)
          expect(next.isBetween(from, to)).toBe(kinds.slice(from, to).includes(true));
        expect(new Set(looks).size).toBe(looks.length);
      }),
      { numRuns: 5 * RUNS }
    );
  });
});
