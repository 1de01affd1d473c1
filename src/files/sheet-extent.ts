import { UnreadableFileError } from "./unreadable-file";
import { readZipDirectory, type ZipEntry } from "./zip-directory";
import { unpackedPieces } from "./zip-entry";

/**
 * A sheet is read as the rectangle around its cells, so two small cells in far corners cost as much as a full sheet.
 * The reader bounds each sheet at this many cells; together they must not be more either.
 */
const CELL_LIMIT = 20_000_000;

/** The reference of a row or a cell: r="12", r="S1048576". */
const REFERENCE = /\sr\s*=\s*["']([A-Za-z]{0,3})(\d{1,7})["']/g;
/** Longer than any reference, so that none is lost between two chunks. */
const OVERLAP = 64;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** How many cells the rectangle from A1 to an entry's last cell has; 0 for what is no sheet. */
async function extentOf(bytes: Uint8Array, entry: ZipEntry): Promise<number> {
  const decoder = new TextDecoder("latin1");
  let rows = 0;
  let columns = 0;
  let rest = "";
  for await (const piece of unpackedPieces(bytes, entry)) {
    const text = rest + decoder.decode(piece, { stream: true });
    for (const [, letters = "", digits = ""] of text.matchAll(REFERENCE)) {
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnNumber(letters));
    }
    rest = text.slice(-OVERLAP);
  }
  return rows * columns;
}

/**
 * Refuses a workbook whose sheets, each within the reader's bound, would together fill the memory. Unpacks piece by
 * piece and keeps nothing. The zip itself is the caller's to check beforehand.
 * @throws UnreadableFileError; the stream's own error when an entry is not properly packed.
 */
export async function assertReasonableExtent(bytes: Uint8Array): Promise<void> {
  let cells = 0;
  for (const entry of readZipDirectory(bytes)) {
    const extent = await extentOf(bytes, entry);
    // Beyond the bound of one sheet the reader refuses by itself, and knows the sheet's name.
    if (extent <= CELL_LIMIT) cells += extent;
  }
  if (cells > CELL_LIMIT)
    throw new UnreadableFileError(
      "too-large",
      "各工作表的使用范围加起来过大，可能在很远的行或列有零星内容。请删除表格以外的行和列，保存后再试。"
    );
}
