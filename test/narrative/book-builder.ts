import { parseAmount } from "../../src/money/parse";
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
  YearRole,
} from "../../src/tables/table";
import type { CellValue } from "../../src/money/amount";

type ColumnSpec = readonly [measure: Measure, side?: Side | null, year?: YearRole];
type RowSpec = readonly [
  what: Line | `${number}`,
  name: string,
  values: readonly CellValue[],
  side?: Side | null,
];

export interface TableSpec {
  readonly kind: TableKind;
  readonly unit?: "元" | "万元";
  /** Where the table's title says another year than the book's. */
  readonly year?: number;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

/** A book of small tables in memory: amounts in the table's unit, a column's values in the order of the columns. */
export function buildBook(tables: readonly TableSpec[], given: Partial<Book> = {}): Book {
  const { year = 2026 } = given;
  return {
    department: "示例单位",
    year,
    tables: tables.map((table) => buildTable(table, year)),
    unrecognised: [],
    previous: null,
    ...given,
  };
}

function buildTable(
  { kind, unit = "万元", columns, rows, ...own }: TableSpec,
  bookYear: number | null
): BudgetTable {
  const sheet = kind;
  const tableYear = own.year ?? bookYear;
  return {
    kind,
    title: kind,
    area: { sheet, top: 0, left: 0, bottom: rows.length, right: columns.length },
    year: tableYear,
    department: "示例单位",
    unit,
    unitCell: null,
    columns: columns.map(([measure, side = null, year = "current"], index): Column => {
      const header = `${(tableYear ?? 2026) - (year === "previous" ? 1 : 0)}年预算数`;
      return { measure, side, year, header, column: index + 1 };
    }),
    rows: rows.map(([what, name, values, side = null], row): Row => {
      const code = typeof what === "string" && /^\d+$/.test(what) ? what : null;
      const level = code?.length === 7 ? 3 : code?.length === 5 ? 2 : 1;
      return {
        side,
        subject: code === null ? null : { code, level, codeCell: null },
        line: code === null ? (what as Line) : null,
        name,
        nameCell: { sheet, row, column: 0 },
        row,
        cells: columns.map(([, columnSide = null], index) =>
          columnSide === side ? buildCell(sheet, row, index + 1, values[index] ?? null, unit) : null
        ),
      };
    }),
    notes: [],
  };
}

function buildCell(
  sheet: string,
  row: number,
  column: number,
  raw: CellValue,
  unit: "元" | "万元"
): AmountCell {
  const parsed = parseAmount(raw, unit);
  const fen = parsed.kind === "amount" ? parsed.fen : 0;
  return { sheet, row, column, state: parsed.kind, fen, halfStep: 5000, raw };
}
