import { explainError, isEditing } from "../../excel/excel-errors";
import { HiddenSheet } from "../../excel/select-cell";
import { whenNotEditing } from "../../excel/wait-for-editing";
import type { Notice } from "../state/notice";
import { dispatch, getState } from "../state/store";

/** What to do while the user is editing a cell: say that it was not done, or wait until it can be done. */
export type WhileEditing = "refuse" | typeof WAITING;

/** For what means the same after the editing as before; the user sees that it waits, and can cancel it. */
export const WAITING = "wait";

/**
 * Does what a click asks for, and says afterwards what came of it. A failure is shown to the user; it is never thrown.
 * @param action resolves to what to say, or to show, if anything is to be said
 * @param failure what to call it when it does not work: "没有转到单元格"
 * @returns whether it worked
 */
export async function attempt(
  action: () => Promise<unknown>,
  failure: string,
  whileEditing: WhileEditing = "refuse"
): Promise<boolean> {
  let waiting: Notice | null = null;
  const isCancelled = () => waiting !== null && getState().notice !== waiting;
  const wait = () => {
    waiting = waitingFor(failure);
    dispatch({ type: "noticed", problem: waiting });
  };
  try {
    const said = await (whileEditing === WAITING
      ? whenNotEditing(action, wait, isCancelled)
      : action());
    dispatch({ type: "noticed", problem: isNotice(said) ? said : null });
    if (typeof said === "string") dispatch({ type: "said", text: said });
    return true;
  } catch (error) {
    // Whoever cancels knows that it was not done.
    if (isCancelled() && isEditing(error)) dispatch({ type: "said", text: failure });
    else dispatch({ type: "noticed", problem: noticeOf(error, failure) });
    return false;
  }
}

function waitingFor(failure: string): Notice {
  return {
    title: `暂时${failure}`,
    why: "正在编辑单元格，Excel 这时不允许读写。",
    next: "请按 Enter 确认或按 Esc 放弃，会自动继续。",
    detail: "InvalidOperationInCellEditMode",
    editing: true,
    isWaiting: true,
  };
}

function noticeOf(error: unknown, failure: string): Notice {
  const problem = explainError(error, failure);
  return error instanceof HiddenSheet
    ? { ...problem, offer: { type: "show-sheet", area: error.area } }
    : problem;
}

function isNotice(said: unknown): said is Notice {
  return typeof said === "object" && said !== null && "why" in said;
}
