import { attempt } from "../taskpane/actions/attempt";
import { checkWorkbook } from "../taskpane/actions/check-workbook";
import { narrate } from "../taskpane/actions/narrate";
import { dispatch } from "../taskpane/state/store";
import type { View } from "../taskpane/state/pane-state";

/**
 * The ribbon's buttons. They run in the pane's own page (shared runtime), so that what they find is there when the pane
 * is opened. The names are the manifest's.
 */
const COMMANDS: Readonly<Record<string, readonly [view: View, action: () => Promise<void>]>> = {
  check: ["check", checkWorkbook],
  narrate: ["narrative", narrate],
};

/** Tells Office what the ribbon's buttons do. Call it once Office is ready. */
function associateCommands(): void {
  for (const [name, [view, action]] of Object.entries(COMMANDS))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(view, action, event);
    });
}

async function run(
  view: View,
  action: () => Promise<void>,
  event: Office.AddinCommands.Event
): Promise<void> {
  dispatch({ type: "view-chosen", view });
  try {
    await attempt(() => Office.addin.showAsTaskpane(), "没有打开窗格");
    await action();
  } finally {
    // Until this is called, Excel keeps the button disabled.
    event.completed();
  }
}

if (typeof Office !== "undefined")
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) associateCommands();
  });
