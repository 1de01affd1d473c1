import { wholeGrid } from "./block";
import type { Correction } from "./corrections";
import { departmentInCells } from "./department";
import { finished } from "./finished";
import type { Grid } from "./grid";
import type { Ignored } from "./identify";
import { mostFrequent } from "./most-frequent";
import { recognising, type RecognitionStep } from "./recognise";
import type { BudgetTable, TableKind } from "./table";
import type { Stated } from "./stated";
import type { Unrecognised } from "./unrecognised";

export type { Stated } from "./stated";
export type { Unrecognised } from "./unrecognised";

/** One department's tables of one year, and last year's book where there is one. */
export interface Book {
  readonly department: string | null;
  readonly year: number | null;
  readonly tables: readonly BudgetTable[];
  readonly unrecognised: readonly Unrecognised[];
  readonly previous: Book | null;
  /** The sheets that the tables were read from, for what a table's roles do not hold; absent in a book put together otherwise. */
  readonly grids?: readonly Grid[];
  /** Of a part of a workbook: tables beside it of which nothing says to which department and year they belong. */
  readonly unplaced?: readonly BudgetTable[];
  /** What the user says to be no table of the budget; absent where there is nothing of that. */
  readonly ignored?: readonly Ignored[];
  /** What the user said of parts that are not there any more; likewise. */
  readonly lost?: readonly Correction[];
  /** Gives its tables of one kind, where somebody wants to know which are asked for; absent otherwise. */
  readonly tablesOfKind?: (kind: TableKind) => readonly BudgetTable[];
}

/** The tables of one kind, in the order of the workbook. */
export function tablesOf(book: Book, kind: TableKind): readonly BudgetTable[] {
  if (book.tablesOfKind) return book.tablesOfKind(kind);
  let kinds = byKind.get(book.tables);
  if (!kinds) byKind.set(book.tables, (kinds = tablesByKind(book.tables)));
  return kinds.get(kind) ?? NO_TABLES;
}

/** A hundred checks ask. */
const byKind = new WeakMap<
  readonly BudgetTable[],
  ReadonlyMap<TableKind, readonly BudgetTable[]>
>();

const NO_TABLES: readonly BudgetTable[] = [];

function tablesByKind(
  tables: readonly BudgetTable[]
): ReadonlyMap<TableKind, readonly BudgetTable[]> {
  const kinds = new Map<TableKind, BudgetTable[]>();
  for (const table of tables) {
    const same = kinds.get(table.kind);
    if (same) same.push(table);
    else kinds.set(table.kind, [table]);
  }
  return kinds;
}

function departmentNamed(grids: readonly Grid[]): string | null {
  for (const grid of grids) {
    const block = wholeGrid(grid);
    const rows = grid.values.map((_, row) => row);
    const name = departmentInCells(block, rows);
    if (name !== null) return name;
  }
  return null;
}

/**
 * The book of a workbook's sheets. Its year and department are what most of its tables say; the department otherwise what a cell such
 * as 部门名称 says, which the performance tables have; null where neither says it.
 * @param previous last year's book, where there is one
 * @param stated holds where the workbook is silent
 * @param corrections hold whatever is printed in the part that each is of
 */
export function createBook(
  grids: readonly Grid[],
  previous: Book | null = null,
  stated: Stated = {},
  corrections: readonly Correction[] = []
): Book {
  return finished(makingBook(grids, previous, stated, corrections));
}

/** As `createBook`, in the steps of `recognising`. */
export function* makingBook(
  grids: readonly Grid[],
  previous: Book | null,
  stated: Stated,
  corrections: readonly Correction[]
): Generator<RecognitionStep, Book> {
  const { tables, unrecognised, ignored, lost } = yield* recognising(
    grids,
    stated.year ?? null,
    stated.unit,
    corrections
  );
  const years = tables.flatMap(({ year }) => year ?? []);
  // Projects name the one that carries them out as often as the department.
  const departments = tables
    .filter(({ kind }) => kind !== "project-performance")
    .flatMap(({ department }) => department ?? []);
  return {
    department: mostFrequent(departments) ?? departmentNamed(grids) ?? stated.department ?? null,
    year: mostFrequent(years) ?? stated.year ?? null,
    tables,
    unrecognised,
    previous,
    grids,
    ...(ignored.length > 0 && { ignored }),
    ...(lost.length > 0 && { lost }),
  };
}
