/** Workbooks that an add-in hands over as the bytes of a file. */
import { UnreadableFileError } from "../../files/unreadable-file";
import { insertSheets } from "../book/insert-sheets";
import type { UniverBook } from "../book/univer-book";
import type { Place } from "../book/worksheets";
import { invalidArgument, notImplemented } from "../office/host-error";
import type { ModelEntry, ModelSession } from "./model-session";

interface InsertOptions {
  positionType?: Place | null;
  relativeTo?: string | null;
  sheetNamesToInsert?: string[] | null;
}

/** workbook.insertWorksheetsFromBase64: gives the new sheets' ids. */
export async function insertWorksheets(
  book: UniverBook,
  base64: string,
  options: InsertOptions | null | undefined,
  session: ModelSession
): Promise<string[]> {
  const location = "Workbook.insertWorksheetsFromBase64";
  const { positionType, relativeTo, sheetNamesToInsert } = options ?? {};
  const beside = relativeTo ? book.sheet(relativeTo) : undefined;
  try {
    const data = await session.readFile(bytesOf(base64, location));
    return session.write(() =>
      insertSheets(book, data, {
        place: positionType ?? "End",
        ...(beside && { relativeTo: beside }),
        ...(sheetNamesToInsert && { sheetNames: sheetNamesToInsert }),
      })
    );
  } catch (error) {
    if (error instanceof UnreadableFileError) throw invalidArgument(location, error.message);
    throw error;
  }
}

interface WorkbookToBe {
  bytes: Uint8Array;
}

/** application.createWorkbook: shown once it is opened. */
export function createWorkbook(base64: string | null | undefined) {
  if (!base64) throw notImplemented("an empty new workbook");
  const bytes = bytesOf(base64, "Application.createWorkbook");
  return { type: "WorkbookCreated", target: { bytes } satisfies WorkbookToBe };
}

export const workbookCreated: ModelEntry<WorkbookToBe> = {
  id: () => "created",
  properties: { Id: { get: () => "created" } },
  methods: { Open: ({ bytes }, _args, session) => session.openWorkbook(bytes) },
};

function bytesOf(base64: string, location: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (error) {
    throw Object.assign(invalidArgument(location), { cause: error });
  }
}
