import type { Unit } from "../money/amount";
import { locate } from "./anchor";
import { assemble, ownUnit, ownYear, type Surroundings } from "./assemble";
import { correctedRegions, type LocatedCorrection } from "./corrected-regions";
import type { Correction } from "./corrections";
import { finished } from "./finished";
import type { Grid } from "./grid";
import {
  identify,
  type Identification,
  type Identified,
  type IdentifiedAmounts,
  type Ignored,
} from "./identify";
import { carried } from "./carried";
import { changedCells } from "./changed-cells";
import { keepsTables, textsOf, type SheetTexts } from "./kept-identification";
import { mostFrequent } from "./most-frequent";
import { ownershipOf } from "./owners";
import { isOwnRelationsSheet } from "./own-relations-sheet";
import { takePatchedFrom } from "./patched-from";
import { assemblePerformance } from "./performance-assemble";
import type { IdentifiedPerformance } from "./performance-identify";
import { shownPlaces, type ShownPlaces } from "./printed-places";
import { isHelperSheet } from "./helper-sheets";
import type { BudgetTable } from "./table";
import type { Unrecognised } from "./unrecognised";

const DEFAULT_UNIT: Unit = "万元";

/** What a workbook contains, in its order. */
export interface Recognition {
  readonly tables: readonly BudgetTable[];
  readonly unrecognised: readonly Unrecognised[];
  /** What the user says to be no table of the budget. */
  readonly ignored: readonly Ignored[];
  /** Corrections whose part of the workbook is not there any more. */
  readonly lost: readonly Correction[];
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
    })),
    identified[0]?.title ?? identified
  );
  return identified.map((table, at) => {
    const owner = owners[ownerOf[at] ?? -1];
    return yearOf(table) ?? (owner ? (owner.year ?? statedYear) : null);
  });
}

/** What one sheet by itself shows. */
interface IdentifiedSheet {
  readonly found: readonly Identification[];
  readonly lost: readonly Correction[];
}

interface KnownSheet extends IdentifiedSheet {
  /** The corrections with which it was identified. */
  readonly key: string;
  /** Read when its amounts change. */
  texts: SheetTexts | null;
}

/** The sheets as last identified. */
const identifiedIn = new WeakMap<Grid, KnownSheet>();

function identifySheet(grid: Grid, located: readonly LocatedCorrection[]): IdentifiedSheet {
  const key = located.length === 0 ? "" : JSON.stringify(located);
  const known = identifiedIn.get(grid);
  if (known?.key === key) return known;
  const kept = located.length === 0 ? keptSheet(grid) : null;
  if (kept) {
    identifiedIn.set(grid, kept);
    return kept;
  }
  const isNoTable = isOwnRelationsSheet(grid.sheet) || isHelperSheet(grid.sheet);
  const { regions, lost } =
    isNoTable && located.length === 0 ? { regions: [], lost: [] } : correctedRegions(grid, located);
  const found = regions.map(({ block, correction }) => identify(block, correction));
  const sheet = { key, found, lost, texts: null };
  identifiedIn.set(grid, sheet);
  return sheet;
}

/** The sheet as it was before some of its amounts were changed, where that cannot make other tables of it: only their amounts are read again. */
function keptSheet(grid: Grid): KnownSheet | null {
  const before = takePatchedFrom(grid);
  const known = before && identifiedIn.get(before);
  if (!known || known.key !== "") return null;
  const changed = changedCells(before, grid);
  if (!changed) return null;
  known.texts ??= textsOf(before);
  if (!keepsTables(known.found, known.texts, changed)) return null;
  return { ...known, found: carried(known.found, before, grid, changed) };
}

/** What comes next in recognising a workbook: so many steps are done of so many. */
export interface RecognitionStep {
  readonly done: number;
  readonly of: number;
  /** The sheet that is looked at. */
  readonly sheet: string;
  /** Whether its tables are known already, and are only put together. */
  readonly isIdentified: boolean;
}

/** What each sheet by itself shows to be tables: the greater part of the work of recognising them. */
function* identifying(
  grids: readonly Grid[],
  corrections: readonly Correction[]
): Generator<RecognitionStep, IdentifiedSheet> {
  const located = new Map<Grid, LocatedCorrection[]>();
  const lost: Correction[] = [];
  for (const correction of corrections) {
    const found = locate(grids, correction.at);
    if (!found) lost.push(correction);
    else {
      const { grid, place } = found;
      located.set(grid, [...(located.get(grid) ?? []), { correction, place }]);
    }
  }
  const found: Identification[] = [];
  for (const [done, grid] of grids.entries()) {
    yield { done, of: grids.length, sheet: grid.sheet, isIdentified: false };
    const sheet = identifySheet(grid, located.get(grid) ?? []);
    found.push(...sheet.found);
    lost.push(...sheet.lost);
  }
  return { found, lost };
}

/**
 * Finds the budget tables in the sheets of a workbook: by titles, headers and content, wherever they stand and in whatever order their
 * columns are (domain.md 2). What looks like a table and is not recognised comes with the reason, in Chinese.
 * @param statedYear the report year where no table says it
 * @param statedUnit the unit where neither a table nor its neighbours say it
 * @param corrections what the user says of parts of the workbook, whatever is printed there
 */
export function recogniseTables(
  grids: readonly Grid[],
  statedYear: number | null = null,
  statedUnit: Unit = DEFAULT_UNIT,
  corrections: readonly Correction[] = []
): Recognition {
  return finished(recognising(grids, statedYear, statedUnit, corrections));
}

/**
 * As `recogniseTables`, in steps: before each of them whoever recognises may do something else, or leave it. Each sheet is a step, and each
 * table that is put together. Done once for a grid, as long as the same is said of it, so that a workbook in which one sheet was edited is
 * recognised again at the cost of that sheet.
 */
export function* recognising(
  grids: readonly Grid[],
  statedYear: number | null,
  statedUnit: Unit = DEFAULT_UNIT,
  corrections: readonly Correction[]
): Generator<RecognitionStep, Recognition> {
  const { found, lost } = yield* identifying(grids, corrections);
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
  const of = identified.length + amounts.length;
  let done = 0;
  const step = (table: Identified): RecognitionStep => ({
    done: done++,
    of,
    sheet: gridOf(table).sheet,
    isIdentified: true,
  });
  const shown: { readonly unit: Unit; readonly places: ShownPlaces }[] = [];
  for (const table of amounts) {
    yield step(table);
    const unit = ownUnit(table) ?? unitAround(table);
    shown.push({ unit, places: shownPlaces(table, unit) });
  }
  const placesIn = (unit: Unit): readonly ShownPlaces[] =>
    shown.filter((other) => other.unit === unit).map(({ places }) => places);
  const around = (table: Identified, at: number): Surroundings => ({
    get unit() {
      return unitAround(table);
    },
    year: years[at] ?? null,
    placesIn,
  });
  const tables: BudgetTable[] = [];
  for (const [at, table] of identified.entries()) {
    yield step(table);
    tables.push(
      isPerformance(table)
        ? assemblePerformance(table, around(table, at))
        : assemble(table, around(table, at))
    );
  }
  return {
    tables,
    unrecognised: found.flatMap((one) => (one && "unrecognised" in one ? [one.unrecognised] : [])),
    ignored: found.flatMap((one) => (one && "ignored" in one ? [one.ignored] : [])),
    lost,
  };
}
