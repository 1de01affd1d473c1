import type { CheckResult } from "../../checks/check";
import type { Finding } from "../../checks/finding";
import { NO_REMARKS, withRemarks, type RemarkBook } from "../../checks/remarks";
import type { Problem } from "../../excel/excel-errors";
import type { WorkbookContent } from "../../excel/read-workbook";
import { UNCHOSEN, type ChosenStyle } from "../../excel/style-memory";
import type { Facts } from "../../narrative/narrative";
import type { Book, Stated } from "../../tables/book";
import type { Grid } from "../../tables/grid";
import type { Notice } from "./notice";
import { resolvedAfter } from "../live/resolved";
import type { Preferences } from "./preferences";
import { withoutRepair, withRepair, type DoneRepair } from "./repairs";

export type View = "check" | "narrative" | "subjects" | "settings";

/** What the view of the narrative is for: writing one from the tables, or holding a given one against them. */
export type NarrativeUse = "write" | "audit";

/** What a check is doing at the moment; `waiting` for the user to leave a cell that is being edited. */
export type CheckStep = "reading" | "checking" | "marking" | "waiting";

export interface Checked extends CheckResult {
  readonly book: Book;
  /** What was read: what a repair expects to find in its cells. */
  readonly grids: readonly Grid[];
  readonly sheetCount: number;
  /** The sheets as read, so that later only what has changed need be. */
  readonly content: WorkbookContent;
  /** The highest id that a finding ever had: ids go on from check to check. */
  readonly lastId: number;
}

/** How checking by itself after edits goes on. */
export interface Live {
  /** Why it has stopped until the next check that is asked for; null while it goes on. */
  readonly paused: Problem | null;
  readonly isRunning: boolean;
  /** When it was last done, in milliseconds; null if not yet. */
  readonly at: number | null;
}

/** Last year's workbook, as long as the pane is open. */
export interface Previous {
  /** The file's name. */
  readonly name: string;
  readonly book: Book;
}

/** Last year's narrative, as long as the pane is open. */
export interface LastText {
  /** The file's name; null for a text that was pasted. */
  readonly name: string | null;
  readonly text: string;
}

export interface Narrated {
  readonly book: Book;
}

export interface PaneState {
  readonly view: View;
  readonly narrativeUse: NarrativeUse;
  /** Whether the view of the check shows the form for a new set of tables. */
  readonly makingTables: boolean;
  /** How often a search for a subject was asked for: each time it gets the focus. */
  readonly searches: number;
  /** The step of the running check; null when none runs. */
  readonly checking: CheckStep | null;
  readonly checked: Checked | null;
  /** Why the last check did not come about. */
  readonly checkProblem: Problem | null;
  /** What the user said of warnings in this workbook, as last read. */
  readonly remarks: RemarkBook;
  readonly live: Live;
  /** Settled by the last edits, and for a moment still shown. */
  readonly resolved: readonly Finding[];
  readonly previous: Previous | null;
  /** What the user said of department and year where the workbook is silent. */
  readonly stated: Stated;
  /** Cells marked in the workbook, by this session or an earlier one. */
  readonly marked: number;
  /** Whether the user took the marks away, so that only the next check that is asked for brings them back. */
  readonly marksCleared: boolean;
  /** The repairs of this session that were not taken back, in their order. A new check leaves them here. */
  readonly repairs: readonly DoneRepair[];
  /** How often the workbook was changed since the pane was opened. */
  readonly changes: number;
  /** Whether the workbook was changed after it was read for the check, for the narrative. */
  readonly changedSinceCheck: boolean;
  readonly changedSinceNarrative: boolean;
  readonly narrating: boolean;
  readonly narrated: Narrated | null;
  readonly narrateProblem: Problem | null;
  readonly facts: Facts;
  /** The style of the narrative, as kept in the workbook. */
  readonly style: ChosenStyle;
  readonly like: LastText | null;
  /** Of a workbook with several departments or years: the name of the one whose narrative is written. */
  readonly part: string | null;
  readonly preferences: Preferences;
  /** What a click could not do; stays until it is closed or the next one succeeds. */
  readonly notice: Notice | null;
  /** Read out by screen readers: what a click did. */
  readonly said: string;
  /** What a button outside the pane did, shown until something else is done; null when there is nothing to show. */
  readonly done: string | null;
}

export type PaneEvent =
  | { readonly type: "view-chosen"; readonly view: View }
  | { readonly type: "use-chosen"; readonly use: NarrativeUse }
  | { readonly type: "search-asked" }
  | { readonly type: "new-tables-opened" }
  | { readonly type: "new-tables-closed" }
  | { readonly type: "done"; readonly text: string | null }
  | { readonly type: "check-step"; readonly step: CheckStep }
  | { readonly type: "check-cancelled" }
  | {
      readonly type: "checked";
      readonly checked: Checked;
      readonly remarks: RemarkBook;
      readonly changedSince: boolean;
    }
  | { readonly type: "rechecking"; readonly isRunning: boolean }
  | {
      readonly type: "rechecked";
      readonly checked: Checked;
      readonly at: number;
      readonly changedSince: boolean;
    }
  | { readonly type: "resolved-left"; readonly ids: readonly number[] }
  | { readonly type: "live-paused"; readonly problem: Problem }
  | { readonly type: "marks-updated"; readonly cells: number }
  | { readonly type: "marks-cleared" }
  | { readonly type: "remarks-changed"; readonly remarks: RemarkBook }
  | { readonly type: "previous-chosen"; readonly previous: Previous | null }
  | { readonly type: "stated"; readonly stated: Stated }
  | { readonly type: "check-failed"; readonly problem: Problem }
  | { readonly type: "marked"; readonly cells: number }
  | { readonly type: "repaired"; readonly repair: Omit<DoneRepair, "id"> }
  /** By the repair's id. */
  | { readonly type: "repair-undone"; readonly repair: number }
  | { readonly type: "workbook-changed" }
  | { readonly type: "narrating" }
  | {
      readonly type: "narrated";
      readonly narrated: Narrated;
      readonly facts: Facts;
      readonly style: ChosenStyle;
      readonly part: string | null;
    }
  | { readonly type: "narrate-failed"; readonly problem: Problem }
  | { readonly type: "facts-changed"; readonly facts: Facts }
  | { readonly type: "style-chosen"; readonly style: ChosenStyle }
  | { readonly type: "like-chosen"; readonly like: LastText | null }
  | { readonly type: "part-chosen"; readonly part: string | null }
  | { readonly type: "preferences-changed"; readonly preferences: Preferences }
  | { readonly type: "noticed"; readonly problem: Notice | null }
  | { readonly type: "said"; readonly text: string };

