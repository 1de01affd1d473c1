import { cellOf, columnOf, rowOf, subjectRow } from "../tables/select";
import type { BudgetTable, Line, Measure, Row, Source, TableKind, YearRole } from "../tables/table";
import { balanceLines, sourceAddends, totalColumn } from "./balance-lines";
import { topmost } from "./blank-parents";
import { codedRows, codeTree } from "./coded-tables";
import { firstPrinted, type Addend } from "./relation";
import { RowAddend } from "./row-addend";
import { unreadLines } from "./unread";

/**
 * One figure of a relation between tables. `read` gives its cells, no cells where the table truly prints nothing, and null
 * where the table cannot tell (the line or column is missing).
 */
export interface Figure {
  readonly kind: TableKind;
  /** In Chinese, for saying what is missing. */
  readonly item: string;
  /** Without it the relation still holds its meaning: read as nothing where the table is missing. */
  readonly optional?: boolean;
  read(table: BudgetTable): readonly Addend[] | null;
  /** Names of lines that may be part of the figure and could not be read. */
  unread?(table: BudgetTable): readonly string[];
}

/** The table's grand total in one column; the sum of the topmost subjects where no 合计 row is printed. */
export function totalOf(
  kind: TableKind,
  measure: Measure = "total",
  year: YearRole = "current",
  { item = "合计", optional = false } = {}
): Figure {
  return {
    kind,
    item,
    optional,
    read(table) {
      const column = columnOf(table, measure, year);
      if (!column) return null;
      const total = rowOf(table, "total");
      const rows = total
        ? [total]
        : [...topmost(table, codeTree(codedRows(table)), column), ...itemRows(table)];
      return rows.flatMap((row) => addend(table, row, measure, year));
    },
  };
}

/** One subject in one column of a coded table. */
export function subjectOf(
  kind: TableKind,
  code: string,
  measure: Measure = "total",
  { optional = false } = {}
): Figure {
  return {
    kind,
    item: `科目 ${code}`,
    optional,
    read(table) {
      if (!columnOf(table, measure)) return null;
      // A list without codes has the subject somewhere, or units in place of subjects.
      if (codedRows(table).length === 0 && itemRows(table).length > 0) return null;
      const row = subjectRow(table, code);
      return row ? addend(table, row, measure, "current") : [];
    },
  };
}

/** What is spent this year out of one column of a 收支总表: without 结转下年. */
export function currentExpenditure(
  kind: "appropriation-balance" | "department-balance",
  measure: Measure = "total"
): Figure {
  return {
    kind,
    item: "本年支出",
    unread: (table) => unreadLines(table, "expenditure"),
    read(table) {
      const column = columnOf(table, measure, "current", "expenditure");
      if (!column) return null;
      const lines = balanceLines(table);
      const total = lines.line("expenditure", "total", column);
      const carriedOut = lines.line("expenditure", "carried-out", column);
      const current = firstPrinted(
        lines.line("expenditure", "current-year", column),
        [...total, ...carriedOut.filter(isPrinted).map((addend) => addend.subtracted())],
        lines.categories(column)
      );
      return current.length > 0 ? current.map((addend) => addend.in(column)) : null;
    },
  };
}

/** A figure that is to be taken off. */
export function less(figure: Figure): Figure {
  return { ...figure, read: (table) => figure.read(table)?.map(subtracted) ?? null };
}

/** 收入合计 of 部门收支总表. */
export const incomeTotal: Figure = {
  kind: "department-balance",
  item: "收入合计",
  read: (table) => incomeLine(table, "total"),
  unread: (table) => unreadLines(table, "income"),
};

/** 上年结转 of a 收支总表, its header line or its rows; nothing where none is printed. */
export function carriedInOf(
  kind: "appropriation-balance" | "department-balance",
  sign: 1 | -1 = 1
): Figure {
  return {
    kind,
    item: "上年结转",
    optional: true,
    read(table) {
      const column = totalColumn(table, "income");
      if (!column) return null;
      const lines = balanceLines(table);
      const carriedIn = firstPrinted(
        lines.line("income", "carried-in", column),
        lines.carriedInParts(column)
      );
      return sign === 1 ? carriedIn : carriedIn.map(subtracted);
    },
  };
}

/** 结转下年 of a 收支总表: income that is not spent this year; nothing where none is printed. */
export function carriedOutOf(kind: "appropriation-balance" | "department-balance"): Figure {
  return {
    kind,
    item: "结转下年",
    optional: true,
    read(table) {
      const column = totalColumn(table, "expenditure");
      return column ? balanceLines(table).line("expenditure", "carried-out", column) : null;
    },
  };
}

/** 使用非财政拨款结余 of 部门收支总表, which fills a gap and is no income of the year. */
export const surplusUsed: Figure = incomeOf("department-balance", "surplus", "使用非财政拨款结余", {
  optional: true,
});

/** What one fund carried in, to be taken off: its own row in 财政拨款收支总表. */
export function carriedInLess(source: Source): Figure {
  return {
    kind: "appropriation-balance",
    item: "上年结转",
    read: (table) => incomeLine(table, { carriedIn: source })?.map(subtracted) ?? null,
  };
}

/** An income line of a 收支总表. */
export function incomeOf(
  kind: "appropriation-balance" | "department-balance",
  line: Line,
  item: string,
  { optional = false } = {}
): Figure {
  return {
    kind,
    item,
    optional,
    read: (table) => incomeLine(table, line) ?? (optional ? [] : null),
  };
}

/** One amount of the “三公” table for the whole department. */
export function sangongOf(measure: Measure, year: YearRole = "current"): Figure {
  return {
    kind: "sangong",
    item: "本部门一行",
    read(table) {
      if (!columnOf(table, measure, year)) return null;
      const total = rowOf(table, "total");
      const rows = total ? [total] : itemRows(table);
      const cells = rows.flatMap((row) => addend(table, row, measure, year));
      return cells.length > 0 ? cells : null;
    },
  };
}

function incomeLine(table: BudgetTable, line: Line): readonly RowAddend[] | null {
  const cells = sourceAddends(table, line);
  return cells.length > 0 ? cells : null;
}

/** Projects, purchases, units, or 货物, 工程 and 服务. */
function itemRows(table: BudgetTable): readonly Row[] {
  return table.rows.filter(
    ({ line }) => line === "item" || (typeof line === "object" && line && "procurement" in line)
  );
}

function addend(table: BudgetTable, row: Row, measure: Measure, year: YearRole): readonly Addend[] {
  const column = columnOf(table, measure, year);
  const cell = column && cellOf(table, row, column);
  return column && cell ? [new RowAddend(row, cell, column)] : [];
}

function isPrinted({ cell }: Addend): boolean {
  return cell.state !== "blank";
}

function subtracted(addend: Addend): Addend {
  if (addend instanceof RowAddend) return addend.subtracted();
  return { ...addend, sign: addend.sign === -1 ? 1 : -1 };
}
