import { readWorkbook } from "../../excel/read-workbook";
import { loadProgram } from "../parts/load-program";
import { dispatch } from "../state/store";
import type { ReadBook } from "./book-of";
import { readCorrections } from "./read-corrections";

/**
 * Reads the open workbook and recognises its tables, with what the user said of them; last year's come from the workbook that was chosen,
 * if one was. What was said and cannot be read is told the user.
 */
export async function readBook(): Promise<ReadBook> {
  const { bookOf } = await loadProgram(() => import("./book-of"));
  const content = await readWorkbook();
  const problem = await readCorrections();
  if (problem) dispatch({ type: "noticed", problem });
  return bookOf(content);
}
