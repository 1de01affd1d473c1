import type { Grid } from "../tables/grid";
import { contentPackage } from "./content-package";
import { damaged } from "./file-kind";
import { partReferences, type PartReference } from "./package-relations";
import { assertReasonableExtent } from "./sheet-extent";
import { UnreadableFileError } from "./unreadable-file";
import { readWorkbook } from "./workbook";
import { workbookContent, type WorkbookContent } from "./workbook-content";
import type { ZipEntry } from "./zip-directory";
import { assertReasonableReferences, assertReasonableZip } from "./zip-guard";

/**
 * Runs a reader of everything over an .xlsx that may come from anywhere, behind the guards: what is no workbook, is damaged, or would fill the
 * memory never reaches it.
 * @throws UnreadableFileError for whatever cannot be read; the reader's own error is its cause.
 */
export function readGuarded<T>(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Promise<T>
): Promise<T> {
  return orUnreadable(async () => {
    const entries = assertReasonableZip(bytes);
    const references = await partReferences(bytes, entries);
    assertReasonableReferences(references);
    await assertReasonableExtent(bytes, entries, references);
    return await read(bytes);
  });
}

/**
 * The sheets of an .xlsx that may come from anywhere, read behind the same guards. Pictures, charts and the like are not looked at, so that no fault in
 * them makes the tables unreadable; sheets that have no cells are left out.
 * @throws UnreadableFileError
 */
export function openWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  return orUnreadable(async () => {
    const content = await workbookContent(bytes, assertReasonableZip(bytes));
    const references = referencesOf(content);
    assertReasonableReferences(references);
    const parts = new Set(references.map(({ target }) => target));
    await assertReasonableExtent(bytes, [...parts], references);
    const names = content.sheets.map(({ name }) => name);
    return await readWorkbook(contentPackage(bytes, content), names);
  });
}

async function orUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : damaged(error);
  }
}

function referencesOf(content: WorkbookContent): readonly PartReference[] {
  const { workbook, sheets, sharedTexts, styles } = content;
  const once = (kind: string, target: ZipEntry | null): readonly PartReference[] =>
    target ? [{ kind, target, uses: 1, name: null }] : [];
  return [
    ...once("officeDocument", workbook),
    ...once("sharedStrings", sharedTexts),
    ...once("styles", styles),
    ...sheets.map(({ name, part }) => ({ kind: "worksheet", target: part, uses: 1, name })),
  ];
}
