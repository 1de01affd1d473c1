import { createRoot } from "react-dom/client";
import { markedCells } from "../excel/marks";
import { watchChanges } from "../excel/watch-changes";
import { attempt } from "./actions/attempt";
import { openSubjectTable } from "./actions/subjects-in-use";
import { NO_CORRECTIONS } from "../tables/corrections";
import { App } from "./app";
import { noteChange } from "./live/noted-changes";
import { NotInExcel } from "./not-in-excel";
import { PaneFailed } from "./pane-failed";
import { Boundary } from "./parts/boundary";
import { initialState } from "./state/pane-state";
import { loadPreferences } from "./state/preferences";
import { settingsProblem } from "./state/settings-problem";
import { withEarlierStated } from "./state/stated";
import { replaceState } from "./state/store";

// The page waits no longer for the program, only for Excel; without Office.js it has said so by itself (opening.js).
document.getElementById("opening")?.setAttribute("data-program", "here");
if (typeof Office !== "undefined") void open();

async function open(): Promise<void> {
  const { host } = await Office.onReady();
  const element = document.getElementById("root");
  if (!element) throw new Error("taskpane.html has no element #root");
  const root = createRoot(element);
  if (host !== Office.HostType.Excel) {
    root.render(<NotInExcel host={host === null ? null : String(host)} />);
    return;
  }
  replaceState(initialState(loadPreferences(), markedCells(), withEarlierStated(NO_CORRECTIONS)));
  root.render(
    <Boundary instead={(error) => <PaneFailed error={error} />}>
      <App officeBackground={() => Office.context.officeTheme?.bodyBackgroundColor} />
    </Boundary>
  );
  await attempt(async () => {
    await watchChanges(noteChange);
    return settingsProblem();
  }, "没有连上工作簿");
  await openSubjectTable();
}
