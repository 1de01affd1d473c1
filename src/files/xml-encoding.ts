import { UnreadableFileError } from "./unreadable-file";

/** Files in UTF-16 begin with a mark, or with every second byte zero. */
const UTF_16 = /^(?:\u00ff\u00fe|\u00fe\u00ff|<\u0000|\u0000<)/;
const DECLARED = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/;
const READABLE = /^(?:utf-?8|us-ascii)$/i;

/**
 * Refuses a part of an Office file whose text is not in UTF-8: the workbook's reader would take it for something else, without a word.
 * @param beginning the part's first bytes, a character each
 * @throws UnreadableFileError
 */
export function assertUtf8(beginning: string): void {
  const declared = DECLARED.exec(beginning)?.[1];
  if (!UTF_16.test(beginning) && (declared === undefined || READABLE.test(declared))) return;
  throw new UnreadableFileError(
    "unknown-encoding",
    "文件内部的文字没有用 UTF-8 编码，不像由 Excel 或 WPS 保存，直接读取会有乱码。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。"
  );
}
