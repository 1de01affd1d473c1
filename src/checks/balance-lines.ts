import { columnOf, rowOf } from "../tables/select";
import type { BudgetTable, Column, Line, Row, Side } from "../tables/table";
import type { Addend } from "./relation";
import { addendOf } from "./column-sums";

/** The lines of a 收支总表 as parts of relations: each as a list, empty where the table has no such line. */
export interface BalanceLines {
  line(side: Side, line: Line, column: Column): readonly Addend[];
  /** Rows of the sources of this year's income. */
  sources(column: Column): readonly Addend[];
  /** Rows of the sources under 上年结转. */
  carriedInParts(column: Column): readonly Addend[];
  /** 类 rows. */
  categories(column: Column): readonly Addend[];
}

/** Reads the lines of a balance table. */
export function balanceLines(table: BudgetTable): BalanceLines {
  const line = (side: Side, wanted: Line, column: Column) =>
    addends(table, [rowOf(table, wanted, side)], column);
  const income = table.rows.filter(({ side }) => side === "income");
  const carriedInParts = (column: Column) => addends(table, income.filter(isCarriedInPart), column);
  return {
    line,
    carriedInParts,
    sources: (column) => addends(table, income.filter(isSource), column),
    categories: (column) =>
      addends(
        table,
        table.rows.filter((row) => row.side === "expenditure" && row.subject?.level === 1),
        column
      ),
  };
}

/** The one amount column of a side: 预算数, or 合计 beside the columns of the funds. */
export function totalColumn(table: BudgetTable, side: Side): Column | undefined {
  return columnOf(table, "total", "current", side);
}

/** The income line of one source, of this year or carried in; empty where the table has none. */
export function sourceAddends(table: BudgetTable, line: Line): readonly Addend[] {
  const column = totalColumn(table, "income");
  return column ? addends(table, [rowOf(table, line, "income")], column) : [];
}

function addends(
  table: BudgetTable,
  rows: readonly (Row | undefined)[],
  column: Column
): readonly Addend[] {
  return rows.flatMap((row) => (row ? addendOf(table, row, column) : []));
}

function isSource({ line }: Row): boolean {
  return line !== null && typeof line === "object" && "source" in line;
}

function isCarriedInPart({ line }: Row): boolean {
  return line !== null && typeof line === "object" && "carriedIn" in line;
}
