/** How the program's own sheets refer to the cells of the tables. */
import { FEN_PER_UNIT, type Fen, type Unit } from "../money/amount";
import { printAmount } from "../money/print";
import type { Book } from "../tables/book";
import { cellAddress, isSameCell, type CellRef } from "../tables/grid";
import type { AmountCell } from "../tables/table";
import type { FigureSource } from "./narrative";

/** A cell with an amount, and the unit of its table. */
export interface PrintedCell {
  readonly cell: AmountCell;
  readonly unit: Unit;
}

/** All cells with amounts of a book's tables. */
export function printedCells({ tables }: Book): readonly PrintedCell[] {
  return tables.flatMap(({ unit, rows }) =>
    rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [{ cell, unit }] : [])))
  );
}

/** A source in a formula: the cell, or its amount where the cell stands in another workbook or holds words. */
export function sourceTerm(
  { cell, fen, workbook }: FigureSource,
  unit: Unit,
  cells: readonly PrintedCell[]
): string {
  const own = workbook ? undefined : cells.find((each) => isSameCell(each.cell, cell));
  // a cell that holds words, such as 无 or 28.5万元, would be an error in a sum
  if (!own || (own.cell.raw !== null && typeof own.cell.raw !== "number"))
    return constant(fen, unit);
  return reference(cell) + conversion(own.unit, unit);
}

/** "'表二'!C7" */
function reference({ sheet, row, column }: CellRef): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress({ row, column })}`;
}

/** What a reference to a cell in one unit is followed by to be an amount in another: "/10000"; "" for the same unit. */
function conversion(from: Unit, to: Unit): string {
  const [of, by] = [FEN_PER_UNIT[from], FEN_PER_UNIT[to]];
  if (of === by) return "";
  return of > by ? `*${of / by}` : `/${by / of}`;
}

/** An amount as a number in a formula, exact; a negative one in brackets. */
export function constant(fen: Fen, unit: Unit): string {
  const text = printAmount(fen, unit, { trimZeros: true, decimals: 6 });
  return text.startsWith("-") ? `(${text})` : text;
}
