import { cellAddress, type CellRef } from "../tables/grid";

/** The range of one cell, to be used within one `Excel.run` or context. */
export function rangeOf(context: Excel.RequestContext, cell: CellRef): Excel.Range {
  return context.workbook.worksheets.getItem(cell.sheet).getRange(cellAddress(cell));
}
