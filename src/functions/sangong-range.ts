import type { CellValue } from "../money/amount";
import { parseAmount } from "../money/parse";
import { cellAddress } from "../tables/grid";
import type { Book } from "../tables/book";
import { recogniseTables } from "../tables/recognise";
import type { AmountCell, BudgetTable } from "../tables/table";
import type { Range } from "./arguments";
import { FunctionError } from "./function-error";
import { UNKNOWN_SHEET } from "./table-range";

/** The header of the standard form (domain.md 2, 表四), for a range that has only amounts. */
const ITEMS = ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"];
const VEHICLE_ITEMS = [null, null, "小计", "公务用车购置费", "公务用车运行费", null];

/** A “三公” table in a range. */
export interface SangongRange {
  readonly table: BudgetTable;
  /** What Excel handed over for a cell of the table: a blank may have come as 0. */
  valueAt(cell: Pick<AmountCell, "row" | "column">): CellValue;
}

/**
 * Reads a range of a “三公” table: with its header, title and departments as they stand, or only the amounts in the order of
 * the standard form, six columns a year. Throws a FunctionError where it is neither, or where an amount cannot be read.
 */
export function readSangong(range: Range): SangongRange {
  const found = recognise(range, 0) ?? recogniseAmounts(range);
  if (found === null)
    throw new FunctionError(
      "value",
      "没有认出“三公”经费表。请连表头一起选取；只选金额时，每年 6 列，按表中的次序。"
    );
  return found;
}

/** The book of one table, for the checks and the narrative. */
export function bookOfTable(table: BudgetTable): Book {
  return {
    department: null,
    year: table.year,
    tables: [table],
    unrecognised: [],
    previous: null,
  };
}

function recogniseAmounts(range: Range): SangongRange | null {
  const years = yearsOfWidth(range[0]?.length ?? 0);
  const hasText = range.flat().some((cell) => parseAmount(cell, "万元").kind === "text");
  if (years.length === 0 || hasText) return null;
  const header = [
    years.flatMap((year) => [year, null, null, null, null, null]),
    years.flatMap(() => ITEMS),
    years.flatMap(() => VEHICLE_ITEMS),
  ];
  return recognise([...header, ...range], header.length);
}

function yearsOfWidth(width: number): readonly string[] {
  if (width === ITEMS.length) return ["本年预算数"];
  return width === 2 * ITEMS.length ? ["上年预算数", "本年预算数"] : [];
}

/** @param headerRows how many of the rows are not the range's own */
function recognise(rows: Range, headerRows: number): SangongRange | null {
  const table = sangongTable(rows.map(withoutZeros));
  if (table === undefined) return null;
  // An amount row of nothing but zeros is an amount row all the same.
  const kept =
    table.rows.length > 0 ? table : (sangongTable(rows.map(withoutZerosBesideText)) ?? table);
  rejectUnreadable(kept, headerRows);
  return { table: kept, valueAt: ({ row, column }) => rows[row]?.[column] ?? null };
}

function sangongTable(values: readonly (readonly CellValue[])[]): BudgetTable | undefined {
  const { tables } = recogniseTables([{ sheet: UNKNOWN_SHEET, top: 0, left: 0, values }]);
  return tables.find(({ kind }) => kind === "sangong");
}

/** Excel hands blank cells over as 0, also those of merged headers, which must be blank to be understood. */
function withoutZeros(row: readonly CellValue[]): readonly CellValue[] {
  return row.map((cell) => (cell === 0 || cell === "" ? null : cell));
}

function withoutZerosBesideText(row: readonly CellValue[]): readonly CellValue[] {
  return row.some((cell) => typeof cell === "string" && cell !== "") ? withoutZeros(row) : row;
}

function rejectUnreadable({ rows }: BudgetTable, headerRows: number): void {
  for (const { cells } of rows)
    for (const cell of cells) {
      if (cell === null || cell.state === "amount" || cell.state === "blank") continue;
      const address = cellAddress({ row: cell.row - headerRows, column: cell.column });
      const says =
        cell.state === "error" ? `是错误值 ${String(cell.raw)}` : `“${String(cell.raw)}”不是数`;
      throw new FunctionError(
        "value",
        `所选区域内的 ${address}（从左上角算起）${says}。请先改正。`
      );
    }
}
