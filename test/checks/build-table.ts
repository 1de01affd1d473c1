import type { CellValue, Unit } from "../../src/money/amount";
import { parseAmount } from "../../src/money/parse";
import { halfStep } from "../../src/money/rounding";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { Book } from "../../src/tables/book";
import type {
  AmountCell,
  BudgetTable,
  Column,
  Line,
  Measure,
  Row,
  Side,
  TableKind,
} from "../../src/tables/table";

/** The first row of amounts is row 7, the first amount column C: as in most of the samples. */
const FIRST_ROW = 6;
const FIRST_COLUMN = 2;

/** "project", or "previous total" for last year's figures. */
type ColumnWord = Measure | `previous ${Measure}`;

/** "201 一般公共服务支出", or a line of the table; then the cells from left to right. */
type RowWords = readonly [label: string | { line: Line; name?: string }, ...cells: CellValue[]];

interface Options {
  readonly unit?: Unit;
  readonly sheet?: string;
  readonly title?: string;
  readonly department?: string;
  readonly notes?: readonly string[];
  readonly unitStated?: boolean;
  /** What has amounts and no role: its name and its cell, zero-based. */
  readonly unread?: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
  }[];
}

/** A table of one half: coded rows, or lines, under columns named by their measures. */
export function buildTable(
  kind: TableKind,
  columnWords: readonly ColumnWord[],
  rowWords: readonly RowWords[],
  options: Options = {}
): BudgetTable {
  const columns = columnWords.map((word, index): Column => {
    const [first, second] = word.split(" ") as [Measure, Measure | undefined];
    return {
      measure: second ?? first,
      year: second ? "previous" : "current",
      side: null,
      header: second ? `2025年预算数·${second}` : `2026年预算数·${first}`,
      column: FIRST_COLUMN + index,
    };
  });
  const sheet = options.sheet ?? kind;
  const rows = rowWords.map(([label, ...values], index) => {
    const at = FIRST_ROW + index;
    const cells = columns.map((column, i) =>
      amountCell(sheet, at, column.column, values[i] ?? null, options.unit ?? "万元")
    );
    return { ...rowHead(sheet, at, 0, null, label), cells };
  });
  return table(kind, sheet, columns, rows, options);
}

/** A table of two halves: 项目 and 预算数 in A and B, expenditure with its columns from D on. */
export function buildBalance(
  kind: "appropriation-balance" | "department-balance",
  income: readonly RowWords[],
  expenditure: readonly RowWords[],
  options: Options = {}
): BudgetTable {
  const sheet = options.sheet ?? kind;
  const measures: readonly Measure[] =
    kind === "department-balance" ? ["total"] : ["total", "general", "fund", "state-capital"];
  const columns: readonly Column[] = [
    { measure: "total", year: "current", side: "income", header: "预算数", column: 1 },
    ...measures.map((measure, index): Column => ({
      measure,
      year: "current",
      side: "expenditure",
      header: measure,
      column: 3 + index,
    })),
  ];
  const half = (side: Side, words: readonly RowWords[]) =>
    words.map(([label, ...values], index): Row => {
      const at = FIRST_ROW + index;
      const own = columns.filter((column) => column.side === side);
      const cells = columns.map((column) =>
        column.side === side
          ? amountCell(
              sheet,
              at,
              column.column,
              values[own.indexOf(column)] ?? null,
              options.unit ?? "万元"
            )
          : null
      );
      return { ...rowHead(sheet, at, side === "income" ? 0 : 2, side, label), cells };
    });
  const rows = [...half("income", income), ...half("expenditure", expenditure)];
  return table(kind, sheet, columns, rows, options);
}

export function bookOf(tables: readonly BudgetTable[], previous: Book | null = null): Book {
  return { department: "某局", year: 2026, tables, unrecognised: [], previous };
}

function table(
  kind: TableKind,
  sheet: string,
  columns: readonly Column[],
  rows: readonly Row[],
  { unit = "万元", title = "", department, notes = [], unitStated = true, unread }: Options
): BudgetTable {
  const bottom = FIRST_ROW + rows.length + notes.length;
  return {
    kind,
    title,
    area: { sheet, top: 0, left: 0, bottom, right: FIRST_COLUMN + columns.length },
    year: 2026,
    department: department ?? null,
    unit,
    unitCell: unitStated ? { sheet, row: 1, column: 4 } : null,
    columns,
    rows,
    ...(unread && {
      unread: unread.map(({ name, row, column }) => ({ name, cell: { sheet, row, column } })),
    }),
    notes: notes.map((text, index) => ({
      text,
      cell: { sheet, row: FIRST_ROW + rows.length + index, column: 0 },
    })),
  };
}

function rowHead(
  sheet: string,
  row: number,
  column: number,
  side: Side | null,
  label: RowWords[0]
): Omit<Row, "cells"> {
  if (typeof label !== "string")
    return {
      side,
      row,
      subject: null,
      line: label.line,
      name: label.name ?? (label.line === "total" ? "合计" : ""),
      nameCell: { sheet, row, column },
    };
  const [, code = "", name = ""] = /^(\d*)\s*(.*)$/.exec(label) ?? [];
  if (side !== null) {
    const [entry] = standardSubjects.byName(name, "function");
    return {
      side,
      row,
      subject: { code: entry?.code ?? null, level: 1, codeCell: null },
      line: null,
      name,
      nameCell: { sheet, row, column },
    };
  }
  const level = code.length <= 3 ? 1 : code.length <= 5 ? 2 : 3;
  return {
    side,
    row,
    subject: { code, level, codeCell: { sheet, row, column: 0 } },
    line: null,
    name,
    nameCell: { sheet, row, column: 1 },
  };
}

function amountCell(
  sheet: string,
  row: number,
  column: number,
  raw: CellValue,
  unit: Unit
): AmountCell {
  const parsed = parseAmount(raw, unit);
  const at = { sheet, row, column, raw };
  return parsed.kind === "amount"
    ? {
        ...at,
        state: "amount",
        fen: parsed.fen,
        halfStep: halfStep(unit, Math.max(2, parsed.decimals)),
      }
    : { ...at, state: parsed.kind, fen: 0, halfStep: 0 };
}
