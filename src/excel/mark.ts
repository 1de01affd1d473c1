import { cellAddress, type CellRef } from "../tables/grid";

/**
 * Marks lie over the cells and can be taken away: a conditional format for the colour, a comment for the message. The
 * user's fills, notes, values and formulas stay what they are.
 */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: "error" | "warning";
  /** What is wrong, shown when the pointer rests on the cell. */
  readonly message: string;
}

/** "'表一'!C7": tells cells apart, and Excel understands it. */
export function markKey({ sheet, row, column }: CellRef): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress({ row, column })}`;
}
