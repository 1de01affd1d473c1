import { clearMarks } from "../../excel/marks";
import { dispatch } from "../state/store";
import { attempt } from "./attempt";

/** Takes all marks out of the workbook. */
export function removeMarks(): Promise<boolean> {
  return attempt(async () => {
    await clearMarks();
    dispatch({ type: "marked", cells: 0 });
    return "标记已清除";
  }, "没有清除标记");
}
