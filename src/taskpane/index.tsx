import { createRoot } from "react-dom/client";
import { markedCells } from "../excel/marks";
import { watchChanges } from "../excel/watch-changes";
import { attempt } from "./actions/attempt";
import { App } from "./app";
import { noteChange } from "./live/noted-changes";
import { NotInExcel } from "./not-in-excel";
import { initialState } from "./state/pane-state";
import { loadPreferences } from "./state/preferences";
import { loadStated } from "./state/stated";
import { replaceState } from "./state/store";

// Without Office.js the page itself says that it did not load (after-office.js).
if (typeof Office !== "undefined") void open();

async function open(): Promise<void> {
  const { host } = await Office.onReady();
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no element #root");
  const root = createRoot(element);
  if (host !== Office.HostType.Excel) {
    root.render(<NotInExcel />);
    return;
  }
  replaceState(initialState(loadPreferences(), markedCells(), loadStated()));
  root.render(<App officeBackground={() => Office.context.officeTheme?.bodyBackgroundColor} />);
  await attempt(() => watchChanges(noteChange), "没有连上工作簿");
}
