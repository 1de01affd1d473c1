import type { Unit } from "../money/amount";
import { assemble, ownYear, type Surroundings } from "./assemble";
import type { Grid } from "./grid";
import { identify, type Identified, type IdentifiedAmounts } from "./identify";
import { mostFrequent } from "./most-frequent";
import { ownershipOf } from "./owners";
import { isOwnRelationsSheet } from "./own-relations-sheet";
import { assemblePerformance } from "./performance-assemble";
import type { IdentifiedPerformance } from "./performance-identify";
import { shownPlaces, type ShownPlaces } from "./printed-places";
import { findRegions } from "./regions";
import { isHelperSheet } from "./helper-sheets";
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

/** The year of each table: as it says itself, or else that of the tables to which it belongs. */
function reportYears(
  identified: readonly Identified[],
  statedYear: number | null
): readonly (number | null)[] {
  const { owners, ownerOf } = ownershipOf(
    identified.map((table) => ({
      kind: isPerformance(table) ? table.performanceKind.kind : table.reader.kind,
      sheet: gridOf(table).sheet,
      department: table.title.department,
      year: yearOf(table),
    }))
  );
  return identified.map((table, at) => {
    const owner = owners[ownerOf[at] ?? -1];
    return yearOf(table) ?? (owner ? (owner.year ?? statedYear) : null);
  });
}

type Identification = ReturnType<typeof identify>;

const identifiedIn = new WeakMap<Grid, readonly Identification[]>();

/**
 * What the sheet by itself shows to be tables: the greater part of the work of recognising them. Done once for a grid, so that a workbook
 * in which one sheet was edited is recognised again at the cost of that sheet.
 */
export function identifyTables(grid: Grid): readonly Identification[] {
  const known = identifiedIn.get(grid);
  if (known) return known;
  const isNoTable = isOwnRelationsSheet(grid.sheet) || isHelperSheet(grid.sheet);
  const found = isNoTable ? [] : findRegions(grid).map(identify);
  identifiedIn.set(grid, found);
  return found;
}

/**
 * Finds the budget tables in the sheets of a workbook: by titles, headers and content, wherever they stand and in whatever order their
 * columns are (domain.md 2). What looks like a table and is not recognised comes with the reason, in Chinese.
 * @param statedYear the report year where no table says it
 * @param statedUnit the unit where neither a table nor its neighbours say it
 */
export function recogniseTables(
  grids: readonly Grid[],
  statedYear: number | null = null,
  statedUnit: Unit = DEFAULT_UNIT
): Recognition {
  const found = grids.flatMap(identifyTables);
  const identified = found.flatMap((one) => (one && "tables" in one ? one.tables : []));
  // Performance tables are often in 元 where all others are in 万元, so these do not ask them.
  const amounts = identified.filter((table): table is IdentifiedAmounts => !isPerformance(table));
  const years = reportYears(identified, statedYear);
  const unitAround = (table: Identified): Unit =>
    fromNeighbours(
      isPerformance(table) ? identified : amounts,
      table,
      ({ title }) => title.unit?.unit ?? null
    ) ?? statedUnit;
  const shown = amounts.map((table) => {
    const unit = table.title.unit?.unit ?? unitAround(table);
    return { unit, places: shownPlaces(table, unit) };
  });
  const placesIn = (unit: Unit): readonly ShownPlaces[] =>
    shown.filter((other) => other.unit === unit).map(({ places }) => places);
  const around = (table: Identified, at: number): Surroundings => ({
    unit: unitAround(table),
    year: years[at] ?? null,
    placesIn,
  });
  return {
    tables: identified.map((table, at) =>
      isPerformance(table)
        ? assemblePerformance(table, around(table, at))
        : assemble(table, around(table, at))
    ),
    unrecognised: found.flatMap((one) => (one && "unrecognised" in one ? [one.unrecognised] : [])),
  };
}
