/** The expenditure by 类, this year and the year before, as far as the tables tell. */
import { halfStep, tolerance } from "../../money/rounding";
import type { Book } from "../../tables/book";
import type { BudgetTable, Row, Side } from "../../tables/table";
import {
  amount,
  categories,
  firstOf,
  isSome,
  line,
  readPrevious,
  tableOfYear,
  unlessBlank,
  type Known,
  type Reader,
  type Reading,
  type RowPicker,
} from "../amounts/reading";
import type { Bar } from "./bar";
import { CATEGORY_SOURCES, type CategorySource } from "./may-have-overview";

/** What the bars show that stands for no 类: the total says something else than the 类 together. */
export const REST_NAME = "与合计的差额";

interface CategoryBars {
  readonly source: CategorySource;
  readonly table: BudgetTable;
  /** The largest first; a difference between them and the total stands last. */
  readonly bars: readonly Bar[];
  readonly total: Bar;
}

/** The 类 of the first table that lists any with an amount; null where none does. */
export function categoryBars(book: Book): CategoryBars | null {
  for (const source of CATEGORY_SOURCES) {
    const table = tableOfYear(book, source.kind);
    const bars = table ? barsOf(book, source, table) : [];
    if (!table || bars.length === 0) continue;
    const total = bothYears(book, "合计", totalOf(source));
    const rest = restOf(bars, total);
    const sorted = [...bars].sort(bySize);
    return { source, table, bars: rest ? [...sorted, rest] : sorted, total };
  }
  return null;
}

/** An amount in this year's and last year's tables. */
export function bothYears(book: Book, name: string, read: Reader): Bar {
  return { name, current: read(book, "current"), previous: readPrevious(book, read) };
}

/** By this year's amount, however it is signed; last year's decides among equals, as where this year there is none. */
function bySize(a: Bar, b: Bar): number {
  return size(b.current) - size(a.current) || size(b.previous) - size(a.previous);
}

function size(reading: Reading): number {
  return reading.state === "known" ? Math.abs(reading.fen) : 0;
}

function barsOf(book: Book, { kind, side }: CategorySource, table: BudgetTable): readonly Bar[] {
  const before = book.previous && tableOfYear(book.previous, kind);
  const rows = [table, ...(before ? [before] : [])].flatMap((one) => categories(side)(one));
  const names = new Map(rows.map((row) => [keyOf(row), row.name] as const).reverse());
  const keys = [...new Set(rows.map(keyOf))];
  return keys
    .map((key) =>
      bothYears(book, names.get(key) ?? "", amount(kind, withKey(key, side), "total", side))
    )
    .filter(({ current, previous }) => [current, previous].some(isShown));
}

/** An amount that is not zero, or a cell that holds something else: that one is said, not left out. */
function isShown(reading: Reading): boolean {
  return isSome(reading) || reading.state === "unreadable";
}

/** 类 are the same by their code; where the name is that of none, by the name. */
function keyOf({ subject, name }: Row): string {
  return subject?.code ?? name;
}

function withKey(key: string, side: Side | null): RowPicker {
  return (table) => categories(side)(table).filter((row) => keyOf(row) === key);
}

/** Of a 收支总表 what this year is spent: its total may hold 结转下年 besides. */
function totalOf({ kind, side }: CategorySource): Reader {
  const total = unlessBlank(amount(kind, line("total", side), "total", side));
  if (side === null) return total;
  return firstOf(unlessBlank(amount(kind, line("current-year", side), "total", side)), total);
}

/** What lies between the 类 and their total beyond rounding, so that the picture never shows less, or more, than the table says. */
function restOf(bars: readonly Bar[], total: Bar): Bar | null {
  const current = difference(
    total.current,
    bars.map((bar) => bar.current)
  );
  const previous = difference(
    total.previous,
    bars.map((bar) => bar.previous)
  );
  if (current.state === "absent" && previous.state === "absent") return null;
  return { name: REST_NAME, current, previous };
}

function difference(total: Reading, parts: readonly Reading[]): Reading {
  const known = parts.filter((part): part is Known => part.state === "known");
  const isWhole = parts.every(({ state }) => state !== "unreadable");
  if (total.state !== "known" || !isWhole) return { state: "absent" };
  const fen = known.reduce((left, part) => left - part.fen, total.fen);
  const filled = [total, ...known.filter(isSome)];
  if (Math.abs(fen) <= tolerance(filled.map(() => halfStep("万元", 2)))) return { state: "absent" };
  const less = known.flatMap(({ sources }) =>
    sources.map((one) => ({ ...one, sign: -1 as const }))
  );
  return { state: "known", fen, blank: false, sources: [...total.sources, ...less] };
}
