import { UnreadableFileError } from "./unreadable-file";

const SAVE_AS = "请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。";

/** The error for a file whose structure is broken. */
export function damaged(cause?: unknown): UnreadableFileError {
  return new UnreadableFileError(
    "damaged",
    "文件已损坏或不完整，可能没有下载完，或保存时中断。请重新导出或下载后再试。",
    { cause }
  );
}

const ZIP_MAGIC = [0x50, 0x4b];
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Whether the bytes begin as every zip does that has files in it. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP_MAGIC);
}

/** Whether the bytes begin as the old Office formats do, and as the new ones do behind a password. */
export function looksLikeOle(bytes: Uint8Array): boolean {
  return startsWith(bytes, OLE_MAGIC);
}

/** Whether a file that begins like an old one is a new one behind a password. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return hasStream(bytes, "EncryptedPackage");
}

/** Whether a stream of that name stands in an OLE file's directory, where names are UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

function describeOle(bytes: Uint8Array): UnreadableFileError {
  if (isEncryptedOffice(bytes))
    return new UnreadableFileError(
      "password",
      "工作簿设有打开密码，无法读取。请在 Excel 或 WPS 中打开它，取消打开密码并另存后再试。"
    );
  if (hasStream(bytes, "WordDocument"))
    return new UnreadableFileError(
      "not-a-workbook",
      "这是 Word 文档，不是工作簿。请选择 .xlsx 工作簿。"
    );
  return new UnreadableFileError("old-format", `这是旧版 .xls 工作簿，不能直接读取。${SAVE_AS}`);
}

/**
 * What a file is that does not begin like a zip, and so is no .xlsx: empty, the old format, protected by a password,
 * a page or a text under a wrong name.
 */
export function describeForeignFile(bytes: Uint8Array): UnreadableFileError {
  if (bytes.length === 0)
    return new UnreadableFileError(
      "empty",
      "文件是空的（0 字节），可能没有保存或下载完整。请重新导出或下载后再试。"
    );
  if (looksLikeOle(bytes)) return describeOle(bytes);
  const beginning = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  if (beginning.startsWith("%PDF-"))
    return new UnreadableFileError(
      "not-a-workbook",
      "这是 PDF 文件，不是 .xlsx 工作簿，其中的表不能直接读取。请使用编制时的工作簿，或请提供者另给一份 .xlsx。"
    );
  if (beginning.startsWith("<"))
    return new UnreadableFileError(
      "not-a-workbook",
      `这是网页或 XML 格式的表格，不是 .xlsx 工作簿，只是扩展名相同。${SAVE_AS}`
    );
  return new UnreadableFileError(
    "not-a-workbook",
    `这不是 .xlsx 工作簿，文件内容与扩展名不符。${SAVE_AS}`
  );
}

/** Zip-based formats that are not .xlsx, by a file they contain. */
const RELATIVES: readonly { readonly path: RegExp; readonly message: string }[] = [
  {
    path: /^word\//i,
    message: "这是 Word 文档（.docx），不是工作簿。请选择 .xlsx 工作簿。",
  },
  {
    path: /^ppt\//i,
    message: "这是演示文稿（.pptx），不是工作簿。请选择 .xlsx 工作簿。",
  },
  {
    path: /^xl\/workbook\.bin$/i,
    message: `这是二进制工作簿（.xlsb），不能直接读取。${SAVE_AS}`,
  },
  {
    path: /^content\.xml$/i,
    message: `这是 OpenDocument 文件（.ods 等），不能直接读取。${SAVE_AS}`,
  },
];

/** What a zip is that has no workbook in it, by the paths of its files. */
export function describeForeignZip(paths: readonly string[]): UnreadableFileError {
  const relative = RELATIVES.find(({ path }) => paths.some((candidate) => path.test(candidate)));
  return new UnreadableFileError(
    "not-a-workbook",
    relative?.message ?? "这是压缩包，里面没有工作簿。请先解压，再选择其中的 .xlsx 文件。"
  );
}
