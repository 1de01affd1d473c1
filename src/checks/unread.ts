import type { BudgetTable, Side } from "../tables/table";

/** Names of the columns with amounts that have no role; they may be parts of a row's total. */
export function unreadColumns(table: BudgetTable): readonly string[] {
  if (!table.unread) return [];
  const first = firstRow(table);
  return table.unread.filter(({ cell }) => cell.row < first).map(({ name }) => name);
}

/** Names of the lines with amounts that have no role; they may be parts of a total. In two halves, of one of them. */
export function unreadLines(table: BudgetTable, side: Side | null = null): readonly string[] {
  if (!table.unread) return [];
  const first = firstRow(table);
  const income = table.columns.filter((column) => column.side === "income");
  const lastIncome = Math.max(...income.map(({ column }) => column));
  return table.unread
    .filter(({ cell }) => cell.row >= first)
    .filter(({ cell }) => side === null || (side === "income") === cell.column <= lastIncome)
    .map(({ name }) => name);
}

/** No spread into Math.min: a table may have more rows than a call takes arguments. */
function firstRow({ rows }: BudgetTable): number {
  return rows.reduce((first, { row }) => Math.min(first, row), Infinity);
}