/** The pane as it opens. */
export function initialState(preferences: Preferences, marked: number, stated: Stated): PaneState {
  return {
    view: "check",
    narrativeUse: "write",
    makingTables: false,
    searches: 0,
    checking: null,
    checked: null,
    checkProblem: null,
    remarks: NO_REMARKS,
    live: { paused: null, isRunning: false, at: null },
    resolved: [],
    previous: null,
    stated,
    marked,
    marksCleared: false,
    repairs: [],
    changes: 0,
    changedSinceCheck: false,
    changedSinceNarrative: false,
    narrating: false,
    narrated: null,
    narrateProblem: null,
    facts: {},
    style: UNCHOSEN,
    like: null,
    part: null,
    preferences,
    notice: null,
    said: "",
    done: null,
  };
}

/** Every change of the pane's state. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "view-chosen":
      return { ...state, view: event.view, notice: null, done: null };
    case "use-chosen":
      return { ...state, narrativeUse: event.use };
    case "search-asked":
      return { ...state, searches: state.searches + 1 };
    case "new-tables-opened":
      return { ...state, view: "check", makingTables: true, notice: null };
    case "new-tables-closed":
      return { ...state, makingTables: false };
    case "done":
      return { ...state, done: event.text };
    case "check-step":
      return { ...state, checking: event.step, makingTables: false, notice: null, done: null };
    case "check-cancelled":
      return { ...state, checking: null };
    case "checked":
      return {
        ...state,
        checked: withTheirRemarks(event.checked, event.remarks),
        remarks: event.remarks,
        checkProblem: null,
        changedSinceCheck: event.changedSince,
        marksCleared: false,
        resolved: [],
        live: { paused: null, isRunning: false, at: null },
      };
    case "rechecking":
      return { ...state, live: { ...state.live, isRunning: event.isRunning } };
    case "rechecked":
      return {
        ...state,
        checked: withTheirRemarks(event.checked, state.remarks),
        resolved: resolvedAfter(
          state.resolved,
          state.checked?.findings ?? [],
          event.checked.findings
        ),
        changedSinceCheck: event.changedSince,
        live: { paused: null, isRunning: false, at: event.at },
      };
    case "resolved-left":
      return { ...state, resolved: state.resolved.filter(({ id }) => !event.ids.includes(id)) };
    case "live-paused":
      return {
        ...state,
        live: { ...state.live, paused: event.problem, isRunning: false },
        notice: event.problem,
      };
    case "marks-updated":
      return { ...state, marked: event.cells };
    case "marks-cleared":
      return { ...state, marked: 0, marksCleared: true };
    case "remarks-changed":
      return {
        ...state,
        remarks: event.remarks,
        checked: state.checked && withTheirRemarks(state.checked, event.remarks),
      };
    case "previous-chosen":
      return { ...state, previous: event.previous };
    case "stated":
      return { ...state, stated: event.stated };
    case "check-failed":
      return { ...state, checking: null, checkProblem: event.problem };
    case "marked":
      return { ...state, checking: null, marked: event.cells };
    case "repaired":
      return { ...state, repairs: withRepair(state.repairs, event.repair), notice: null };
    case "repair-undone":
      return { ...state, repairs: withoutRepair(state.repairs, event.repair), notice: null };
    case "workbook-changed":
      return {
        ...state,
        changes: state.changes + 1,
        changedSinceCheck: state.checked !== null,
        changedSinceNarrative: state.narrated !== null,
      };
    case "narrating":
      return { ...state, narrating: true, narrateProblem: null, narrativeUse: "write" };
    case "narrated":
      return {
        ...state,
        narrating: false,
        narrated: event.narrated,
        facts: event.facts,
        style: event.style,
        part: event.part,
        changedSinceNarrative: false,
      };
    case "narrate-failed":
      return { ...state, narrating: false, narrateProblem: event.problem };
    case "facts-changed":
      return { ...state, facts: event.facts };
    case "style-chosen":
      return { ...state, style: event.style };
    case "like-chosen":
      return { ...state, like: event.like };
    case "part-chosen":
      return { ...state, part: event.part };
    case "preferences-changed":
      return { ...state, preferences: event.preferences };
    case "noticed":
      return { ...state, notice: event.problem };
    case "said":
      return { ...state, said: event.text };
  }
}

/** A result in which each finding has what is said of it now, and no more. */
function withTheirRemarks(checked: Checked, remarks: RemarkBook): Checked {
  const unsaid = checked.findings.map((one) => (one.remark ? { ...one, remark: null } : one));
  return { ...checked, findings: withRemarks(unsaid, remarks, checked.book) };
}
