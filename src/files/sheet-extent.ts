import { quoted } from "../tables/quoted";
import type { PartReference } from "./package-relations";
import { SheetScan } from "./sheet-scan";
import { UnreadableFileError } from "./unreadable-file";
import type { ZipEntry } from "./zip-directory";
import { assertUtf8 } from "./xml-encoding";
import { unpackedPieces } from "./zip-entry";

/**
 * A sheet is read as the rectangle around its cells, so two small cells in far corners cost as much as a full sheet. The workbook's reader
 * bounds each sheet at this many cells, too, but only after it has made its rows as long as their last cell; and it knows no bound for all of
 * them together.
 */
const CELL_LIMIT = 20_000_000;

/**
 * The reader makes an object of every element of the shared texts and the styles, and of every formula, error, merged area and rule of a sheet; a
 * small file can hold a hundred million of them. A workbook of a million formulas has half as many.
 */
const ELEMENT_LIMIT = 5_000_000;

const SHRINK = "可能在很远的行或列有零星内容。请删除表格以外的行和列，保存后再试。";

/** The kinds of parts in which what a sheet shows is written. */
const WRITTEN: ReadonlySet<string> = new Set([
  "officeDocument",
  "worksheet",
  "sharedStrings",
  "styles",
]);

interface Size {
  /** Of the rectangle from A1 to the last cell; none in what is no sheet. */
  readonly cells: number;
  readonly elements: number;
}

/** How much an entry holds; nothing of it is kept. */
async function sizeOf(
  bytes: Uint8Array,
  entry: ZipEntry,
  kinds: ReadonlySet<string>,
  mostElements: number
): Promise<Size> {
  const decoder = new TextDecoder("latin1");
  const scan = kinds.has("worksheet") ? new SheetScan() : null;
  const isWritten = [...kinds].some((kind) => WRITTEN.has(kind));
  let isFirst = true;
  let elements = 0;
  for await (const piece of unpackedPieces(bytes, entry)) {
    if (isFirst && isWritten) assertUtf8(decoder.decode(piece.subarray(0, 256)));
    elements += elementsIn(piece);
    if (elements > mostElements) throw tooMuch();
    scan?.push(decoder.decode(piece));
    isFirst = false;
  }
  const { rows, columns } = scan?.end() ?? { rows: 0, columns: 0 };
  return { cells: rows * columns, elements };
}

const TAG = 0x3c;
const CLOSING = 0x2f;

function elementsIn(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(TAG); at >= 0; at = piece.indexOf(TAG, at + 1))
    if (piece[at + 1] !== CLOSING) count++;
  return count;
}

function tooMuch(): UnreadableFileError {
  return new UnreadableFileError(
    "too-large",
    "文件里的单元格、公式、格式等内容过多，为避免占满内存没有打开。正常的预算公开表远小于此，请只保留需要的工作表，另存后再试。"
  );
}

function tooFar(name: string | null): UnreadableFileError {
  const sheet = name === null ? "有一张工作表" : `工作表${quoted(name)}`;
  return new UnreadableFileError("too-large", `${sheet}的使用范围过大，${SHRINK}`);
}

/**
 * Refuses a workbook whose sheets, one of them or all together, would fill the memory; a sheet counts as often as the workbook lists it. Unpacks
 * piece by piece and keeps nothing. The zip itself is the caller's to check beforehand.
 * @param references what the parts of the workbook refer to
 * @throws UnreadableFileError; the stream's own error when an entry is not properly packed.
 */
export async function assertReasonableExtent(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  references: readonly PartReference[]
): Promise<void> {
  const byTarget = new Map<ZipEntry, PartReference[]>();
  for (const reference of references) {
    const known = byTarget.get(reference.target);
    if (known) known.push(reference);
    else byTarget.set(reference.target, [reference]);
  }
  let cells = 0;
  let elements = 0;
  for (const entry of entries) {
    const own = byTarget.get(entry) ?? [];
    const uses = Math.max(1, usesOf(own));
    const most = (ELEMENT_LIMIT - elements) / uses;
    const size = await sizeOf(bytes, entry, new Set(own.map(({ kind }) => kind)), most);
    const sheets = own.filter(({ kind }) => kind === "worksheet");
    if (size.cells > CELL_LIMIT) throw tooFar(sheets[0]?.name ?? null);
    cells += size.cells * usesOf(sheets);
    elements += size.elements * uses;
  }
  if (cells > CELL_LIMIT)
    throw new UnreadableFileError("too-large", `各工作表的使用范围加起来过大，${SHRINK}`);
}

function usesOf(references: readonly PartReference[]): number {
  return references.reduce((sum, { uses }) => sum + uses, 0);
}
