import { ExcelProblem } from "../../excel/excel-errors";
import { writeNarrativeSheet } from "../../excel/write-narrative-sheet";
import type { Narrative } from "../../narrative/narrative";
import { narrativeSheet } from "../../narrative/narrative-sheet";
import { narrativeText } from "../../narrative/plain-text";
import type { Book } from "../../tables/book";
import { attempt } from "./attempt";
import { saveFile } from "./save-file";

const NOT_LOADED = new ExcelProblem(
  "导出的程序没有加载成功，可能是网络不通。",
  "请检查网络，再试一次。"
);

/**
 * Saves the narrative as a Word document in the official layout.
 * @param withTables whether the tables of the book stand behind it
 */
export function exportDocx(
  narrative: Narrative,
  book: Book,
  withTables: boolean
): Promise<boolean> {
  return attempt(async () => {
    const [{ narrativeDocument }, { writeNarrativeDocx }] = await Promise.all([
      import("../../documents/narrative-document"),
      import("../../files/narrative-docx"),
    ]).catch(() => {
      throw NOT_LOADED;
    });
    const bytes = await writeNarrativeDocx(narrativeDocument(narrative, withTables ? book : null));
    const name = `${nameOf(book)}.docx`;
    saveFile(
      name,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      bytes
    );
    return `已导出 ${name}`;
  }, "没有导出 Word 文档");
}

/** Saves the narrative as plain text. */
export function exportText(narrative: Narrative, book: Book): Promise<boolean> {
  return attempt(() => {
    const name = `${nameOf(book)}.txt`;
    const bytes = new TextEncoder().encode(`${narrativeText(narrative)}\n`);
    saveFile(name, "text/plain;charset=utf-8", bytes);
    return Promise.resolve(`已导出 ${name}`);
  }, "没有导出文本");
}

/**
 * Writes the narrative into the sheet 预算说明.
 * @param replace whether the user agreed to replace the sheet that is there
 * @returns whether it is written; null when there is such a sheet, so that the user must agree first
 */
export async function exportSheet(
  narrative: Narrative,
  book: Book,
  replace: boolean
): Promise<boolean | null> {
  let exists = false;
  const isDone = await attempt(async () => {
    const sheet = narrativeSheet(narrative, book);
    exists = !(await writeNarrativeSheet(sheet, replace));
    return exists ? `已有工作表“${sheet.name}”，没有写入` : `已写入工作表“${sheet.name}”`;
  }, "没有写入工作表");
  return isDone && exists ? null : isDone;
}

function nameOf({ department, year }: Book): string {
  return `${department ?? ""}${year === null ? "" : `${year}年`}部门预算情况说明`;
}
