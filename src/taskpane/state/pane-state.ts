import type { CheckResult } from "../../checks/check";
import type { Finding } from "../../checks/finding";
import { NO_REMARKS, type RemarkBook } from "../../checks/remarks";
import type { Problem } from "../../excel/excel-errors";
import type { WorkbookContent } from "../../excel/read-workbook";
import { UNCHOSEN, type ChosenStyle } from "../../excel/style-memory";
import type { Edits } from "../../narrative/edits/edit";
import type { Facts } from "../../narrative/narrative";
import type { Book } from "../../tables/book";
import type { Corrections } from "../../tables/corrections";
import type { Grid } from "../../tables/grid";
import type { Notice } from "./notice";
import type { Preferences } from "./preferences";
import type { DoneRepair } from "./repairs";

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
  /** With which its tables were recognised. */
  readonly corrections: Corrections;
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
  /** What the user said of the workbook's tables, as last read. */
  readonly corrections: Corrections;
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
  /** What the user made of the narrative's paragraphs, as last read. */
  readonly edits: Edits;
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
  /** How often something was said: the same words a second time are said again. */
  readonly sayings: number;
  /** What a button outside the pane did, shown until something else is done; null when there is nothing to show. */
  readonly done: string | null;
}

/** The pane as it opens. */
export function initialState(
  preferences: Preferences,
  marked: number,
  corrections: Corrections
): PaneState {
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
    corrections,
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
    edits: {},
    style: UNCHOSEN,
    like: null,
    part: null,
    preferences,
    notice: null,
    said: "",
    sayings: 0,
    done: null,
  };
}
