import type { Unit } from "../money/amount";
import { assemble, ownYear, type Surroundings } from "./assemble";
import type { Grid } from "./grid";
import { identify, type Identified } from "./identify";
import { mostFrequent } from "./most-frequent";
import { isOwnRelationsSheet } from "./own-relations-sheet";
import { assemblePerformance } from "./performance-assemble";
import type { IdentifiedPerformance } from "./performance-identify";
import { findRegions } from "./regions";
import type { BudgetTable } from "./table";
import type { Unrecognised } from "./unrecognised";

const DEFAULT_UNIT: Unit = "万元";

/** What a workbook contains, in its order. */
export interface Recognition {
  readonly tables: readonly BudgetTable[];
  readonly unrecognised: readonly Unrecognised[];
}

function isPerformance(table: Identified): table is IdentifiedPerformance {
  return "performanceKind" in table;
}

function gridOf(table: Identified): Grid {
  return isPerformance(table) ? table.block.grid : table.region.block.grid;
}

function yearOf(table: Identified): number | null {
  return isPerformance(table) ? table.title.year : ownYear(table);
}

/** What the neighbours of a silent table say: those of its sheet, or else those of the workbook. */
function fromNeighbours<T>(
  all: readonly Identified[],
  table: Identified,
  say: (of: Identified) => T | null
): T | null {
  const said = (tables: readonly Identified[]): T[] =>
    tables.map(say).filter((value) => value !== null);
  const beside = all.filter((other) => gridOf(other) === gridOf(table));
  return mostFrequent(said(beside)) ?? mostFrequent(said(all));
}

/**
 * Finds the budget tables in the sheets of a workbook: by titles, headers and content, wherever they stand and in whatever order their
 * columns are (domain.md 2). What looks like a table and is not recognised comes with the reason, in Chinese.
 */
export function recogniseTables(grids: readonly Grid[]): Recognition {
  const found = grids
    .filter(({ sheet }) => !isOwnRelationsSheet(sheet))
    .flatMap((grid) => findRegions(grid).map(identify));
  const identified = found.flatMap((one) => (one && "table" in one ? [one.table] : []));
  // Performance tables are often in 元 where all others are in 万元, so these do not ask them.
  const amounts = identified.filter((table) => !isPerformance(table));
  const around = (table: Identified): Surroundings => ({
    unit:
      fromNeighbours(
        isPerformance(table) ? identified : amounts,
        table,
        ({ title }) => title.unit?.unit ?? null
      ) ?? DEFAULT_UNIT,
    year: fromNeighbours(identified, table, yearOf),
  });
  return {
    tables: identified.map((table) =>
      isPerformance(table)
        ? assemblePerformance(table, around(table))
        : assemble(table, around(table))
    ),
    unrecognised: found.flatMap((one) => (one && "unrecognised" in one ? [one.unrecognised] : [])),
  };
}
