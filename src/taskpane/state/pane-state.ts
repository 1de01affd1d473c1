import type { CheckResult } from "../../checks/check";
import { NO_REMARKS, withRemarks, type RemarkBook } from "../../checks/remarks";
import type { Problem } from "../../excel/excel-errors";
import { UNCHOSEN, type ChosenStyle } from "../../excel/style-memory";
import type { Undo } from "../../excel/write-cells";
import type { Facts } from "../../narrative/narrative";
import type { Book, Stated } from "../../tables/book";
import type { Grid } from "../../tables/grid";
import type { Preferences } from "./preferences";

export type View = "check" | "narrative" | "subjects" | "settings";

/** What a check is doing at the moment; `waiting` for the user to leave a cell that is being edited. */
export type CheckStep = "reading" | "checking" | "marking" | "waiting";

export interface Checked extends CheckResult {
  readonly book: Book;
  /** What was read: what a repair expects to find in its cells. */
  readonly grids: readonly Grid[];
  readonly sheetCount: number;
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
  /** The step of the running check; null when none runs. */
  readonly checking: CheckStep | null;
  readonly checked: Checked | null;
  /** Why the last check did not come about. */
  readonly checkProblem: Problem | null;
  /** What the user said of warnings in this workbook, as last read. */
  readonly remarks: RemarkBook;
  readonly previous: Previous | null;
  /** What the user said of department and year where the workbook is silent. */
  readonly stated: Stated;
  /** Cells marked in the workbook, by this session or an earlier one. */
  readonly marked: number;
  /** By the finding's id: what takes its repair back. */
  readonly repairs: Readonly<Record<number, Undo>>;
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
  readonly notice: Problem | null;
  /** Read out by screen readers: what a click did. */
  readonly said: string;
}

export type PaneEvent =
  | { readonly type: "view-chosen"; readonly view: View }
  | { readonly type: "check-step"; readonly step: CheckStep }
  | { readonly type: "check-cancelled" }
  | { readonly type: "checked"; readonly checked: Checked; readonly remarks: RemarkBook }
  | { readonly type: "remarks-changed"; readonly remarks: RemarkBook }
  | { readonly type: "previous-chosen"; readonly previous: Previous | null }
  | { readonly type: "stated"; readonly stated: Stated }
  | { readonly type: "check-failed"; readonly problem: Problem }
  | { readonly type: "marked"; readonly cells: number }
  | { readonly type: "repaired"; readonly finding: number; readonly undo: Undo }
  | { readonly type: "repair-undone"; readonly finding: number }
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
  | { readonly type: "noticed"; readonly problem: Problem | null }
  | { readonly type: "said"; readonly text: string };

/** The pane as it opens. */
export function initialState(preferences: Preferences, marked: number, stated: Stated): PaneState {
  return {
    view: "check",
    checking: null,
    checked: null,
    checkProblem: null,
    remarks: NO_REMARKS,
    previous: null,
    stated,
    marked,
    repairs: {},
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
  };
}

/** Every change of the pane's state. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "view-chosen":
      return { ...state, view: event.view, notice: null };
    case "check-step":
      return { ...state, checking: event.step, notice: null };
    case "check-cancelled":
      return { ...state, checking: null };
    case "checked":
      return {
        ...state,
        checked: withTheirRemarks(event.checked, event.remarks),
        remarks: event.remarks,
        checkProblem: null,
        repairs: {},
        changedSinceCheck: false,
      };
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
      return { ...state, repairs: { ...state.repairs, [event.finding]: event.undo }, notice: null };
    case "repair-undone": {
      const { [event.finding]: _undone, ...repairs } = state.repairs;
      return { ...state, repairs, notice: null };
    }
    case "workbook-changed":
      return {
        ...state,
        changes: state.changes + 1,
        changedSinceCheck: state.checked !== null,
        changedSinceNarrative: state.narrated !== null,
      };
    case "narrating":
      return { ...state, narrating: true, narrateProblem: null };
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
