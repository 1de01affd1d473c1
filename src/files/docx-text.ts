import { readRelations, readXml, resolvedTarget } from "./package-relations";
import { UnreadableFileError } from "./unreadable-file";
import { wordText } from "./word-text";
import { PackagePaths } from "./package-paths";
import type { ZipEntry } from "./zip-directory";
import { assertReasonableArchive } from "./zip-guard";

const MEGABYTE = 1024 * 1024;
/** Of the text with its markup, without pictures: a thousand times a long narrative. */
const DOCUMENT_LIMIT = 50 * MEGABYTE;

/**
 * The part that is the document: usually word/document.xml; some programs call it document2.xml.
 * @throws UnreadableFileError when there is none
 */
async function documentPart(bytes: Uint8Array): Promise<ZipEntry> {
  const paths = new PackagePaths(assertReasonableArchive(bytes));
  const relations = await readRelations(bytes, paths.find("_rels/.rels"));
  const target = relations.find(({ kind }) => kind === "officeDocument")?.target;
  const named = target === undefined ? undefined : paths.find(resolvedTarget("", target));
  const isOfWord = named !== undefined && /^word[\\/]/i.test(named.path);
  const part = isOfWord ? named : paths.find("word/document.xml");
  if (part) return part;
  throw new UnreadableFileError(
    "not-a-document",
    "这不是 Word 文档（.docx）。情况说明请用 .docx 或 .txt。"
  );
}

/**
 * The text of a .docx, which begins like a zip.
 * @throws UnreadableFileError when it is none, is damaged, or is unreasonably large.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const part = await documentPart(bytes);
  if (part.unpacked > DOCUMENT_LIMIT)
    throw new UnreadableFileError(
      "too-large",
      "文档的文字部分超过 50 MB，为避免占满内存没有打开。情况说明远小于此，请核对文件来源，或只保留需要的内容后另存再试。"
    );
  return wordText(await readXml(bytes, part));
}
