import type { CellValue } from "../money/amount";
import { readCsv } from "./csv";
import { describeForeignFile, looksLikeOle, looksLikeZip } from "./file-kind";
import { openWorkbook } from "./open-workbook";

/** The rows of a sheet from the first on; of a .csv, which has no sheets. */
export interface SheetRows {
  readonly sheet: string | null;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Exports that call themselves .xls are often pages. */
const MARKUP = "<";

/**
 * The sheets of an .xlsx, or the lines of a .csv.
 * @throws UnreadableFileError for what is neither, such as an .xls
 */
export async function readSheetRows(bytes: Uint8Array): Promise<readonly SheetRows[]> {
  if (looksLikeZip(bytes)) {
    const grids = await openWorkbook(bytes);
    return grids.map(({ sheet, values }) => ({ sheet, rows: values }));
  }
  const isForeign = bytes.length === 0 || looksLikeOle(bytes) || beginsWithMarkup(bytes);
  if (isForeign) throw describeForeignFile(bytes);
  return [{ sheet: null, rows: readCsv(bytes) }];
}

function beginsWithMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith(MARKUP);
}
