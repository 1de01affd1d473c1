import type { Fen } from "../../money/amount";
import type { Book } from "../../tables/book";
import { columnOf } from "../../tables/select";
import type { BudgetTable, Row } from "../../tables/table";
import type { ConstraintSystem } from "./system";

/** Looks up what stood in a figure's place the year before: in the column of last year, and in last year's book. */
export function lastYearsFigures(
  book: Book,
  system: ConstraintSystem
): (cell: number) => readonly Fen[] {
  const rowsOf = new Map<BudgetTable, ReadonlyMap<string, Row>>();
  const rowsByName = (table: BudgetTable) => {
    const known = rowsOf.get(table);
    if (known) return known;
    const rows = new Map(table.rows.map((row) => [rowKey(row), row]));
    rowsOf.set(table, rows);
    return rows;
  };
  return (cell) => {
    const position = system.positionOf(cell);
    if (!position || position.row === null || position.column === null) return [];
    const { table } = position;
    const row = table.rows[position.row];
    const column = table.columns[position.column];
    if (!row || column?.year !== "current") return [];
    const beside = columnOf(table, column.measure, "previous", column.side);
    const figures = beside ? [row.cells[table.columns.indexOf(beside)]?.fen] : [];
    for (const previous of book.previous?.tables ?? []) {
      if (previous.kind !== table.kind) continue;
      const same = columnOf(previous, column.measure, "current", column.side);
      const lastRow = rowsByName(previous).get(rowKey(row));
      if (same && lastRow) figures.push(lastRow.cells[previous.columns.indexOf(same)]?.fen);
    }
    return figures.flatMap((fen) => fen ?? []);
  };
}

/** What a row is called, wherever it stands. */
export function rowKey({ side, subject, line, name }: Row): string {
  const own = subject ? (subject.code ?? name) : `${JSON.stringify(line)} ${name}`;
  return `${side ?? ""} ${own}`;
}

/** The amounts of 上年结转 that the book's 收支总表 print. */
export function carryOversOf(book: Book): readonly Fen[] {
  const amounts = book.tables.flatMap(({ rows, columns }) =>
    columns.some(({ side }) => side === "income") ? carriedIn(rows) : []
  );
  return [...new Set(amounts)].filter((fen) => fen > 0);
}

function carriedIn(rows: readonly Row[]): readonly Fen[] {
  return rows
    .filter(
      ({ line, side }) =>
        side === "income" &&
        (line === "carried-in" || (typeof line === "object" && line && "carriedIn" in line))
    )
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.fen ?? []));
}
