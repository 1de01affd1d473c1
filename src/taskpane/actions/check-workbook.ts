import { explainError } from "../../excel/excel-errors";
import { goOn, oneAtATime } from "../live/one-at-a-time";
import { reportProgress } from "../live/progress";
import { prefetch } from "../parts/prefetch";
import { loadProgram } from "../parts/load-program";
import { dispatch, getState } from "../state/store";

/** Counts the runs, so that a cancelled one that comes back late changes nothing. */
let run = 0;

let running: Promise<void> = Promise.resolve();

/** What recognises and checks is by far the heaviest part of the program; it comes once the pane stands. */
const loadChecks = () => import("../live/check-run");
prefetch(loadChecks);

/** Checks the open workbook and marks what is wrong; one check at a time. Failures are shown to the user, never thrown. */
export function checkWorkbook(): Promise<void> {
  if (getState().checking) return running;
  dispatch({ type: "check-step", step: "reading" });
  reportProgress({ step: "loading" });
  const mine = ++run;
  const cancelled = () => mine !== run;
  running = oneAtATime(() => check(cancelled));
  return running;
}

async function check(cancelled: () => boolean): Promise<void> {
  try {
    const { readCheckAndMark } = await loadProgram(loadChecks);
    await readCheckAndMark(cancelled);
  } catch (error) {
    if (cancelled()) return;
    dispatch({ type: "check-failed", problem: explainError(error, "暂时不能检查") });
  }
}

/** Checks with what has just changed, after a check that has begun without it. */
export async function checkAgain(): Promise<void> {
  await running;
  await checkWorkbook();
}

/** Stops the check that runs. The last result stays. */
export function cancelCheck(): void {
  run++;
  goOn();
  dispatch({ type: "check-cancelled" });
}
