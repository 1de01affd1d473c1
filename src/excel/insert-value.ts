import { isSameCell, type CellRef } from "../tables/grid";
import { codeOf, ExcelProblem } from "./excel-errors";
import { askForMerges, isOneMergedArea } from "./merged-cells";
import { asTyped } from "./typed-text";

export interface Insertion {
  /** The selected cell. */
  readonly cell: CellRef;
  /** What the cell held, as in the formula bar; "" for an empty one. */
  readonly held: string;
  /** False when the cell holds something and its replacement was not agreed to. */
  readonly written: boolean;
}

/**
 * Writes a text into the selected cell, only if that is one cell, or one merged area, and empty. Two round trips.
 * @param replace the cell whose content may be replaced, if the user agreed to that
 * @throws ExcelProblem when not exactly one cell is selected; OfficeExtension.Error otherwise
 */
export async function insertValue(text: string, replace: CellRef | null): Promise<Insertion> {
  try {
    return await insert(text, replace);
  } catch (error) {
    // A chart, a picture or several separate areas are no range: Excel refuses to read them as one.
    if (!["InvalidSelection", "InvalidOperation"].includes(codeOf(error))) throw error;
    throw new ExcelProblem(
      "选中的不是一个单元格。",
      "请在本工作簿中选中要填的那一个单元格，再点一次。"
    );
  }
}

function insert(text: string, replace: CellRef | null): Promise<Insertion> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,cellCount,rowIndex,columnIndex,formulas,worksheet/name");
    const merges = askForMerges([range]);
    await context.sync();
    // Beyond the largest whole number Excel counts -1.
    if (range.cellCount !== 1 && !isOneMergedArea(merges, range))
      throw new ExcelProblem(
        range.cellCount > 1 ? `选中了 ${range.cellCount} 个单元格。` : "选中了很多单元格。",
        "请只选中要填的那一个单元格，再点一次。"
      );
    const cell = {
      sheet: range.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
    };
    const held = String((range.formulas as unknown[][])[0]?.[0] ?? "");
    if (held !== "" && !(replace && isSameCell(replace, cell)))
      return { cell, held, written: false };
    range.getCell(0, 0).values = [[asTyped(text)]];
    await context.sync();
    return { cell, held, written: true };
  });
}
