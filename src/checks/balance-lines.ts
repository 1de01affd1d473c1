import { cellIn } from "../tables/row-amounts";
import { columnOf, rowOf } from "../tables/select";
import type { BudgetTable, Column, Line, Row, Side } from "../tables/table";
import { RowAddend } from "./row-addend";

/** The lines of a 收支总表 as parts of relations: each as a list, empty where the table has no such line. */
export interface BalanceLines {
  line(side: Side, line: Line, column: Column): readonly RowAddend[];
  /** Rows of the sources of this year's income. */
  sources(column: Column): readonly RowAddend[];
  /** Rows of the sources under 上年结转. */
  carriedInParts(column: Column): readonly RowAddend[];
  /** 类 rows. */
  categories(column: Column): readonly RowAddend[];
}

/** Reads the lines of a balance table. */
export function balanceLines(table: BudgetTable): BalanceLines {
  const rowsWhere = (is: (row: Row) => boolean) => (column: Column) =>
    addends(table, table.rows.filter(is), column);
  return {
    line: (side, wanted, column) => addends(table, [rowOf(table, wanted, side)], column),
    sources: rowsWhere((row) => row.side === "income" && isSource(row)),
    carriedInParts: rowsWhere((row) => row.side === "income" && isCarriedInPart(row)),
    categories: rowsWhere((row) => row.side === "expenditure" && row.subject?.level === 1),
  };
}

/** The one amount column of a side: 预算数, or 合计 beside the columns of the funds. */
export function totalColumn(table: BudgetTable, side: Side): Column | undefined {
  return columnOf(table, "total", "current", side);
}

/** The income line of one source, of this year or carried in; empty where the table has none. */
export function sourceAddends(table: BudgetTable, line: Line): readonly RowAddend[] {
  const column = totalColumn(table, "income");
  return column ? addends(table, [rowOf(table, line, "income")], column) : [];
}

function addends(
  table: BudgetTable,
  rows: readonly (Row | undefined)[],
  column: Column
): readonly RowAddend[] {
  const at = table.columns.indexOf(column);
  const addends: RowAddend[] = [];
  for (const row of rows) {
    const cell = row && cellIn(row, at);
    if (cell) addends.push(new RowAddend(row, cell));
  }
  return addends;
}

function isSource({ line }: Row): boolean {
  return line !== null && typeof line === "object" && "source" in line;
}

function isCarriedInPart({ line }: Row): boolean {
  return line !== null && typeof line === "object" && "carriedIn" in line;
}
