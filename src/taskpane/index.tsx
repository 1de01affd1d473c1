import { createRoot } from "react-dom/client";
import { explainError, together } from "../excel/excel-errors";
import { watchAnswers } from "../excel/in-excel";
import { markedCells } from "../excel/marks";
import { watchChanges } from "../excel/watch-changes";
import { sayWhetherExcelAnswers } from "./actions/no-answer";
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
import { dispatch, getState, replaceState } from "./state/store";

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
  watchAnswers(sayWhetherExcelAnswers);
  await connect();
  await openSubjectTable();
}

/** Hears of changes from now on, and says what stands in the way. What is said meanwhile of something else stays. */
async function connect(): Promise<void> {
  const connected = await watchChanges(noteChange).then(
    () => null,
    (error: unknown) => explainError(error, "没有连上工作簿")
  );
  const problem = together([connected, settingsProblem(), getState().notice]);
  if (problem) dispatch({ type: "noticed", problem });
}
