import { UnreadableFileError } from "./unreadable-file";
import { xmlTokens } from "./xml-tokens";
import { unpacked } from "./zip-entry";
import { assertReasonableArchive } from "./zip-guard";

/** What stands in a text for an element of the document that is none. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "-"],
]);

/**
 * The document's text, one paragraph a line, cells of tables as paragraphs. Deleted text of tracked changes is left out;
 * so is the second drawing (mc:Fallback) of what older programs cannot show.
 */
function paragraphText(xml: string): string {
  let text = "";
  let inText = false;
  let inFallback = 0;
  for (const token of xmlTokens(xml)) {
    if (token.type === "text") {
      if (inText && inFallback <= 0) text += token.text;
      continue;
    }
    const { name } = token;
    const opens = token.type === "open" && !token.isEmpty;
    if (name === "mc:Fallback" && (opens || token.type === "close")) inFallback += opens ? 1 : -1;
    if (inFallback > 0) continue;
    if (name === "w:t") inText = opens;
    else if (name === "w:p" && !opens) text += "\n";
    else if (token.type === "open") text += SIGNS.get(name) ?? "";
  }
  return text;
}

/**
 * The text of a .docx, which begins like a zip.
 * @throws UnreadableFileError when it is none, is damaged, or is unreasonably large.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const document = assertReasonableArchive(bytes).find(({ path }) => path === "word/document.xml");
  if (!document)
    throw new UnreadableFileError(
      "not-a-document",
      "这不是 Word 文档（.docx）。情况说明请用 .docx 或 .txt。"
    );
  return paragraphText(new TextDecoder().decode(await unpacked(bytes, document)));
}
