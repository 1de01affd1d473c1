import { createBook, type Book } from "../tables/book";
import { CORRECTIONS } from "../tables/kept-corrections";
import { keptPart } from "./kept-part";
import { openWorkbook } from "./open-workbook";

/** The book of a workbook's file. */
export interface OpenedBook {
  readonly book: Book;
  /** Why what its user says of its tables could not be taken, a Chinese sentence; null where there is nothing to say. */
  readonly problem: string | null;
}

/** Reads the tables of an .xlsx, with what its user says of them in it. Errors as `openWorkbook`. */
export async function openBook(bytes: Uint8Array): Promise<OpenedBook> {
  const grids = await openWorkbook(bytes);
  const { kept, problem } = await keptPart(bytes, CORRECTIONS, "表按自动识别的采用。");
  return { book: createBook(grids, null, kept.stated, kept.tables), problem };
}
