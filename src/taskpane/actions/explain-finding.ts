import type { Finding } from "../../checks/finding";
import { explain } from "../../checks/remarks";
import { saveRemarks } from "../../excel/memory";
import { dispatch, getState } from "../state/store";
import { attempt } from "./attempt";

/** Keeps what the user says of a warning in the workbook, for the amounts as they are; an empty text withdraws it. */
export function explainFinding(finding: Finding, text: string): Promise<boolean> {
  return attempt(async () => {
    const { checked, remarks } = getState();
    if (!checked) return undefined;
    const said = explain(remarks, finding, text, checked.book);
    await saveRemarks(said);
    dispatch({ type: "remarks-changed", remarks: said });
    return text ? "已说明，保存工作簿后长期保留" : "说明已撤回";
  }, "没有保存说明");
}
