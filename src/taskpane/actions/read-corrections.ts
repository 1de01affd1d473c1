import { loadCorrections } from "../../excel/corrections-memory";
import { explainError, isEditing, type Problem } from "../../excel/excel-errors";
import { withEarlierStated } from "../state/stated";
import { dispatch, getState } from "../state/store";

/**
 * Reads what the user said of the workbook's tables into the state. Two round trips.
 * @returns why it could not be read, for the user; what was last known holds on
 * @throws the refusal of Excel while a cell is being edited
 */
export async function readCorrections(): Promise<Problem | null> {
  try {
    const corrections = withEarlierStated(await loadCorrections());
    // What is the same stays the very same, so that nothing is worked out again for it.
    if (JSON.stringify(corrections) !== JSON.stringify(getState().corrections))
      dispatch({ type: "corrected", corrections });
    return null;
  } catch (error) {
    if (isEditing(error)) throw error;
    return explainError(error, "没有采用以前对识别结果的更正");
  }
}
