import { withRemarks, type RemarkBook } from "../../checks/remarks";
import { resolvedAfter } from "../live/resolved";
import type { PaneEvent } from "./pane-event";
import type { Checked, PaneState } from "./pane-state";
import { withoutRepair, withRepair } from "./repairs";

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
        ...narratedAfter(state, event.checked, event.changedSince),
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
        resolved: event.isCorrected
          ? []
          : resolvedAfter(state.resolved, state.checked?.findings ?? [], event.checked.findings),
        changedSinceCheck: event.changedSince,
        ...narratedAfter(state, event.checked, event.changedSince),
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
    case "corrected":
      return { ...state, corrections: event.corrections };
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
        edits: event.edits,
        style: event.style,
        part: event.part,
        changedSinceNarrative: false,
      };
    case "book-read":
      return {
        ...state,
        narrated: state.narrated && { book: event.book },
        changedSinceNarrative: state.narrated !== null && state.changes !== event.changes,
      };
    case "narrate-failed":
      return { ...state, narrating: false, narrateProblem: event.problem };
    case "facts-changed":
      return { ...state, facts: event.facts };
    case "edits-changed":
      return { ...state, edits: event.edits };
    case "style-chosen":
      return { ...state, style: event.style };
    case "like-chosen":
      return { ...state, like: event.like };
    case "part-chosen":
      return { ...state, part: event.part };
    case "preferences-changed":
      return { ...state, preferences: event.preferences };
    case "noticed":
      // Two bars would say opposite things, or push the view away.
      return { ...state, notice: event.problem, done: event.problem ? null : state.done };
    case "said":
      return { ...state, said: event.text, sayings: state.sayings + 1 };
  }
}

/** A check has read the workbook: a narrative that was written goes on from there. */
function narratedAfter(
  { narrated }: PaneState,
  { book }: Checked,
  changedSince: boolean
): Partial<PaneState> {
  if (!narrated) return {};
  return {
    narrated: narrated.book === book ? narrated : { book },
    changedSinceNarrative: changedSince,
  };
}

/** A result in which each finding has what is said of it now, and no more. */
function withTheirRemarks(checked: Checked, remarks: RemarkBook): Checked {
  const unsaid = checked.findings.map((one) => (one.remark ? { ...one, remark: null } : one));
  return { ...checked, findings: withRemarks(unsaid, remarks, checked.book) };
}
