import type { CellValue } from "../../money/amount";
import type { CellRef, Grid } from "../../tables/grid";

/** What a cell held when the workbook was read; null where nothing was. */
export function seenAt(grids: readonly Grid[], { sheet, row, column }: CellRef): CellValue {
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  return grid?.values[row - grid.top]?.[column - grid.left] ?? null;
}
