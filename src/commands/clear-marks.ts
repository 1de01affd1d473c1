import { removeMarks } from "../taskpane/actions/remove-marks";
import { dispatch, getState } from "../taskpane/state/store";
import { checkIsOver } from "../taskpane/live/check-is-over";

/** Takes the marks away, those of a running check included, and says so where it can be seen: the pane may show nothing of marks. */
export async function clearMarksAndSay(): Promise<void> {
  await checkIsOver();
  if (!(await removeMarks())) return;
  const { notice, said } = getState();
  if (!notice) dispatch({ type: "done", text: `${said}。` });
}
