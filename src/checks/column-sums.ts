import { cellOf } from "../tables/select";
import type { BudgetTable, Column, Row } from "../tables/table";
import type { Report } from "./check";
import type { Detail } from "./detail";
import { rowLabel } from "./labels";
import { reportRelation, type Addend } from "./relation";

interface ColumnSums {
  readonly table: BudgetTable;
  readonly total: Row;
  /** The same in every column, or by column where a table leaves some of them blank. */
  readonly parts: readonly Row[] | ((column: Column) => readonly Row[]);
  /** Lines that may be parts of the total and could not be read. */
  readonly unread?: readonly string[];
  readonly detail: (column: Column) => Detail;
}

/** One row is the sum of others in every amount column, whatever its year. */
export function reportColumnSums(report: Report, sums: ColumnSums): void {
  const { table, total, parts, unread, detail } = sums;
  for (const column of table.columns) {
    const left = addendOf(table, total, column);
    const rows = typeof parts === "function" ? parts(column) : parts;
    if (left.length === 0 || rows.length === 0) continue;
    reportRelation(report, {
      table,
      left,
      right: rows.flatMap((row) => addendOf(table, row, column)),
      unread,
      detail: detail(column),
    });
  }
}

/** The cell where a row meets a column, under the row's name; empty where they do not meet. */
export function addendOf(table: BudgetTable, row: Row, column: Column): readonly Addend[] {
  const cell = cellOf(table, row, column);
  return cell ? [{ label: rowLabel(row), cell }] : [];
}
