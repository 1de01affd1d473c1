import type { Grid } from "../tables/grid";
import { damaged } from "./file-kind";
import { partReferences } from "./package-relations";
import { assertReasonableExtent } from "./sheet-extent";
import { UnreadableFileError } from "./unreadable-file";
import { readWorkbook } from "./workbook";
import { assertReasonableReferences, assertReasonableZip } from "./zip-guard";

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
    const entries = assertReasonableZip(bytes);
    const references = await partReferences(bytes, entries);
    assertReasonableReferences(references);
    await assertReasonableExtent(bytes, entries, references);
    return await read(bytes);
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : damaged(error);
  }
}

/** The sheets of an .xlsx, read behind the guards of `readGuarded`. */
export function openWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  return readGuarded(bytes, readWorkbook);
}
