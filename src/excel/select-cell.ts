import { quoted } from "../tables/quoted";
import { areaAddress, type Area } from "../tables/grid";
import { codeOf, ExcelProblem, isEditing } from "./excel-errors";
import { inExcel } from "./in-excel";

/** Why a selected cell cannot be seen although its sheet can. `filtered`: by a filter of the sheet; else by hand or by an outline. */
export interface Unseen {
  readonly of: "row" | "column";
  readonly isFiltered: boolean;
  /** On a protected sheet nothing can be shown again. */
  readonly isProtected: boolean;
}

/** The sheet to be shown is hidden, and the user was not asked whether it may be shown. */
export class HiddenSheet extends ExcelProblem {
  constructor(
    readonly area: Area,
    from?: unknown
  ) {
    super(`工作表${quoted(area.sheet)}是隐藏的。`, "可以显示这张工作表，再转到单元格。", from);
  }
}

/**
 * Shows a sheet and selects a rectangle of it. One round trip; more only to find out why it did not work, or why it cannot be seen.
 * @returns null where the cells can be seen
 * @throws HiddenSheet; ExcelProblem when the sheet is gone or another workbook has the focus; OfficeExtension.Error otherwise
 */
export async function selectArea(area: Area): Promise<Unseen | null> {
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet).load("visibility");
      const range = sheet.getRange(areaAddress(area));
      sheet.activate();
      range.select();
      range.load("rowHidden,columnHidden");
      await context.sync();
      if (sheet.visibility !== Excel.SheetVisibility.visible) throw new HiddenSheet(area);
      if (!range.rowHidden && !range.columnHidden) return null;
      const { isFiltered, isProtected } = await stateOf(context, sheet);
      const isRow = range.rowHidden;
      return {
        of: isRow ? "row" : "column",
        isFiltered: isRow && isFiltered,
        isProtected,
      };
    });
  } catch (error) {
    if (error instanceof ExcelProblem || isEditing(error)) throw error;
    throw (await reasonOf(area, error)) ?? error;
  }
}

/** Shows a hidden sheet, which changes the workbook, and selects a rectangle of it. */
export async function showSheetAndSelect(area: Area): Promise<void> {
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      sheet.visibility = Excel.SheetVisibility.visible;
      await context.sync();
    });
  } catch (error) {
    throw (await isStructureProtected())
      ? new ExcelProblem(
          "工作簿的结构受保护，不能显示隐藏的工作表。",
          "请在“审阅”中点“保护工作簿”撤销保护，再试一次。",
          error
        )
      : error;
  }
  await selectArea(area);
}

/** Shows the hidden rows and columns of a rectangle, which changes the sheet, and selects it. One round trip. Throws OfficeExtension.Error. */
export async function showCellsAndSelect(area: Area): Promise<void> {
  await inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(area.sheet).getRange(areaAddress(area));
    range.rowHidden = false;
    range.columnHidden = false;
    range.select();
    await context.sync();
  });
}

/** What an Excel that does not tell is taken to have: no filter, no protection. */
async function stateOf(context: Excel.RequestContext, sheet: Excel.Worksheet) {
  const filter = sheet.autoFilter.load("isDataFiltered");
  const protection = sheet.protection.load("protected");
  await context.sync();
  return { isFiltered: filter.isDataFiltered, isProtected: protection.protected };
}

async function isStructureProtected(): Promise<boolean> {
  return inExcel(async (context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}

/** What Excel says when another workbook's window is in front (Office.js documentation, "Troubleshooting Excel add-ins"). */
const OTHER_WORKBOOK: readonly string[] = [
  "GeneralException",
  "InactiveWorkbook",
  "InvalidSelection",
];

async function reasonOf(area: Area, error: unknown): Promise<ExcelProblem | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load("visibility");
    await context.sync();
    if (sheet.isNullObject)
      return new ExcelProblem(
        `工作簿中没有工作表${quoted(area.sheet)}，可能已改名或删除。`,
        "请点“重新检查”，再试一次。",
        error
      );
    if (sheet.visibility !== Excel.SheetVisibility.visible) return new HiddenSheet(area, error);
    if (OTHER_WORKBOOK.includes(codeOf(error)))
      return new ExcelProblem(
        "当前窗口可能是另一个工作簿。",
        "请先点一下本工作簿，再试一次。",
        error
      );
    return null;
  });
}
