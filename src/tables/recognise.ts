import type { Unit } from "../money/amount";
import { assemble, ownYear } from "./assemble";
import type { Grid } from "./grid";
import { identify, type Identified } from "./identify";
import { mostFrequent } from "./most-frequent";
import { findRegions } from "./regions";
import type { BudgetTable } from "./table";
import type { Unrecognised } from "./unrecognised";

/** What a workbook contains, in its order. */
export interface Recognition {
  readonly tables: readonly BudgetTable[];
  readonly unrecognised: readonly Unrecognised[];
}

/** What the neighbours of a silent table say: those of its sheet, or else those of the workbook. */
function fromNeighbours<T>(
  all: readonly Identified[],
  table: Identified,
  say: (of: Identified) => T | null
): T | null {
  const said = (tables: readonly Identified[]): T[] =>
    tables.map(say).filter((value) => value !== null);
  const { grid } = table.region.block;
  const beside = all.filter(({ region }) => region.block.grid === grid);
  return mostFrequent(said(beside)) ?? mostFrequent(said(all));
}

/**
 * Finds the budget tables in the sheets of a workbook: by titles, headers and content, wherever they stand and in whatever order their
 * columns are (domain.md 2). What looks like a table and is not recognised comes with the reason, in Chinese.
 */
export function recogniseTables(grids: readonly Grid[]): Recognition {
  const found = grids.flatMap((grid) => findRegions(grid).map(identify));
  const identified = found.flatMap((one) => (one && "table" in one ? [one.table] : []));
  const defaultUnit: Unit = "万元";
  return {
    tables: identified.map((table) =>
      assemble(table, {
        unit:
          fromNeighbours(identified, table, ({ title }) => title.unit?.unit ?? null) ?? defaultUnit,
        year: fromNeighbours(identified, table, ownYear),
      })
    ),
    unrecognised: found.flatMap((one) => (one && "unrecognised" in one ? [one.unrecognised] : [])),
  };
}
