import { areaAddress, type Area } from "../tables/grid";
import { ExcelProblem } from "./excel-errors";

/**
 * Shows a sheet and selects a rectangle of it. One round trip; more only to find out why it did not work.
 * @throws ExcelProblem when the sheet is gone or hidden; OfficeExtension.Error otherwise
 */
export async function selectArea(area: Area): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      sheet.activate();
      sheet.getRange(areaAddress(area)).select();
      await context.sync();
    });
  } catch (error) {
    throw (await reasonOf(area.sheet)) ?? error;
  }
}

async function reasonOf(name: string): Promise<ExcelProblem | null> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    if (sheet.isNullObject)
      return new ExcelProblem(
        `工作簿中没有工作表“${name}”，可能已改名或删除。`,
        "请点“重新检查”，再试一次。"
      );
    if (sheet.visibility !== Excel.SheetVisibility.visible)
      return new ExcelProblem(
        `工作表“${name}”是隐藏的。`,
        "请在工作表标签上点右键，选“取消隐藏”，再试一次。"
      );
    return null;
  });
}
