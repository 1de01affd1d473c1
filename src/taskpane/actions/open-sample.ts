import { ExcelProblem } from "../../excel/excel-errors";
import { dispatch } from "../state/store";
import { attempt } from "./attempt";

/** Beside the pane's page, fetched by nobody who does not ask for it. */
const SAMPLE = "sample.xlsx";

const NOT_LOADED = new ExcelProblem(
  "示例没有取到，可能是网络不通。",
  "请检查网络，再点一次“打开示例”。检查您自己的工作簿不受影响。"
);

const OPENED = "示例已在新窗口打开，里面有几处真实的错误。请在那个窗口的“预算公开”中点“检查”。";

/** Opens the sample as a new workbook beside the open one. Failures are shown to the user, never thrown. */
export async function openSample(): Promise<void> {
  await attempt(async () => {
    const [{ openNewWorkbook }, bytes] = await Promise.all([
      import("../../excel/insert-workbook"),
      fetchSample(),
    ]).catch(() => {
      throw NOT_LOADED;
    });
    await openNewWorkbook(bytes);
    dispatch({ type: "done", text: OPENED });
    return OPENED;
  }, "没有打开示例");
}

async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new Error(`${response.status} ${SAMPLE}`);
  return new Uint8Array(await response.arrayBuffer());
}
