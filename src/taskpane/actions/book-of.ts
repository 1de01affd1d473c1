import type { WorkbookContent } from "../../excel/read-workbook";
import { makingBook, type Book } from "../../tables/book";
import type { Corrections } from "../../tables/corrections";
import { finished } from "../../tables/finished";
import type { Grid } from "../../tables/grid";
import type { RecognitionStep } from "../../tables/recognise";
import { getState } from "../state/store";

export interface ReadBook {
  readonly book: Book;
  readonly grids: readonly Grid[];
  readonly sheetCount: number;
  readonly content: WorkbookContent;
  /** With which the tables were recognised. */
  readonly corrections: Corrections;
}

/** The tables in what was read, with last year's and the user's corrections as they are now. */
export function bookOf(content: WorkbookContent): ReadBook {
  return finished(makingBookOf(content));
}

/** As `bookOf`, in steps. */
export function* makingBookOf(content: WorkbookContent): Generator<RecognitionStep, ReadBook> {
  const { previous, corrections } = getState();
  const { grids, names } = content;
  const { stated, tables } = corrections;
  const book = yield* makingBook(grids, previous?.book ?? null, stated, tables);
  return { book, grids, sheetCount: names.length, content, corrections };
}
