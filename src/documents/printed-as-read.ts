import type { PrintedCell, PrintedTable } from "../files/table-docx";
import type { CellValue } from "../money/amount";
import type { Book } from "../tables/book";
import type { BudgetTable } from "../tables/table";

/** Characters by which columns differ in width. */
const NARROWEST = 4;
const WIDEST = 14;

/** A table as the sheet has it, without its title, its notes and what is empty. */
export function printedAsRead(book: Book, table: BudgetTable): PrintedTable {
  const rows = textsOf(book, table).filter((row) => row.some((text) => text !== ""));
  const used = (rows[0] ?? []).flatMap((_, c) => (rows.some((row) => row[c] !== "") ? [c] : []));
  const kept = rows.map((row) => used.map((c) => row[c] ?? ""));
  const listed = kept.filter((row) => !isLabelled(row));
  const widths = used.map((_, c) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...listed.map((row) => (row[c] ?? "").length)))
  );
  return {
    title: table.title,
    unit: "",
    widths,
    headers: 0,
    rows: kept.map(cellsOf),
    notes: table.notes.map(({ text }) => text),
  };
}

/** A row of a label and its text, whose cells are merged up to the table's edge. */
function isLabelled(row: readonly string[]): boolean {
  return row.filter((text) => text !== "").length <= 2;
}

function cellsOf(row: readonly string[]): PrintedCell[] {
  const last = row.reduce((found, text, c) => (text === "" ? found : c), 0);
  const shown = isLabelled(row) ? row.slice(0, last + 1) : row;
  const rest = row.length - shown.length + 1;
  return shown.map((text, c) => ({
    text,
    ...(c === shown.length - 1 && rest > 1 && { columns: rest }),
    align: /^-?[\d,]+\.\d+$/.test(text) ? "right" : "left",
  }));
}

function textsOf({ grids = [] }: Book, { area, title, notes }: BudgetTable): string[][] {
  const grid = grids.find(({ sheet }) => sheet === area.sheet);
  if (!grid) return [];
  const elsewhere = new Set([title, ...notes.map(({ text }) => text)].map(withoutBlanks));
  return grid.values
    .slice(area.top - grid.top, area.bottom - grid.top + 1)
    .map((row) =>
      row.slice(area.left - grid.left, area.right - grid.left + 1).map((value) => textOf(value))
    )
    .map((row) => row.map((text) => (elsewhere.has(withoutBlanks(text)) ? "" : text)));
}

/** What a spreadsheet shows of a number: 15 digits, so no residue of a formula. */
function textOf(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return value === null ? "" : String(value).trim();
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}
