import type { Finding } from "../../checks/finding";
import { explain } from "../../checks/remarks";
import { saveRemarks } from "../../excel/memory";
import { dispatch, getState } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";

/** Keeps what the user says of a warning in the workbook, for the amounts as they are; an empty text withdraws it. */
export function explainFinding(finding: Finding, text: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const { checked, remarks } = getState();
    if (!checked) throw new RangeError("explained before anything was checked");
    const said = explain(remarks, finding, text, checked.book);
    const canBeSaved = await saveRemarks(said);
    dispatch({ type: "remarks-changed", remarks: said });
    return { canBeSaved, said: text ? "已说明，保存工作簿后长期保留" : "说明已撤回" };
  }, "没有保存说明");
}
