import { writeNarrativeSheet } from "../../excel/write-narrative-sheet";
import type { Narrative } from "../../narrative/narrative";
import { narrativeSheet } from "../../narrative/narrative-sheet";
import { narrativeText } from "../../narrative/plain-text";
import type { Book } from "../../tables/book";
import { attempt } from "./attempt";
import { loadProgram } from "../parts/load-program";
import { saveAttempted } from "./save-attempted";
import { saveFile } from "./save-file";

/**
 * Saves the narrative as a Word document in the official layout.
 * @param isDraft whether something is still open in it; its name says so then
 * @param withTables whether the tables of the book stand behind it
 * @returns the file's name; null when it did not work
 */
export function exportDocx(
  narrative: Narrative,
  book: Book,
  isDraft: boolean,
  withTables: boolean
): Promise<string | null> {
  return saveAttempted("没有导出 Word 文档", async () => {
    const [{ narrativeDocument }, { writeNarrativeDocx }] = await loadProgram(() =>
      Promise.all([
        import("../../documents/narrative-document"),
        import("../../files/narrative-docx"),
      ])
    );
    const bytes = await writeNarrativeDocx(narrativeDocument(narrative, withTables ? book : null));
    return saveFile(
      `${nameOf(book, isDraft)}.docx`,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      bytes
    );
  });
}

/**
 * Saves the narrative as plain text.
 * @param isDraft whether something is still open in it; its name says so then
 * @returns the file's name; null when it did not work
 */
export function exportText(
  narrative: Narrative,
  book: Book,
  isDraft: boolean
): Promise<string | null> {
  return saveAttempted("没有导出文本", () => {
    const bytes = new TextEncoder().encode(`${narrativeText(narrative)}\n`);
    const name = `${nameOf(book, isDraft)}.txt`;
    return Promise.resolve(saveFile(name, "text/plain;charset=utf-8", bytes));
  });
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

function nameOf({ department, year }: Book, isDraft: boolean): string {
  const draft = isDraft ? "（草稿）" : "";
  return `${department ?? ""}${year === null ? "" : `${year}年`}部门预算情况说明${draft}`;
}
