import type { Grid } from "../tables/grid";
import { damaged } from "./file-kind";
import { assertReasonableExtent } from "./sheet-extent";
import { UnreadableFileError } from "./unreadable-file";
import { readWorkbook } from "./workbook";
import { assertReasonableZip } from "./zip-guard";
import { quoted } from "../tables/quoted";

/** The library's own words when a sheet's used range is out of proportion: two far corners filled, say. */
const OVERSIZED_SHEET = /^Sheet "(?<sheet>.*)" spans \d+ rows x \d+ columns/s;

function explain(error: unknown): UnreadableFileError {
  if (error instanceof UnreadableFileError) return error;
  const sheet =
    error instanceof Error ? OVERSIZED_SHEET.exec(error.message)?.groups?.["sheet"] : undefined;
  if (sheet === undefined) return damaged(error);
  return new UnreadableFileError(
    "too-large",
    `工作表${quoted(sheet)}的使用范围过大，可能在很远的行或列有零星内容。请删除表格以外的行和列，保存后再试。`,
    { cause: error }
  );
}

/**
 * Runs a reader over an .xlsx that may come from anywhere, behind the guards: what is no workbook, is damaged, or would fill the
 * memory never reaches it.
 * @throws UnreadableFileError for whatever cannot be read; the reader's own error is its cause.
 */
export async function readGuarded<T>(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Promise<T>
): Promise<T> {
  try {
    assertReasonableZip(bytes);
    await assertReasonableExtent(bytes);
    return await read(bytes);
  } catch (error) {
    throw explain(error);
  }
}

/** The sheets of an .xlsx, read behind the guards of `readGuarded`. */
export function openWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  return readGuarded(bytes, readWorkbook);
}
