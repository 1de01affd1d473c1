import { cellIn } from "./row-amounts";
import type { AmountCell, BudgetTable, Column, Line, Measure, Row, Side, YearRole } from "./table";

/** The column of a measure, or undefined if the table has none. */
export function columnOf(
  table: BudgetTable,
  measure: Measure,
  year: YearRole = "current",
  side: Side | null = null
): Column | undefined {
  return table.columns.find(
    (column) => column.measure === measure && column.year === year && column.side === side
  );
}

/** The cell where a row and a column meet; undefined if the column is not the row's side's. */
export function cellOf(table: BudgetTable, row: Row, column: Column): AmountCell | undefined {
  return cellIn(row, table.columns.indexOf(column)) ?? undefined;
}

/** Whether two lines are the same. */
export function sameLine(a: Line | null, b: Line | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a === "string" || typeof b === "string") return false;
  if ("source" in a) return "source" in b && a.source === b.source;
  if ("carriedIn" in a) return "carriedIn" in b && a.carriedIn === b.carriedIn;
  return "procurement" in b && a.procurement === b.procurement;
}

/** The first row of a line, on a side where the table has sides. */
export function rowOf(table: BudgetTable, line: Line, side: Side | null = null): Row | undefined {
  return table.rows.find(
    (row) => row.side === side && row.line !== null && sameLine(row.line, line)
  );
}

/** The first row of a subject code. */
export function subjectRow(
  table: BudgetTable,
  code: string,
  side: Side | null = null
): Row | undefined {
  return table.rows.find((row) => row.side === side && row.subject?.code === code);
}
