import { saveAttempted } from "./save-attempted";
import { loadProgram } from "../parts/load-program";
import { saveFile } from "./save-file";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Saves a text that was audited as plain text.
 * @param name of the file that it came from; null for what was pasted
 * @returns the new file's name; null when it did not work
 */
export function exportAuditedText(text: string, name: string | null): Promise<string | null> {
  return saveAttempted("没有导出文本", () => {
    const bytes = new TextEncoder().encode(`${text.trimEnd()}\n`);
    return Promise.resolve(saveFile(`${nameOf(name)}.txt`, "text/plain;charset=utf-8", bytes));
  });
}

/** Saves it as a Word document in the official layout. Parameters and result as `exportAuditedText`. */
export function exportAuditedDocx(text: string, name: string | null): Promise<string | null> {
  return saveAttempted("没有导出 Word 文档", async () => {
    const [{ textDocument }, { writeNarrativeDocx }] = await loadProgram(() =>
      Promise.all([import("../../documents/text-document"), import("../../files/narrative-docx")])
    );
    const bytes = await writeNarrativeDocx(textDocument(text));
    return saveFile(`${nameOf(name)}.docx`, DOCX, bytes);
  });
}

function nameOf(name: string | null): string {
  return `${name?.replace(/\.(?:docx|txt)$/i, "") ?? "部门预算情况说明"}（核对后）`;
}
