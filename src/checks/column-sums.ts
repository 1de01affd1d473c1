import { cellOf } from "../tables/select";
import type { AmountCell, BudgetTable, Column, Row } from "../tables/table";
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
    const left = addendsOf(table, [total], column);
    const rows = typeof parts === "function" ? parts(column) : parts;
    if (left.length === 0 || rows.length === 0) continue;
    reportRelation(report, {
      table,
      left,
      right: addendsOf(table, rows, column),
      unread,
      detail: () => detail(column),
    });
  }
}

/** The cells where rows meet a column, under the rows' names. */
function addendsOf(table: BudgetTable, rows: readonly Row[], column: Column): readonly Addend[] {
  const at = table.columns.indexOf(column);
  const addends: Addend[] = [];
  for (const row of rows) {
    const cell = row.cells[at];
    if (cell) addends.push(new RowAddend(row, cell));
  }
  return addends;
}

/** A row's cell; its name is put together only where something is said of it. */
class RowAddend implements Addend {
  constructor(
    private readonly row: Row,
    readonly cell: AmountCell
  ) {}

  get label(): string {
    return rowLabel(this.row);
  }
}

/** The cell where a row meets a column, under the row's name; empty where they do not meet. */
export function addendOf(table: BudgetTable, row: Row, column: Column): readonly Addend[] {
  const cell = cellOf(table, row, column);
  return cell ? [{ label: rowLabel(row), cell }] : [];
}
