import type { Book } from "../../tables/book";
import { columnOf } from "../../tables/select";
import type { BudgetTable, Side, TableKind } from "../../tables/table";
import {
  addsUp,
  amount,
  firstOf,
  isSome,
  line,
  readRows,
  tableOfYear,
  unlessBlank,
  type Reader,
  type Reading,
} from "./reading";

interface CategoryItem {
  readonly code: string | null;
  readonly name: string;
  readonly reading: Reading;
}

/** The 类 of the expenditure, named as the table prints them, in its order. */
export function expenditureByCategory(book: Book): readonly CategoryItem[] {
  const tables: readonly (readonly [TableKind, Side | null])[] = [
    ["department-balance", "expenditure"],
    ["department-expenditure", null],
    ["appropriation-balance", "expenditure"],
  ];
  for (const [kind, side] of tables) {
    const table = tableOfYear(book, kind);
    const rows = table ? categoryRows(table, side) : [];
    if (rows.length > 0) return rows;
  }
  return [];
}

/**
 * What the total of 支出预算 is made of: the 类, and 结转下年 where they make up the total only with it (支出合计 = 本年支出 +
 * 结转下年, domain.md B06).
 */
export function expenditureItems(book: Book, total: Reading): readonly CategoryItem[] {
  const items = expenditureByCategory(book);
  const readings = items.map(({ reading }) => reading);
  const reading = readCarriedOut(book);
  return isSome(reading) && !addsUp(readings, total) && addsUp([...readings, reading], total)
    ? [...items, { code: null, name: CARRIED_OUT, reading }]
    : items;
}

/** How the narrative names what is left for next year. */
export const CARRIED_OUT = "结转下年";

/** This year's 结转下年. */
export function readCarriedOut(book: Book): Reading {
  return carriedOut(book, "current");
}

const carriedOutOf = (kind: TableKind): Reader =>
  unlessBlank(amount(kind, line("carried-out", "expenditure"), "total", "expenditure"));
const carriedOut = firstOf(
  carriedOutOf("department-balance"),
  carriedOutOf("appropriation-balance")
);

function categoryRows(table: BudgetTable, side: Side | null): CategoryItem[] {
  const column = columnOf(table, "total", "current", side);
  if (!column) return [];
  return table.rows
    .filter((row) => row.side === side && row.subject?.level === 1)
    .map((row) => ({
      code: row.subject?.code ?? null,
      name: row.name,
      reading: readRows(table, [row], column),
    }));
}
