import { readDocxText } from "./docx-text";
import { isEncryptedOffice, looksLikeOle, looksLikeZip } from "./file-kind";
import { readText } from "./text";
import { UnreadableFileError } from "./unreadable-file";

/**
 * The text of a narrative, from a .docx or a text file, told apart by content.
 * @throws UnreadableFileError when it is neither or has no text.
 */
export async function readNarrativeText(bytes: Uint8Array): Promise<string> {
  if (looksLikeOle(bytes) && isEncryptedOffice(bytes))
    throw new UnreadableFileError(
      "password",
      "文档设有打开密码，无法读取。请在 Word 或 WPS 中打开它，取消打开密码并另存后再试。"
    );
  if (looksLikeOle(bytes))
    throw new UnreadableFileError(
      "old-format",
      "这是旧版 .doc 或 .wps 文档，不能直接读取。请用 Word 或 WPS 打开它，另存为不加密的 .docx 后再试。"
    );
  const text = looksLikeZip(bytes) ? await readDocxText(bytes) : plainText(bytes);
  if (text.trim() === "")
    throw new UnreadableFileError(
      "empty",
      "文件里没有文字，可能没有保存，或内容是图片。请给出有文字的情况说明。"
    );
  return text;
}

/** How formats begin that are written in letters, but are no plain text: pages and Word's XML of 2003, .rtf, .pdf, .mht. */
const OTHER_FORMAT = /^\s*(?:<\?xml|<!doctype|<html|\{\\rtf|%PDF-|MIME-Version:)/i;

function plainText(bytes: Uint8Array): string {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 512));
  if (OTHER_FORMAT.test(beginning))
    throw new UnreadableFileError(
      "not-a-document",
      "这是网页、XML、RTF 或 PDF 格式的文件，只是扩展名相同，不能直接读取。请用 Word 或 WPS 打开它，另存为 .docx 后再试。"
    );
  return readText(bytes);
}
