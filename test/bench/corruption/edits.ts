import type { CauseKind } from "../../../src/checks/finding";
import type { CellValue } from "../../../src/money/amount";
import { exactAmount } from "../../../src/cli/exact-amount";
import type { AmountCell, BudgetTable } from "../../../src/tables/table";

/** What one cell holds after a corruption. */
export interface Edit {
  readonly cell: AmountCell;
  readonly value: CellValue;
}

/** One thing that went wrong. */
export interface Corruption {
  /** As it is listed: "swapped, beside". */
  readonly kind: string;
  /** Null for what is no slip of an amount: a cell that cannot be read. */
  readonly cause: CauseKind | null;
  readonly table: BudgetTable;
  /** The cell at which it was done; of a column or a table the first. */
  readonly at: AmountCell;
  readonly edits: readonly Edit[];
}

/** Whether a cell holds an amount that a slip can change. */
export function isAmount(cell: AmountCell | null | undefined): cell is AmountCell {
  return cell?.state === "amount" && cell.fen !== 0;
}

/** The figure in the table's unit, "1088.19". */
export function figureIn(cell: AmountCell, table: BudgetTable): string {
  return exactAmount(cell.fen, table.unit).replace(/\.?0+$/, "");
}

/** As the cell holds numbers: a number, or a text as before. */
export function written(cell: AmountCell, figure: string): Edit {
  return { cell, value: typeof cell.raw === "string" ? figure : Number(figure) };
}
