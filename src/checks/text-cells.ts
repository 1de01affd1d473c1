import { oneLine } from "../tables/cell-text";
import type { Book } from "../tables/book";
import type { CellRef, Grid } from "../tables/grid";
import type { TextCell } from "../tables/performance";
import type { BudgetTable } from "../tables/table";
import { titleCell } from "./title-cell";

/** The sheet that a table stands in; undefined in a book without its sheets. */
export function gridOf({ grids }: Book, { area }: BudgetTable): Grid | undefined {
  return grids?.find(({ sheet }) => sheet === area.sheet);
}

/**
 * Every text that stands in a table's area, from the top; a text that a merged cell left behind in its neighbours comes once. Without the
 * sheet the title and the remarks.
 */
export function textCells(table: BudgetTable, grid: Grid | undefined): readonly TextCell[] {
  const { area } = table;
  if (!grid) return [...titleText(table), ...table.notes];
  const cells: TextCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const values = grid.values[row - grid.top] ?? [];
    for (let column = area.left; column <= area.right; column++) {
      const value = values[column - grid.left];
      if (typeof value !== "string" || value.trim() === "") continue;
      if (column > area.left && values[column - grid.left - 1] === value) continue;
      cells.push({ text: value, cell: { sheet: area.sheet, row, column } });
    }
  }
  return cells;
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
