import type { PrintedCell, PrintedTable } from "../files/table-docx";
import { printAmount } from "../money/print";
import type { Book } from "../tables/book";
import { KIND_TITLES } from "../tables/kind-titles";
import type { AmountCell, BudgetTable, Column, Row, Side } from "../tables/table";
import { printedAsRead } from "./printed-as-read";
import { headerRows, type HeaderColumn } from "./printed-header";

const ORDER = Object.keys(KIND_TITLES);

/** The tables of a book in the order of a disclosure, as they go on paper. */
export function printedTables(book: Book): readonly PrintedTable[] {
  return [...book.tables]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((table) => (isOfRoles(table) ? printedByRoles(table) : printedAsRead(book, table)));
}

/** Lists and 绩效目标表 have columns that no role tells; they are printed cell by cell. */
function isOfRoles({ performance, rows, columns }: BudgetTable): boolean {
  return !performance && columns.length > 0 && !rows.some(({ line }) => line === "item");
}

/** What a column prints of a row. */
interface PrintedColumn extends HeaderColumn {
  readonly width: number;
  print(row: Row): PrintedCell;
}

function printedByRoles(table: BudgetTable): PrintedTable {
  const sides = [...new Set(table.columns.map(({ side }) => side))];
  const halves = sides.map((side) => halfOf(table, side));
  const columns = halves.flatMap((half) => half.columns);
  const header = headerRows(columns);
  const length = Math.max(0, ...halves.map(({ rows }) => rows.length));
  const body = Array.from({ length }, (_, index) =>
    halves.flatMap(({ columns: own, rows }) => {
      const row = rows[index];
      return own.map((column): PrintedCell => (row ? column.print(row) : { text: "" }));
    })
  );
  return {
    title: table.title,
    unit: `单位：${table.unit}`,
    widths: columns.map(({ width }) => width),
    headers: header.length,
    rows: [...header, ...body],
    notes: table.notes.map(({ text }) => text),
  };
}

interface Half {
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly Row[];
}

/** 收入 or 支出 of a table of two halves; the whole of another. */
function halfOf(table: BudgetTable, side: Side | null): Half {
  const rows = table.rows.filter((row) => row.side === side);
  const amounts = table.columns.filter((column) => column.side === side);
  const above = side === null ? [] : [side === "income" ? "收入" : "支出"];
  const hasCodes = rows.some(({ subject }) => subject?.codeCell);
  const hasNames = rows.some(({ name }) => name !== "");
  const lead: PrintedColumn[] = [];
  if (hasCodes)
    lead.push({
      levels: ["科目编码"],
      width: 2,
      print: ({ subject }) => ({ text: subject?.code ?? "" }),
    });
  if (hasNames)
    lead.push({
      levels: hasCodes ? ["科目名称"] : [...above, "项目"],
      width: 5,
      print: ({ name, line }) => ({ text: name, align: line === "total" ? "center" : "left" }),
    });
  return { columns: [...lead, ...amounts.map((column) => amountColumn(table, column))], rows };
}

function amountColumn(table: BudgetTable, column: Column): PrintedColumn {
  return {
    levels: column.header.split("·"),
    width: 2.4,
    print: ({ cells }) => {
      const cell = cells[table.columns.indexOf(column)];
      return { text: cell ? amountText(cell, table) : "", align: "right" };
    },
  };
}

function amountText({ state, fen, raw }: AmountCell, { unit }: BudgetTable): string {
  if (state === "amount") return printAmount(fen, unit, { thousands: true });
  return state === "blank" ? "" : String(raw ?? "");
}
