import { damaged, describeForeignFile, describeForeignZip, looksLikeZip } from "./file-kind";
import type { PartReference } from "./package-relations";
import { UnreadableFileError } from "./unreadable-file";
import {
  countZipEntries,
  readLocalHeader,
  readZipDirectory,
  type LocalHeader,
  type ZipEntry,
} from "./zip-directory";

const MEGABYTE = 1024 * 1024;
const UNPACKED_LIMIT = 200 * MEGABYTE;
const ENTRY_LIMIT = 10_000;
/** An empty deflate stream is two bytes long, a careless one a few more. */
const EMPTY_STREAM_LIMIT = 16;

/** Some programs write "\\" between folders. */
const WORKBOOK = /^xl[\\/]workbook[^\\/]*\.xml$/i;

function tooLarge(what: string): UnreadableFileError {
  return new UnreadableFileError(
    "too-large",
    `${what}，为避免占满内存没有打开。正常的预算公开表远小于此，请核对文件来源，或只保留需要的工作表后另存再试。`
  );
}

function leavesArchive(path: string): boolean {
  const parts = path.replaceAll("\\", "/").split("/");
  return parts[0] === "" || /^[a-z]:/i.test(path) || parts.includes("..");
}

/**
 * Whether an entry is what the directory declares. The workbook's reader stops inflating an entry at its declared
 * size, so a size that is too small cannot let a bomb through; but it takes a declared 0 for «unknown» and then reads
 * the local header or what follows the data. So a 0 must really be empty, and both places must say the same.
 */
function isConsistent(entry: ZipEntry, local: LocalHeader, fileLength: number): boolean {
  if (local.data + entry.packed > fileLength) return false;
  if (local.packed !== null && local.packed !== entry.packed) return false;
  if (local.unpacked !== null && local.unpacked !== entry.unpacked) return false;
  if (entry.method === 0) return entry.packed === entry.unpacked;
  if (entry.packed === 0) return entry.unpacked === 0 && !entry.sizesFollow;
  return entry.unpacked > 0 || entry.packed <= EMPTY_STREAM_LIMIT;
}

/** Whether no byte serves two entries: overlapping ones are how a small file unpacks to anything. */
function areSeparate(spans: readonly { readonly start: number; readonly end: number }[]): boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  return inOrder.every((span, i) => i === 0 || (inOrder[i - 1]?.end ?? 0) <= span.start);
}

/**
 * The files of a zip, after refusing, before anything is unpacked, what could exhaust the memory: damaged, more than
 * 200 MB unpacked, more than 10,000 files, sizes that contradict each other, files that share bytes, paths that leave the
 * archive. Reads only the zip's directory and headers.
 * @throws UnreadableFileError
 */
export function assertReasonableArchive(bytes: Uint8Array): readonly ZipEntry[] {
  if (countZipEntries(bytes) > ENTRY_LIMIT)
    throw tooLarge(`文件内部有超过 ${String(ENTRY_LIMIT)} 个部分`);
  const entries = readZipDirectory(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > UNPACKED_LIMIT)
    throw tooLarge(`文件解压后约 ${String(Math.round(unpacked / MEGABYTE))} MB，超过 200 MB`);
  if (entries.some(({ path }) => leavesArchive(path)))
    throw new UnreadableFileError(
      "damaged",
      "文件内部的路径指向文件之外，不像由 Excel 或 WPS 保存。请核对文件来源，用 Excel 打开并另存后再试。"
    );
  if (entries.some((entry) => entry.encrypted))
    throw new UnreadableFileError("password", "文件内部加了密码，无法读取。请取消密码后再试。");
  const spans = entries.map((entry) => {
    const local = readLocalHeader(bytes, entry);
    if (!isConsistent(entry, local, bytes.length)) throw damaged();
    return { start: entry.localHeader, end: local.data + entry.packed };
  });
  if (!areSeparate(spans)) throw damaged();
  return entries;
}

/**
 * Refuses an Office file of which a small part is referred to so often that reading it again each time would take the memory or the day.
 * @throws UnreadableFileError
 */
export function assertReasonableReferences(references: readonly PartReference[]): void {
  const read = references.reduce((sum, { target, uses }) => sum + target.unpacked * uses, 0);
  if (read > UNPACKED_LIMIT)
    throw tooLarge(
      `文件内部有内容被反复引用，全部读出约 ${String(Math.round(read / MEGABYTE))} MB`
    );
}

/**
 * Refuses what is not an .xlsx, by its content, or is one that could exhaust the memory (`assertReasonableArchive`); gives its files.
 * @throws UnreadableFileError
 */
export function assertReasonableZip(bytes: Uint8Array): readonly ZipEntry[] {
  if (!looksLikeZip(bytes)) throw describeForeignFile(bytes);
  const entries = assertReasonableArchive(bytes);
  if (!entries.some(({ path }) => WORKBOOK.test(path)))
    throw describeForeignZip(entries.map(({ path }) => path));
  return entries;
}
