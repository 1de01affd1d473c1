import { quoted } from "../tables/quoted";
import { addingSheets, isTaken } from "./added-sheet";
import { ExcelProblem } from "./excel-errors";

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
 * Puts the sheets of an .xlsx behind those of the open workbook and shows the first of them. Excel would rename sheets whose names are taken. Ask
 * `canInsertSheets` first. Round trips and errors as `addingSheets`.
 * @param names the sheets of the file, in its order
 * @throws ExcelProblem where a name is taken; nothing is inserted then
 */
export async function insertSheets(bytes: Uint8Array, names: readonly string[]): Promise<void> {
  const choose = (present: readonly string[]) => {
    const taken = names.filter((name) => isTaken(name, present));
    if (taken.length === 0) return names;
    throw new ExcelProblem(
      `本工作簿里已有同名的工作表：${taken.map(quoted).join("、")}。`,
      "请先给它们改名，或改用“新建工作簿”。"
    );
  };
  await addingSheets(choose, ({ workbook }) => {
    workbook.insertWorksheetsFromBase64(base64Of(bytes), {
      positionType: Excel.WorksheetPositionType.end,
    });
    const [first] = names;
    if (first !== undefined) workbook.worksheets.getItem(first).activate();
    return () => undefined;
  });
}
