import { partsOfYear } from "../../checks/parts-of-year";
import { partName } from "../../checks/book-parts";
import {
  canInsertSheets,
  canOpenNewWorkbook,
  insertSheets,
  openNewWorkbook,
} from "../../excel/insert-workbook";
import { ExcelProblem } from "../../excel/excel-errors";
import { createFormSet, type FormSet } from "../../forms/form-set";
import type { FormNotice } from "../../forms/notices";
import { currentSubjects } from "../../subjects/current-subjects";
import type { Book } from "../../tables/book";
import type { TableKind } from "../../tables/table";
import { attempt } from "../actions/attempt";
import { saveFile } from "../actions/save-file";
import { loadProgram } from "../parts/load-program";

/** What the form asks for. */
export interface Wanted {
  readonly year: number;
  readonly department: string | null;
  readonly kinds: readonly TableKind[];
  readonly codes: readonly string[];
  readonly previous: Book | null;
}

/** Where a new set goes. */
export type Target = "workbook" | "sheets" | "file";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const FAILURES: Readonly<Record<Target, string>> = {
  workbook: "没有新建工作簿",
  sheets: "没有加到本工作簿",
  file: "没有存为文件",
};

const DONE: Readonly<Record<Target, string>> = {
  workbook: "已在新窗口打开新工作簿，尚未保存。",
  sheets: "已加到本工作簿的最后。",
  file: "已存为文件，请在下载的文件中查看。",
};

/** Whether this Excel can put a new set there; a file can always be saved. */
export function isPossible(target: Target): boolean {
  if (target === "workbook") return canOpenNewWorkbook();
  return target === "sheets" ? canInsertSheets() : true;
}

/** What was made, for the user to look through. */
export interface Made {
  readonly said: string;
  readonly notices: readonly FormNotice[];
}

/**
 * Makes a new set of tables and puts it where it is wanted.
 * @returns what was made; null where it did not come about, which the user is told
 */
export async function makeSet(wanted: Wanted, target: Target): Promise<Made | null> {
  let made: Made | null = null;
  await attempt(async () => {
    const set = createFormSet({ ...wanted, subjects: currentSubjects() });
    const { writeFormWorkbook } = await loadProgram(() => import("../../files/form-workbook"));
    const bytes = await writeFormWorkbook(set.sheets, set.title);
    await deliver(set, bytes, target);
    made = { said: `${set.title}${DONE[target]}`, notices: set.notices };
    return made.said;
  }, FAILURES[target]);
  return made;
}

async function deliver(set: FormSet, bytes: Uint8Array, target: Target): Promise<void> {
  if (target === "workbook") await openNewWorkbook(bytes);
  else if (target === "sheets")
    await insertSheets(
      bytes,
      set.sheets.map(({ name }) => name)
    );
  else saveFile(`${set.title}.xlsx`, XLSX, bytes);
}

/**
 * Of last year's workbook the tables that a new set can be made from.
 * @throws ExcelProblem where there are none, or those of several departments
 */
export function lastYearIn(book: Book, department: string | null): Book {
  const [part, second] = partsOfYear(book, null, department);
  if (!part) throw new ExcelProblem("其中没有识别到预算公开表。", "请选择本部门上年公开的工作簿。");
  if (!second) return part;
  const names = partsOfYear(book, null, department).map(partName).join("、");
  throw new ExcelProblem(
    `其中有几个部门的表：${names}。`,
    "请先填写部门名称，与其中一个相同，再选一次。"
  );
}
