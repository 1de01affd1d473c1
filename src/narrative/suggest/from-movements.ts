import type { Fen } from "../../money/amount";
import { printAmount } from "../../money/print";
import type { Book } from "../../tables/book";
import { columnOf } from "../../tables/select";
import type { BudgetTable, Measure, Row, TableKind, YearRole } from "../../tables/table";
import { readRows, tableOfYear } from "../amounts/reading";
import type { Format } from "../format";
import type { SuggestionSource } from "./suggestions";

/** Where the movements behind a change are: the lowest rows of a table in one column. */
interface Movements {
  readonly kind: TableKind;
  readonly level: 2 | 3;
  readonly measure: Measure;
}

const MOVEMENTS: Readonly<Record<string, Movements>> = {
  "income.change.reason": { kind: "general-expenditure", level: 3, measure: "total" },
  "expenditure.change.reason": { kind: "general-expenditure", level: 3, measure: "total" },
  "project.change.reason": { kind: "general-expenditure", level: 3, measure: "project" },
  "basic.change.reason": { kind: "basic-expenditure", level: 2, measure: "total" },
  "running.change.reason": { kind: "basic-expenditure", level: 2, measure: "office" },
  "fund.change.reason": { kind: "fund-expenditure", level: 3, measure: "total" },
};

/** More than these a sentence does not bear. */
const MOST = 3;

/**
 * The subjects that moved most between the years, for the slots that ask why a total changed: «一般行政管理事务增加120.5万元». Empty
 * where neither the table nor last year's book tells last year's amounts.
 */
export function suggestionsFromMovements(
  book: Book,
  { unit, thousands }: Format
): SuggestionSource {
  return (slot) => {
    const wanted = Object.hasOwn(MOVEMENTS, slot) ? MOVEMENTS[slot] : undefined;
    if (!wanted) return [];
    const moved = largestMovements(book, wanted);
    if (moved.length === 0) return [];
    const clauses = moved.map(({ name, difference }) => {
      const amount = printAmount(Math.abs(difference), unit, { thousands, trimZeros: true });
      return `${name}${difference > 0 ? "增加" : "减少"}${amount}${unit}`;
    });
    return [clauses.join("，")];
  };
}

function largestMovements(
  book: Book,
  wanted: Movements
): readonly { readonly name: string; readonly difference: Fen }[] {
  const table = tableOfYear(book, wanted.kind);
  const now = table && amountsByCode(table, wanted, "current");
  const before = now && lastYears(book, table, wanted);
  if (!now || !before) return [];
  const codes = new Set([...now.keys(), ...before.keys()]);
  return [...codes]
    .map((code) => {
      const [current, previous] = [now.get(code), before.get(code)];
      const name = current?.name ?? previous?.name ?? code;
      return { name, difference: (current?.fen ?? 0) - (previous?.fen ?? 0) };
    })
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, MOST);
}

type Amounts = ReadonlyMap<string, { readonly name: string; readonly fen: Fen }>;

/** Last year's amounts, of the table's own column for them or of last year's book. */
function lastYears(book: Book, table: BudgetTable, wanted: Movements): Amounts | null {
  const own = amountsByCode(table, wanted, "previous");
  if (own && [...own.values()].some(({ fen }) => fen !== 0)) return own;
  const { previous } = book;
  if (!previous || (book.year !== null && previous.year !== book.year - 1)) return null;
  const theirs = tableOfYear(previous, wanted.kind);
  return theirs ? amountsByCode(theirs, wanted, "current") : null;
}

function amountsByCode(
  table: BudgetTable,
  { level, measure }: Movements,
  year: YearRole
): Amounts | null {
  const column = columnOf(table, measure, year);
  if (!column) return null;
  const amounts = new Map<string, { name: string; fen: Fen }>();
  for (const row of table.rows.filter((each: Row) => each.subject?.level === level)) {
    const reading = readRows(table, [row], column);
    const code = row.subject?.code;
    if (reading.state === "known" && code) amounts.set(code, { name: row.name, fen: reading.fen });
  }
  return amounts;
}
