import { changeCorrections } from "../../excel/corrections-memory";
import type { Stated } from "../../tables/book";
import { withCorrection, type Correction, type Corrections } from "../../tables/corrections";
import { checkCorrected } from "../live/live-check";
import { forgetEarlierStated, withEarlierStated } from "../state/stated";
import { dispatch, getState } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";
import { checkAgain } from "./check-workbook";

/**
 * Keeps in the workbook what the user says of a part of it, and checks with that.
 * @param before what was said of that part before, null for nothing
 * @param now null to leave that part to the recognition again
 */
export function correctTable(before: Correction | null, now: Correction | null): Promise<boolean> {
  return correct(
    (corrections) => withCorrection(corrections, before, now),
    now ? "已按您的指定重新核验" : "已恢复自动识别，并重新核验"
  );
}

/** Keeps in the workbook what the user says where its tables are silent, and checks with that. */
export function stateBook(stated: Stated): Promise<boolean> {
  return correct((corrections) => ({ ...corrections, stated }), "已保存，并重新核验");
}

async function correct(
  change: (corrections: Corrections) => Corrections,
  said: string
): Promise<boolean> {
  const isKept = await attemptToKeep(async () => {
    const { content, canBeSaved } = await changeCorrections((kept) =>
      change(withEarlierStated(kept))
    );
    await forgetEarlierStated();
    dispatch({ type: "corrected", corrections: content });
    return { canBeSaved, said: "已保存，正在重新核验" };
  }, "没有保存对识别结果的更正");
  if (!isKept) return false;
  if (!getState().checked) await checkAgain();
  else {
    await checkCorrected();
    // What did not work was said already.
    if (getState().checked?.corrections === getState().corrections)
      dispatch({ type: "said", text: said });
  }
  return true;
}
