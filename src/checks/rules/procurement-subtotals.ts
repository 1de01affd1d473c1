import { amountAt, PLACES } from "../../tables/amount-cell";
import { tablesOf, type Book } from "../../tables/book";
import { plainText, printedText } from "../../tables/cell-text";
import type { Grid } from "../../tables/grid";
import { rowOf } from "../../tables/select";
import type { BudgetTable, Column } from "../../tables/table";
import type { Check, Report } from "../check";
import { addendOf } from "../column-sums";
import { columnLabel } from "../labels";
import { reportRelation, type Addend } from "../relation";
import { quoted } from "../../tables/quoted";

/** Where purchases are listed line by line: department = Σ units, each = Σ of its lines. */
export const procurementSubtotals: Check = {
  id: "procurement-subtotals",
  title: "政府采购明细中各单位的小计等于所属各项之和",
  description:
    "逐项列出采购的表中，比较部门、单位的小计行与所属各项之和，并比较合计与各部门小计之和。没有小计行，或看不出各项属于哪个单位时不核验。",
  basis: "domain.md B80",
  severity: "error",
  needs: ["procurement"],
  run({ book }, report) {
    for (const table of tablesOf(book, "procurement")) checkTable(book, table, report);
  },
};

/** No department has as many units; every subtotal is held against every line. */
const MOST_UNITS = 200;

/** A line of the list by the unit that it names first: its code, or its name where it has none. */
interface UnitLine {
  readonly unit: string;
  readonly label: string;
  readonly amountIn: (column: Column) => readonly Addend[];
}

function checkTable(book: Book, table: BudgetTable, report: Report): void {
  const grid = book.grids?.find(({ sheet }) => sheet === table.area.sheet);
  const lines = grid ? itemLines(table, grid) : [];
  const subtotals = grid && lines.length > 0 ? subtotalLines(table, grid) : [];
  if (subtotals.length === 0) {
    report.skipped(`${quoted(table.area.sheet)}没有列出各单位的小计`);
    return;
  }
  if (subtotals.length > MOST_UNITS) {
    report.skipped(
      `${quoted(table.area.sheet)}的小计超过 ${String(MOST_UNITS)} 行，不像各单位的小计`
    );
    return;
  }
  for (const subtotal of subtotals) {
    const own = lines.filter(({ unit }) => isWithin(unit, subtotal.unit));
    if (own.length > 0) checkSum(report, table, subtotal, own);
    else report.skipped(`看不出${quoted(table.area.sheet)}中哪些采购属于“${subtotal.label}”`);
  }
  const total = rowOf(table, "total");
  const topmost = subtotals.filter(
    ({ unit }) => !subtotals.some((other) => other.unit !== unit && isWithin(unit, other.unit))
  );
  if (total)
    checkSum(
      report,
      table,
      { unit: "", label: total.name, amountIn: (column) => addendOf(table, total, column) },
      topmost
    );
}

function checkSum(
  report: Report,
  table: BudgetTable,
  whole: UnitLine,
  parts: readonly UnitLine[]
): void {
  for (const column of table.columns) {
    const left = whole.amountIn(column);
    if (left.length === 0) continue;
    reportRelation(report, {
      table,
      left,
      right: parts.flatMap((part) => part.amountIn(column)),
      detail: {
        type: "procurement-subtotal",
        row: whole.label,
        column: columnLabel(column),
        parts: parts.length,
      },
    });
  }
}

function itemLines(table: BudgetTable, grid: Grid): readonly UnitLine[] {
  return table.rows.flatMap((row): UnitLine[] => {
    if (row.line !== "item") return [];
    const label = firstLabel(table, grid, row.row);
    return [{ unit: unitOf(label), label, amountIn: (column) => addendOf(table, row, column) }];
  });
}

/** Rows between the lines that are none themselves and have amounts. */
function subtotalLines(table: BudgetTable, grid: Grid): readonly UnitLine[] {
  const known = new Set(table.rows.map(({ row }) => row));
  const items = table.rows.flatMap(({ line, row }) => (line === "item" ? [row] : []));
  const last = items.reduce((most, row) => Math.max(most, row), -Infinity);
  const lines: UnitLine[] = [];
  // The total may stand below, so subtotals may come first of all.
  for (let row = table.area.top; row <= last; row++) {
    const label = known.has(row) ? "" : firstLabel(table, grid, row);
    if (label === "" || NUMBERS_COLUMNS.test(label)) continue;
    const cells = new Map(
      table.columns.map((column) => {
        const place = { row: row - grid.top, column: column.column - grid.left };
        return [column, { label, cell: amountAt({ grid }, place, table.unit, PLACES) }] as const;
      })
    );
    if ([...cells.values()].every(({ cell }) => cell.state !== "amount")) continue;
    const amountIn = (column: Column) => {
      const addend = cells.get(column);
      return addend ? [addend] : [];
    };
    lines.push({ unit: unitOf(label), label, amountIn });
  }
  return lines;
}

/** A line of the header that numbers its columns: 栏次 1 2 3. */
const NUMBERS_COLUMNS = /^(?:栏次|行次|甲|\*+)$/;

/** The first words of a row beside its amounts, on whichever side; a mere number counts the rows. */
function firstLabel(table: BudgetTable, grid: Grid, row: number): string {
  const amounts = new Set(table.columns.map(({ column }) => column));
  const values = grid.values[row - grid.top] ?? [];
  for (let column = table.area.left; column <= table.area.right; column++) {
    const text = amounts.has(column) ? "" : printedText(values[column - grid.left] ?? null);
    if (text !== "" && !/^[\d.,%()—-]+$/.test(plainText(text))) return text;
  }
  return "";
}

/** 「102001-某某局」 is 102001. */
function unitOf(label: string): string {
  return /^\d{3,9}(?=\D|$)/.exec(label)?.[0] ?? label;
}

/** A unit's code begins with its department's. */
function isWithin(unit: string, whole: string): boolean {
  return unit === whole || (/^\d+$/.test(whole) && /^\d+$/.test(unit) && unit.startsWith(whole));
}
