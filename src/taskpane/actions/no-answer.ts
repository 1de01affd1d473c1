import type { Notice } from "../state/notice";
import { dispatch, getState } from "../state/store";

const NO_ANSWER: Notice = {
  title: "Excel 还没有回应",
  why: "已经等了一会儿。Excel 可能正在计算，或打开着对话框。",
  next: "请到 Excel 里看一看。Excel 回应后会接着做完，不用再点。",
  detail: "Excel has not answered for 20 seconds.",
  editing: false,
};

/** Says that Excel does not answer, as long as it does not and nothing else is said. */
export function sayWhetherExcelAnswers(isSilent: boolean): void {
  const { notice } = getState();
  if (isSilent && notice === null) dispatch({ type: "noticed", problem: NO_ANSWER });
  if (!isSilent && notice === NO_ANSWER) dispatch({ type: "noticed", problem: null });
}
