import { readWorkbook } from "../../excel/read-workbook";
import { createBook, type Book } from "../../tables/book";
import type { Grid } from "../../tables/grid";
import { getState } from "../state/store";

export interface ReadBook {
  readonly book: Book;
  readonly grids: readonly Grid[];
  readonly sheetCount: number;
}

/** Reads the open workbook and recognises its tables; last year's come from the workbook that was chosen, if one was. */
export async function readBook(): Promise<ReadBook> {
  const { grids, names } = await readWorkbook();
  const { previous, stated } = getState();
  return {
    book: createBook(grids, previous?.book ?? null, stated),
    grids,
    sheetCount: names.length,
  };
}
