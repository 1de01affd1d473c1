import type { CellRef } from "../tables/grid";
import type { BudgetTable } from "../tables/table";

/** Where a table begins, for findings about the table as a whole. */
export function titleCell({ area }: BudgetTable): CellRef {
  return { sheet: area.sheet, row: area.top, column: area.left };
}
