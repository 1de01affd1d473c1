/** The pane's own modules as one window has them: a pane that is loaded again starts over with all of them. */
import type * as Commands from "../../../src/commands/commands";
import type * as Index from "../../../src/taskpane/index";
import type * as Engine from "../../../src/checks/engine";
import type * as Messages from "../../../src/checks/messages";
import type * as ExplainFinding from "../../../src/taskpane/actions/explain-finding";
import type * as FindingMarks from "../../../src/taskpane/actions/finding-marks";
import type * as FormulaCells from "../../../src/excel/formula-cells";
import type * as BulkPlan from "../../../src/taskpane/repairs/bulk-plan";
import type * as TryOut from "../../../src/taskpane/repairs/try-out";
import type * as ReadBook from "../../../src/taskpane/actions/read-book";
import type * as RepairAction from "../../../src/taskpane/actions/repair";
import type * as SetPreferences from "../../../src/taskpane/actions/set-preferences";
import type * as Edition from "../../../src/subjects/edition-2026";
import type * as Store from "../../../src/taskpane/state/store";

export type PaneModules = typeof Store &
  typeof RepairAction &
  typeof ExplainFinding &
  typeof SetPreferences &
  typeof ReadBook &
  typeof FindingMarks &
  typeof BulkPlan &
  Pick<typeof TryOut, "tryOut"> &
  Pick<typeof FormulaCells, "formulaCells"> &
  Pick<typeof Engine, "runChecks"> &
  Pick<typeof Messages, "messageText"> &
  Pick<typeof Edition, "standardSubjects">;

/** As the tests themselves use them. */
const SHARED: ReadonlyMap<string, unknown> = new Map(
  [
    "react",
    "react/jsx-runtime",
    "react-dom",
    "react-dom/client",
    "@fluentui/react-components",
    "@fluentui/react-icons",
  ].map((name) => [name, jest.requireActual<object>(name)])
);

/** Loads the pane as a window does that has just been opened: React and Fluent UI are the only things it shares with the one before. */
export async function loadPane(): Promise<PaneModules> {
  for (const [name, shared] of SHARED) jest.doMock(name, () => shared);
  // Not isolateModules: what the pane fetches later must find the same modules.
  jest.resetModules();
  (await import("../../../src/taskpane/index")) satisfies typeof Index;
  (await import("../../../src/commands/commands")) satisfies typeof Commands;
  return {
    ...(await import("../../../src/taskpane/state/store")),
    ...(await import("../../../src/taskpane/actions/repair")),
    ...(await import("../../../src/taskpane/actions/explain-finding")),
    ...(await import("../../../src/taskpane/actions/set-preferences")),
    ...(await import("../../../src/taskpane/actions/read-book")),
    ...(await import("../../../src/taskpane/actions/finding-marks")),
    ...(await import("../../../src/taskpane/repairs/bulk-plan")),
    ...(await import("../../../src/taskpane/repairs/try-out")),
    ...(await import("../../../src/excel/formula-cells")),
    ...(await import("../../../src/checks/engine")),
    ...(await import("../../../src/checks/messages")),
    ...(await import("../../../src/subjects/edition-2026")),
  };
}
