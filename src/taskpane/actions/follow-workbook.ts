import { explainError } from "../../excel/excel-errors";
import { whenNotEditing } from "../../excel/wait-for-editing";
import { dispatch, getState } from "../state/store";
import { readBook } from "./read-book";

let isUnderWay = false;

/** Reads the workbook anew for a text that is there already. Failures are shown to the user once, never thrown. */
export async function followWorkbook(): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  const { changes } = getState();
  const isNoLongerWanted = () => getState().checked !== null;
  try {
    const { book } = await whenNotEditing(readBook, () => undefined, isNoLongerWanted);
    // A check has read the workbook by itself since.
    if (!isNoLongerWanted()) dispatch({ type: "book-read", book, changes });
  } catch (error) {
    if (!isNoLongerWanted())
      dispatch({ type: "noticed", problem: explainError(error, "说明没有随表更新") });
  }
  isUnderWay = false;
}
