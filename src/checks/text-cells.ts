import { isEmpty, oneLine } from "../tables/cell-text";
import type { Book } from "../tables/book";
import type { CellRef, Grid } from "../tables/grid";
import type { TextCell } from "../tables/performance";
import type { BudgetTable } from "../tables/table";
import { titleCell } from "./title-cell";

/** The sheet that a table stands in; undefined in a book without its sheets. */
export function gridOf({ grids }: Book, { area }: BudgetTable): Grid | undefined {
  if (!grids) return undefined;
  let sheets = sheetsOf.get(grids);
  // Of two sheets of one name the first.
  if (!sheets)
    sheetsOf.set(grids, (sheets = new Map([...grids].reverse().map((grid) => [grid.sheet, grid]))));
  return sheets.get(area.sheet);
}

/** Each of many checks asks for the sheet of each table. */
const sheetsOf = new WeakMap<readonly Grid[], ReadonlyMap<string, Grid>>();

/**
 * Every text that stands in a table's area, from the top; a text that a merged cell left behind in its neighbours comes once. Without the
 * sheet the title and the remarks.
 */
export function textCells(table: BudgetTable, grid: Grid | undefined): readonly TextCell[] {
  const cells: TextCell[] = [];
  eachText(table, grid, (text, row, column) => {
    cells.push({ text, cell: { sheet: table.area.sheet, row, column } });
  });
  return cells;
}

/** Goes through the same texts without an object for each; their rows and columns are those of the sheet. */
export function eachText(
  table: BudgetTable,
  grid: Grid | undefined,
  visit: (text: string, row: number, column: number) => void
): void {
  if (!grid) {
    for (const { text, cell } of [...titleText(table), ...table.notes])
      visit(text, cell.row, cell.column);
    return;
  }
  const { top, bottom, left, right } = table.area;
  for (let row = top; row <= bottom; row++) {
    const values = grid.values[row - grid.top];
    if (!values) continue;
    const first = left - grid.left;
    const last = Math.min(right - grid.left, values.length - 1);
    for (let at = first; at <= last; at++) {
      const value = values[at];
      if (typeof value !== "string" || isEmpty(value)) continue;
      if (at > first && values[at - 1] === value) continue;
      visit(value, row, grid.left + at);
    }
  }
}

/** Where a table's title stands; where the table begins if it prints none. */
export function titlePlace(book: Book, table: BudgetTable): CellRef {
  const printed = textCells(table, gridOf(book, table)).find(
    ({ text }) => oneLine(text) === table.title
  );
  return printed?.cell ?? titleCell(table);
}

function titleText(table: BudgetTable): readonly TextCell[] {
  return table.title === "" ? [] : [{ text: table.title, cell: titleCell(table) }];
}
