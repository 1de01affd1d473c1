import type { Finding } from "../../checks/finding";
import { explain, remarkOn, type RemarkBook } from "../../checks/remarks";
import { ExcelProblem } from "../../excel/excel-errors";
import { changeRemarks } from "../../excel/memory";
import type { Book } from "../../tables/book";
import { quoted } from "../../tables/quoted";
import { dispatch, getState } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";

/**
 * Keeps what the user says of a warning in the workbook, for the amounts as they are; an empty text withdraws it. What was said elsewhere of
 * other warnings stays; what was said elsewhere of this one is shown, and nothing is written over it before the user has seen it.
 */
export function explainFinding(finding: Finding, text: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const { checked, remarks: known } = getState();
    if (!checked) throw new RangeError("explained before anything was checked");
    const { book } = checked;
    const { content, canBeSaved } = await changeRemarks((now) => {
      refuseUnseen(finding, now, known, book);
      return explain(now, finding, text, book);
    });
    dispatch({ type: "remarks-changed", remarks: content });
    return { canBeSaved, said: text ? "已说明，保存工作簿后长期保留" : "说明已撤回" };
  }, "没有保存说明");
}

function refuseUnseen(finding: Finding, now: RemarkBook, known: RemarkBook, book: Book): void {
  const said = remarkOn(finding, now, book);
  if (said === null || said === remarkOn(finding, known, book)) return;
  dispatch({ type: "remarks-changed", remarks: now });
  throw new ExcelProblem(
    `这一项刚在别的窗口里说明过：${quoted(said)}。`,
    "请先看一看；要改成您的说明，请再保存一次。"
  );
}
