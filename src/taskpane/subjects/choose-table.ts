import { ExcelProblem, explainError } from "../../excel/excel-errors";
import { removeSubjectTable, saveSubjectTable } from "../../excel/subject-memory";
import type { OfficialTable } from "../../subjects/official-subjects";
import {
  OfficialTableError,
  readOfficialTable,
  type SkippedRow,
} from "../../subjects/official-table";
import { quoted } from "../../tables/quoted";
import { attempt } from "../actions/attempt";
import { attemptToKeep } from "../actions/attempt-to-keep";
import { checkAgain } from "../actions/check-workbook";
import { readLocalFile } from "../actions/read-local-file";
import { goBySubjectTable } from "../actions/subjects-in-use";
import { dispatch, getState } from "../state/store";

/** What a file was understood to be, before it is taken into use. */
export interface ReadTable {
  readonly table: OfficialTable;
  readonly skipped: readonly SkippedRow[];
}

/**
 * Reads an official table from a file of this computer, and changes nothing.
 * @returns null where it is none, which the user is told
 */
export async function readTableFile(file: File): Promise<ReadTable | null> {
  let read: ReadTable | null = null;
  await attempt(async () => {
    const sheets = await readLocalFile(
      file,
      async () => (await import("../../files/sheet-rows")).readSheetRows,
      "请核对是否选对了文件，或只保留科目表另存后再试。"
    );
    read = understood(file.name, () => readOfficialTable(sheets, editionOf(file.name)));
    return `读到 ${read.table.subjects.length} 个科目，请核对后再使用`;
  }, "没有读出科目表");
  return read;
}

/** Keeps a table in the workbook, and goes by it everywhere; what was checked is checked again. */
export async function takeTable(table: OfficialTable): Promise<boolean> {
  const isTaken = await attemptToKeep(async () => {
    const canBeSaved = await saveSubjectTable(table);
    return { canBeSaved, said: `已改用科目表${quoted(table.edition)}${again()}` };
  }, "没有改用这份科目表");
  if (isTaken) await goBy(table);
  return isTaken;
}

/** Goes back to the edition that ships, and keeps no table in the workbook. */
export async function restoreShippedTable(): Promise<boolean> {
  const isRestored = await attempt(async () => {
    await removeSubjectTable();
    return `已恢复随程序提供的科目表${again()}`;
  }, "没有恢复随程序提供的科目表");
  if (isRestored) await goBy(null);
  return isRestored;
}

/** Goes back to the edition that ships where the table was taken out of the workbook otherwise. */
export async function forgetTable(): Promise<void> {
  await goBy(null);
}

/** The workbook holds the table by now: it is in use, whether Excel calculates its formulas anew or not. */
async function goBy(table: OfficialTable | null): Promise<void> {
  try {
    await goBySubjectTable(table);
  } catch (error) {
    const problem = explainError(error, "科目表已换，用到科目的公式没有重新计算");
    dispatch({ type: "noticed", problem });
    return;
  }
  checkIfChecked();
}

const again = () => (getState().checked ? "，正在重新检查" : "");

function checkIfChecked(): void {
  if (getState().checked) void checkAgain();
}

function understood<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OfficialTableError)) throw error;
    throw new ExcelProblem(`${quoted(name)}：${error.message}`, "");
  }
}

/** The file's name without its ending. */
function editionOf(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}
