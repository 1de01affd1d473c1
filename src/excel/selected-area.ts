import type { Area } from "../tables/grid";
import { ExcelProblem, codeOf } from "./excel-errors";
import { inExcel } from "./in-excel";

/**
 * The cells that are selected in the workbook, as far as they hold anything: whole columns end where the sheet's content does. One round
 * trip.
 * @throws ExcelProblem when several areas are selected, or something else than cells; OfficeExtension.Error otherwise
 */
export async function selectedArea(): Promise<Area> {
  try {
    return await inExcel(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const range = selected
        .load("rowIndex,columnIndex,rowCount,columnCount")
        .worksheet.load("name");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = selected;
      return {
        sheet: range.name,
        top: rowIndex,
        left: columnIndex,
        bottom: rowIndex + rowCount - 1,
        right: columnIndex + columnCount - 1,
      };
    });
  } catch (error) {
    if (codeOf(error) !== "InvalidSelection") throw error;
    throw new ExcelProblem(
      "选中的不是一片连续的单元格。",
      "请只选中一张表，从表头到最后一行，再点一次。",
      error
    );
  }
}
