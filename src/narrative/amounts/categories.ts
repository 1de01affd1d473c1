import { tablesOf, type Book } from "../../tables/book";
import { columnOf } from "../../tables/select";
import type { BudgetTable, Side, TableKind } from "../../tables/table";
import { readRows, type Reading } from "./reading";

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
    const rows = tablesOf(book, kind)
      .slice(0, 1)
      .flatMap((table) => categoryRows(table, side));
    if (rows.length > 0) return rows;
  }
  return [];
}

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
