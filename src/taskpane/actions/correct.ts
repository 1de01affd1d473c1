import { ExcelProblem } from "../../excel/excel-errors";
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
    (corrections) => {
      refuseUnseen(
        of(corrections, before, now),
        of(getState().corrections, before, now),
        corrections
      );
      return withCorrection(corrections, before, now);
    },
    now ? "已按您的指定重新核验" : "已恢复自动识别，并重新核验"
  );
}

/** Keeps in the workbook what the user says where its tables are silent, and checks with that. */
export function stateBook(stated: Stated): Promise<boolean> {
  return correct((corrections) => {
    const { stated: there } = corrections;
    const isStated = Object.keys(there).length > 0;
    refuseUnseen(isStated ? there : null, getState().corrections.stated, corrections);
    return { ...corrections, stated };
  }, "已保存，并重新核验");
}

/** What is said of the parts that a correction is about. */
function of({ tables }: Corrections, ...about: readonly (Correction | null)[]) {
  const places = about.flatMap((one) => (one ? [JSON.stringify(one.at)] : []));
  const said = tables.filter(({ at }) => places.includes(JSON.stringify(at)));
  return said.length > 0 ? said : null;
}

/** What another window has said of the same is shown before anything is written over it; null: nothing was. */
function refuseUnseen(now: unknown, known: unknown, all: Corrections): void {
  if (now === null || JSON.stringify(now) === JSON.stringify(known)) return;
  dispatch({ type: "corrected", corrections: all });
  throw new ExcelProblem(
    "同一处刚在别的窗口里指定过。",
    "请先看一看那里指定的；要改成您的，请再保存一次。"
  );
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
