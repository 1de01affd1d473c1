/** A sample's table taken apart, so that it can be laid out in another way. */
import type { CellValue, Fen } from "../../../src/money/amount";
import { parseAmount } from "../../../src/money/parse";
import { isLabelHeader } from "../../../src/tables/header-words";
import { normaliseName } from "../../../src/money/width";
import type { Grid } from "../../../src/tables/grid";
import type { BudgetTable, Side } from "../../../src/tables/table";
import { unmerged } from "../relayout";

/** An amount that is yet to be printed; null is a cell without one. */
export interface Money {
  readonly fen: Fen | null;
}

export type LaidCell = CellValue | Money;

export interface LaidColumn {
  /** The header's words from the top, as long as the header has lines; null where a cell is merged with the one above. */
  readonly path: readonly (string | null)[];
  readonly role: "code" | "name" | "amount" | "label" | "blank";
  /** Whose half it stands in, in a table of two halves. */
  readonly side: Side | null;
  readonly isPrevious: boolean;
}

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  readonly isTotal: boolean;
}

export interface LaidTable {
  readonly table: BudgetTable;
  /** The title's words without year and department. */
  readonly words: string;
  readonly columns: readonly LaidColumn[];
  readonly rows: readonly LaidRow[];
  readonly notes: readonly string[];
}

export function isMoney(cell: LaidCell | undefined): cell is Money {
  return typeof cell === "object" && cell !== null;
}

/** Which amounts are printed negative: every so many, counted by where they stand in the sample; 0 is none. */
export function signed(
  fen: Fen,
  { row, column }: { row: number; column: number },
  every: number
): Fen {
  return every > 0 && fen !== 0 && (row + column) % every === 0 ? -fen : fen;
}

function roleOf(table: BudgetTable, column: number, leaf: string): LaidColumn["role"] {
  if (table.columns.some((one) => one.column === column)) return "amount";
  if (table.rows.some(({ subject }) => subject?.codeCell?.column === column)) return "code";
  if (table.rows.some(({ subject, nameCell }) => subject && nameCell?.column === column))
    return "name";
  return isLabelHeader(normaliseName(leaf)) ? "label" : "amount";
}

/** Which half a column belongs to: that of the amounts at or behind it. */
function sideOf(table: BudgetTable, column: number): Side | null {
  const amounts = [...table.columns].sort((a, b) => a.column - b.column);
  return (amounts.find((one) => one.column >= column) ?? amounts.at(-1))?.side ?? null;
}

/** Takes the table of a grid apart. Its header stands between the line with the unit and the first row. */
export function takeApart(grid: Grid, table: BudgetTable, negateEvery: number): LaidTable {
  const at = (row: number): number => row - grid.top;
  const first = at(
    Math.min(...table.rows.map(({ row }) => row), ...table.notes.map(({ cell }) => cell.row))
  );
  const header = at(table.unitCell?.row ?? table.area.top) + 1;
  const headerRows = Array.from({ length: first - header }, (_, i) => header + i);
  const whole = unmerged(grid, headerRows);
  const money = new Map<string, Money>();
  for (const row of table.rows)
    for (const cell of row.cells)
      if (cell)
        money.set(`${String(at(cell.row))} ${String(cell.column - grid.left)}`, {
          fen: cell.state === "blank" ? null : signed(cell.fen, cell, negateEvery),
        });
  const columns = (grid.values[0] ?? []).map((_, c): LaidColumn => {
    const path = headerRows.map((r) => whole.values[r]?.[c] ?? null);
    const words = path.map((value) => (value === null ? null : String(value)));
    const column = grid.left + c;
    const leaf = words.filter((word) => word !== null).at(-1) ?? "";
    const isPrevious = table.columns.some(
      (one) => one.column === column && one.year === "previous"
    );
    const side = table.columns.some((one) => one.side !== null) ? sideOf(table, column) : null;
    return { path: words, role: roleOf(table, column, leaf), side, isPrevious };
  });
  const noteRows = table.notes.map(({ cell }) => at(cell.row));
  const rows = grid.values.flatMap((values, r): LaidRow[] => {
    const filled = values.filter((value) => value !== null);
    const saysUnit = filled.length === 1 && /单位[:：]/.test(String(filled[0]));
    if (r < first || noteRows.includes(r) || filled.length === 0 || saysUnit) return [];
    const cells = values.map((value, c): LaidCell => {
      const known = money.get(`${String(r)} ${String(c)}`);
      if (known) return known;
      const parsed = columns[c]?.role === "amount" ? parseAmount(value, table.unit) : null;
      return parsed?.kind === "amount" ? { fen: parsed.fen } : value;
    });
    const isTotal = table.rows.some(
      ({ line, side, row }) => line === "total" && side === null && at(row) === r
    );
    return [{ cells, isTotal }];
  });
  const words = table.title.replace(/\s|20\d\d年/g, "").replace(table.department ?? /^$/, "");
  return { table, words, columns, rows, notes: table.notes.map(({ text }) => text) };
}
