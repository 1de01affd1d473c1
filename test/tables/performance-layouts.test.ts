/** The published performance tables, laid out in other ways, say the same. */
import fc from "fast-check";
import type { CellValue } from "../../src/money/amount";
import type { Grid } from "../../src/tables/grid";
import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable } from "../../src/tables/table";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { withAreasFilled } from "./layouts/performance-style";
import { meaningOf, performanceMeaning } from "./meaning";
import {
  asText,
  besides,
  fullWidth,
  mapCells,
  renamed,
  reordered,
  shifted,
  spaced,
  spacedColumns,
  stacked,
  withoutColumns,
} from "./relayout";

/** A performance table alone in its sheet. */
interface Sheet {
  readonly grid: Grid;
  readonly table: BudgetTable;
  /** The row of the indicators' header, counted in the grid. */
  readonly headerRow: number;
}

async function sheetsOf(name: (typeof SAMPLE_NAMES)[number]): Promise<Sheet[]> {
  const grids = await sampleGrids(name);
  return recogniseTables(grids).tables.flatMap((table) => {
    const grid = grids.find(({ sheet }) => sheet === table.area.sheet);
    const first = table.performance?.indicators[0];
    return grid && first ? [{ grid, table, headerRow: first.row - 1 - grid.top }] : [];
  });
}

function meanings(grids: readonly Grid[]): unknown[] {
  return recogniseTables(grids).tables.map(meaningOf);
}

/** What the tables say but for year and kind. */
function contents(grids: readonly Grid[]): unknown[] {
  return recogniseTables(grids).tables.map(
    ({ performance }) => performance && performanceMeaning(performance)
  );
}

function contentsOf({ table }: Sheet): unknown {
  return table.performance && performanceMeaning(table.performance);
}

/** Weights and values as text. */
function inText(value: CellValue): CellValue {
  return typeof value === "number" ? String(value) : value;
}

describe.each(SAMPLE_NAMES)("the performance tables of %s are the same", (name) => {
  let sheets: Sheet[];
  let grids: Grid[];
  let expected: unknown[];
  beforeAll(async () => {
    sheets = await sheetsOf(name);
    grids = sheets.map(({ grid }) => grid);
    // Alone they do not know the year that their neighbours say.
    expected = meanings(grids);
  });

  it("whatever the sheets are called", () => {
    expect(meanings(renamed(grids))).toEqual(expected);
  });

  it("wherever in the sheet they stand", () => {
    expect(meanings(grids.map((grid) => ({ ...shifted(grid, 3, 2), top: 4, left: 1 })))).toEqual(
      expected
    );
  });

  it.each([0, 1, 3])("stacked in one sheet with %d blank rows between", (gap) => {
    expect(meanings([stacked(grids, gap)])).toEqual(expected);
  });

  it.each([1, 2])("side by side with %d blank columns between", (gap) => {
    expect(meanings([besides(grids, gap)])).toEqual(expected);
  });

  it("with blank rows between their lines", () => {
    expect(meanings(grids.map((grid) => spaced(grid, [])))).toEqual(expected);
  });

  it("with blank columns between their columns", () => {
    expect(meanings(grids.map(spacedColumns))).toEqual(expected);
  });

  it("with merged cells undone", () => {
    const undone = sheets.map(({ grid, headerRow }) => withAreasFilled(grid, headerRow));
    expect(undone).not.toEqual(grids);
    expect(meanings(undone)).toEqual(expected);
  });

  it("with figures as text, also in full width", () => {
    expect(meanings(grids.map((grid) => mapCells(grid, inText)))).toEqual(expected);
    const wide = sheets.map(({ grid, headerRow, table }) => {
      const weight = table.performance?.indicators[0]?.weight?.cell.column ?? -1;
      return mapCells(grid, (value, row, column) =>
        row > headerRow && column === weight - grid.left && typeof value === "number"
          ? fullWidth(asText(value) as string)
          : value
      );
    });
    expect(contents(wide)).toEqual(sheets.map(contentsOf));
  });

  it("with the columns of the indicators in any order", () => {
    fc.assert(
      fc.property(
        fc.nat(sheets.length - 1).chain((at) => {
          const width = grids[at]?.values[0]?.length ?? 0;
          const columns = Array.from({ length: width }, (_, i) => i);
          return fc.tuple(
            fc.constant(at),
            fc.shuffledSubarray(columns, { minLength: width, maxLength: width })
          );
        }),
        ([at, order]) => {
          const one = sheets[at] as Sheet;
          const moved = reordered(one.grid, one.headerRow, order);
          expect(contents([moved])).toEqual([contentsOf(one)]);
        }
      ),
      { numRuns: 40 }
    );
  });

  it("without a column of weights: the same but for them", () => {
    for (const { grid, headerRow, table } of sheets) {
      const indicators = table.performance?.indicators ?? [];
      const column = indicators[0]?.weight?.cell.column;
      expect(column).toBeDefined();
      const [read] = recogniseTables([
        withoutColumns(grid, headerRow, [(column ?? 0) - grid.left]),
      ]).tables;
      expect(read?.performance?.indicators.map(({ weight }) => weight)).toEqual(
        indicators.map(() => null)
      );
      expect(read?.performance?.indicators.map(({ name: own }) => own.text)).toEqual(
        indicators.map(({ name: own }) => own.text)
      );
    }
  });

  it("with two pairs of label and value in one line", () => {
    const paired = sheets.map(({ grid, headerRow, table }) => {
      const money = table.performance?.amounts.map(({ amount }) => amount.row - grid.top) ?? [];
      const [first, second, ...others] = money.filter((row) => row < headerRow);
      if (first === undefined || second !== first + 1) return grid;
      const values = grid.values.map((row) => [...row]);
      const [upper, lower] = [values[first], values[second]];
      if (upper && lower) {
        upper[2] = lower[0] ?? null;
        upper[3] = lower[1] ?? null;
      }
      expect(others).toBeDefined();
      return { ...grid, values: values.filter((_, row) => row !== second) };
    });
    expect(contents(paired)).toEqual(contents(grids));
  });
});
