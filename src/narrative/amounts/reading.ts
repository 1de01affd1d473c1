import type { Fen } from "../../money/amount";
import { halfStep, tolerance } from "../../money/rounding";
import { tablesOf, type Book } from "../../tables/book";
import { cellAddress } from "../../tables/grid";
import { cellOf, columnOf, rowOf } from "../../tables/select";
import type {
  AmountCell,
  BudgetTable,
  Column,
  Line,
  Measure,
  Row,
  Side,
  TableKind,
  YearRole,
} from "../../tables/table";
import type { FigureSource } from "../narrative";
import { quoted } from "../../tables/quoted";

/** What the tables say about an amount. */
export type Reading =
  | {
      readonly state: "known";
      readonly fen: Fen;
      readonly sources: readonly FigureSource[];
      /** Whether every cell is empty: zero, or a total that nobody filled in. */
      readonly blank: boolean;
    }
  /** A cell that should hold the amount holds something else; `where` is its sheet and address. */
  | { readonly state: "unreadable"; readonly where: string }
  /** No table has such a cell. */
  | { readonly state: "absent" };

/** Where to find an amount: reads it from a book, for the report year or from a column of the year before. */
export type Reader = (book: Book, year: YearRole) => Reading;

const ABSENT: Reading = { state: "absent" };

/**
 * The first table of a kind that is of the book's year, by its title or a header. One that says another year is last year's
 * left in, or wrongly titled: its amounts are not this year's for certain, so it is as if it were not there.
 */
export function tableOfYear(book: Book, kind: TableKind): BudgetTable | undefined {
  const { year } = book;
  return tablesOf(book, kind).find(
    (table) =>
      year === null ||
      table.year === null ||
      table.year === year ||
      table.columns.some(({ header }) => header.includes(String(year)))
  );
}

/** Picks the rows to be added up; none means that the table does not have the amount. */
export type RowPicker = (table: BudgetTable) => readonly Row[];

/** The row of a line. */
export function line(wanted: Line, side: Side | null = null): RowPicker {
  return (table) => {
    const row = rowOf(table, wanted, side);
    return row ? [row] : [];
  };
}

/** The rows of the 类. */
export function categories(side: Side | null = null): RowPicker {
  return (table) => table.rows.filter((row) => row.side === side && row.subject?.level === 1);
}

/** The first picker that finds rows. */
export function eitherRows(...pickers: readonly RowPicker[]): RowPicker {
  return (table) =>
    pickers.reduce<readonly Row[]>((found, pick) => (found.length > 0 ? found : pick(table)), []);
}

/**
 * The amount in a column of the first table of a kind, added up over rows. Columns for the year before that nobody filled in
 * count as not there: an empty cell means zero only beside others that hold something.
 */
export function amount(
  kind: TableKind,
  rows: RowPicker,
  measure: Measure,
  side: Side | null = null
): Reader {
  return (book, year) => {
    const table = tableOfYear(book, kind);
    const column = table && columnOf(table, measure, year, side);
    if (!column || (year === "previous" && !isFilled(table, "previous"))) return ABSENT;
    return readRows(table, rows(table), column);
  };
}

function isFilled(table: BudgetTable, year: YearRole): boolean {
  return table.rows.some(({ cells }) =>
    cells.some((cell, index) => table.columns[index]?.year === year && cell?.state === "amount")
  );
}

/** The amount of rows of a table in one column. */
export function readRows(table: BudgetTable, rows: readonly Row[], column: Column): Reading {
  const readings = rows.map((row): Reading => {
    const cell = cellOf(table, row, column);
    return cell ? readCell(table, row, column, cell) : ABSENT;
  });
  return sumOfReadings(readings);
}

function readCell(table: BudgetTable, row: Row, column: Column, cell: AmountCell): Reading {
  if (cell.state === "text" || cell.state === "error")
    return { state: "unreadable", where: `${quoted(cell.sheet)}${cellAddress(cell)}` };
  const { sheet, fen } = cell;
  const source: FigureSource = {
    cell: { sheet, row: cell.row, column: cell.column },
    label: sourceLabel(table, row, column),
    fen,
    sign: 1,
  };
  return { state: "known", fen, sources: [source], blank: cell.state === "blank" };
}

/** "合计 · 2026年预算数·基本支出"; the year in front where the header does not say it. */
function sourceLabel(table: BudgetTable, row: Row, column: Column): string {
  const label = [row.name, column.header].filter((part) => part !== "").join(" · ");
  if (table.year === null || /\d{4}/.test(label)) return label;
  return `${column.year === "previous" ? table.year - 1 : table.year}年${label}`;
}

/** The first that some table has. */
export function firstOf(...readers: readonly Reader[]): Reader {
  return (book, year) => {
    for (const reader of readers) {
      const reading = reader(book, year);
      if (reading.state !== "absent") return reading;
    }
    return ABSENT;
  };
}

/** The sum of those that some table has; absent if no table has any. */
export function sumOf(...readers: readonly Reader[]): Reader {
  return (book, year) => sumOfReadings(readers.map((reader) => reader(book, year)));
}

function sumOfReadings(readings: readonly Reading[]): Reading {
  let sum: Reading = ABSENT;
  for (const reading of readings) {
    if (reading.state === "unreadable") return reading;
    if (reading.state === "absent") continue;
    sum =
      sum.state === "known"
        ? {
            state: "known",
            fen: sum.fen + reading.fen,
            sources: [...sum.sources, ...reading.sources],
            blank: sum.blank && reading.blank,
          }
        : reading;
  }
  return sum;
}

/** As if the table had no such cell where nothing is filled in. */
export function unlessBlank(reader: Reader): Reader {
  return (book, year) => {
    const reading = reader(book, year);
    return reading.state === "known" && reading.blank ? ABSENT : reading;
  };
}

/** As if no table had the amount where the workbook has a table of the kind, be it of another year. */
export function unlessThereIs(kind: TableKind, reader: Reader): Reader {
  return (book, year) => (tablesOf(book, kind).length > 0 ? ABSENT : reader(book, year));
}

/** An amount that the tables tell. */
export type Known = Extract<Reading, { state: "known" }>;

/** Whether an amount is known and not zero. */
export function isSome(reading: Reading): reading is Known {
  return reading.state === "known" && reading.fen !== 0;
}

/** Whether an amount is known to be zero, or an empty cell. */
export function isNone(reading: Reading): reading is Known {
  return reading.state === "known" && reading.fen === 0;
}

/** Whether amounts add up to a total, but for the rounding of each (domain.md 3). */
export function addsUp(parts: readonly Reading[], total: Reading): boolean {
  if (total.state !== "known") return false;
  const amounts = parts.flatMap((reading) => (isSome(reading) ? [reading.fen] : []));
  const sum = amounts.reduce((all, fen) => all + fen, 0);
  const steps = [total.fen, ...amounts].map(() => halfStep("万元", 2));
  return Math.abs(sum - total.fen) <= tolerance(steps);
}

/**
 * Last year's amount: from a column of the tables for the year before, else from last year's book, if it is the book of
 * the year before.
 */
export function readPrevious(book: Book, reader: Reader): Reading {
  const inTable = reader(book, "previous");
  if (inTable.state !== "absent" || !book.previous) return inTable;
  const { year } = book.previous;
  if (book.year !== null && year !== null && year !== book.year - 1) return ABSENT;
  const reading = reader(book.previous, "current");
  if (reading.state !== "known") return reading;
  const sources = reading.sources.map((source): FigureSource => {
    return { ...source, workbook: "previous" };
  });
  return { ...reading, sources };
}
