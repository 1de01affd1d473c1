import { quoted } from "../tables/quoted";
import { withoutSheets } from "./added-sheet";
import { ExcelProblem, NotUndone } from "./excel-errors";
import { inExcel } from "./in-excel";

/** How many bytes at once become characters: functions take only so many arguments. */
const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}

/** Whether this Excel can open a new workbook from a file's bytes (ExcelApi 1.8). */
export function canOpenNewWorkbook(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.8");
}

/** Whether this Excel can put the sheets of a file into the open workbook (ExcelApi 1.13). */
export function canInsertSheets(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/**
 * Opens an .xlsx as a new, unsaved workbook in a window of its own; the add-in's pane is not open there. Ask `canOpenNewWorkbook` first.
 * @throws OfficeExtension.Error
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64Of(bytes));
}

/**
 * Puts the sheets of an .xlsx behind those of the open workbook and shows the first of them. Two round trips: first the names are looked
 * at, for Excel would rename sheets whose names are taken. Ask `canInsertSheets` first. After a refusal two more, which take away what came of it.
 * @param names the sheets of the file, in its order
 * @throws ExcelProblem where a name is taken; nothing is inserted then; NotUndone when sheets are left; OfficeExtension.Error
 */
export async function insertSheets(bytes: Uint8Array, names: readonly string[]): Promise<void> {
  let before: ReadonlySet<string> | null = null;
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/id");
      await context.sync();
      const present = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
      const taken = names.filter((name) => present.has(name.toLowerCase()));
      if (taken.length > 0)
        throw new ExcelProblem(
          `本工作簿里已有同名的工作表：${taken.map(quoted).join("、")}。`,
          "请先给它们改名，或改用“新建工作簿”。"
        );
      before = new Set(worksheets.items.map(({ id }) => id));
      context.workbook.insertWorksheetsFromBase64(base64Of(bytes), {
        positionType: Excel.WorksheetPositionType.end,
      });
      const [first] = names;
      if (first !== undefined) worksheets.getItem(first).activate();
      await context.sync();
    });
  } catch (error) {
    throw before ? await withoutInserted(error, before, names) : error;
  }
}

/** What Excel has inserted before it refused: sheets with those names that were not there. */
async function withoutInserted(
  error: unknown,
  before: ReadonlySet<string>,
  names: readonly string[]
): Promise<unknown> {
  let come: readonly { readonly id: string; readonly name: string }[];
  try {
    come = await inExcel(async (context) => {
      const worksheets = context.workbook.worksheets.load("items/name,items/id");
      await context.sync();
      return worksheets.items
        .filter(({ id, name }) => !before.has(id) && names.includes(name))
        .map(({ id, name }) => ({ id, name }));
    });
  } catch (why) {
    return new NotUndone(error, "可能有新的工作表已经加到最后", why);
  }
  if (come.length === 0) return error;
  return withoutSheets(
    error,
    come.map(({ id }) => id),
    come.map(({ name }) => name)
  );
}
