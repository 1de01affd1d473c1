import type { Area } from "./grid";
import type { BudgetTable, TableKind } from "./table";

/** What looked like a table, or like a sheet's content, and could not be read as one of the kinds. */
export interface Unrecognised {
  readonly area: Area;
  /** In Chinese, for the user: what was looked for and what was missing. */
  readonly reason: string;
}

/** One department's tables of one year, and last year's book where there is one. */
export interface Book {
  readonly department: string | null;
  readonly year: number | null;
  readonly tables: readonly BudgetTable[];
  readonly unrecognised: readonly Unrecognised[];
  readonly previous: Book | null;
}

/** The tables of one kind, in the order of the workbook. */
export function tablesOf(book: Book, kind: TableKind): readonly BudgetTable[] {
  return book.tables.filter((table) => table.kind === kind);
}
