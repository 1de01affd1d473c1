import { explainError } from "../excel/excel-errors";
import { attempt } from "../taskpane/actions/attempt";
import { checkWorkbook } from "../taskpane/actions/check-workbook";
import { loadProgram } from "../taskpane/parts/load-program";
import { dispatch } from "../taskpane/state/store";
import type { View } from "../taskpane/state/pane-state";
import { clearMarksAndSay } from "./clear-marks";
import { oneAfterAnother } from "./one-after-another";

interface Command {
  /** The button's label in the ribbon. */
  readonly label: string;
  readonly view: View;
  /** What the view shows, where a view has several pages. At once, before anything is read. */
  readonly turn?: () => void;
  readonly act?: () => Promise<void>;
}

/**
 * The ribbon's buttons, by the names of the manifest. They run in the pane's own page (shared runtime): each shows the view
 * that it names, and what it does there is what the same button of the pane does.
 */
const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    label: "检查",
    view: "check",
    turn: () => dispatch({ type: "new-tables-closed" }),
    act: checkWorkbook,
  },
  clearMarks: { label: "清除标记", view: "check", act: clearMarksAndSay },
  narrate: {
    label: "生成说明",
    view: "narrative",
    turn: () => dispatch({ type: "use-chosen", use: "write" }),
    act: async () => (await loadProgram(() => import("../taskpane/actions/narrate"))).narrate(),
  },
  audit: {
    label: "核对说明",
    view: "narrative",
    turn: () => dispatch({ type: "use-chosen", use: "audit" }),
  },
  newTables: {
    label: "新建套表",
    view: "check",
    turn: () => dispatch({ type: "new-tables-opened" }),
  },
  subjects: {
    label: "科目",
    view: "subjects",
    turn: () => dispatch({ type: "search-asked" }),
  },
};

/** Tells Office what the ribbon's buttons do. Call it once Office is ready. */
function associateCommands(): void {
  for (const [name, command] of Object.entries(COMMANDS))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(command, event);
    });
}

async function run(
  { label, view, turn, act }: Command,
  event: Office.AddinCommands.Event
): Promise<void> {
  try {
    dispatch({ type: "view-chosen", view });
    turn?.();
    await attempt(() => Office.addin.showAsTaskpane(), "没有打开窗格");
    if (act) await oneAfterAnother(act);
  } catch (error) {
    dispatch({ type: "noticed", problem: explainError(error, `“${label}”没有完成`) });
  } finally {
    // Until this is called, Excel keeps the button disabled.
    event.completed();
  }
}

if (typeof Office !== "undefined")
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) associateCommands();
  });
