import { readWorkbook, type WorkbookContent } from "../../excel/read-workbook";
import { createBook, type Book } from "../../tables/book";
import type { Grid } from "../../tables/grid";
import { getState } from "../state/store";

export interface ReadBook {
  readonly book: Book;
  readonly grids: readonly Grid[];
  readonly sheetCount: number;
  readonly content: WorkbookContent;
}

/** Reads the open workbook and recognises its tables; last year's come from the workbook that was chosen, if one was. */
export async function readBook(): Promise<ReadBook> {
  return bookOf(await readWorkbook());
}

/** The tables in what was read, with last year's as they are now. */
export function bookOf(content: WorkbookContent): ReadBook {
  const { previous, stated } = getState();
  const { grids, names } = content;
  return {
    book: createBook(grids, previous?.book ?? null, stated),
    grids,
    sheetCount: names.length,
    content,
  };
}
