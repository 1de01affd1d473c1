import { explainError } from "../../excel/excel-errors";
import { dispatch } from "../state/store";

/**
 * Does what a click asks for, and says afterwards what came of it. A failure is shown to the user; it is never thrown.
 * @param action resolves to what to say, if anything is to be said
 * @param failure what to call it when it does not work: "没有转到单元格"
 * @returns whether it worked
 */
export async function attempt(action: () => Promise<unknown>, failure: string): Promise<boolean> {
  try {
    const said = await action();
    dispatch({ type: "noticed", problem: null });
    if (typeof said === "string") dispatch({ type: "said", text: said });
    return true;
  } catch (error) {
    dispatch({ type: "noticed", problem: explainError(error, failure) });
    return false;
  }
}
