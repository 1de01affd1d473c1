import type { RemarkBook } from "../../checks/remarks";
import type { Problem } from "../../excel/excel-errors";
import type { ChosenStyle } from "../../excel/style-memory";
import type { Edits } from "../../narrative/edits/edit";
import type { Facts } from "../../narrative/narrative";
import type { Book } from "../../tables/book";
import type { Corrections } from "../../tables/corrections";
import type { Notice } from "./notice";
import type {
  Checked,
  CheckStep,
  LastText,
  NarrativeUse,
  Narrated,
  Previous,
  View,
} from "./pane-state";
import type { Preferences } from "./preferences";
import type { DoneRepair } from "./repairs";

/** Everything that happens to the pane. */
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
      /** Whether other things are said of the tables than before: then what is gone was not put right. */
      readonly isCorrected: boolean;
      readonly at: number;
      readonly changedSince: boolean;
    }
  | { readonly type: "resolved-left"; readonly ids: readonly number[] }
  | { readonly type: "live-paused"; readonly problem: Problem }
  | { readonly type: "marks-updated"; readonly cells: number }
  | { readonly type: "marks-cleared" }
  | { readonly type: "remarks-changed"; readonly remarks: RemarkBook }
  | { readonly type: "previous-chosen"; readonly previous: Previous | null }
  | { readonly type: "corrected"; readonly corrections: Corrections }
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
      readonly edits: Edits;
      readonly style: ChosenStyle;
      readonly part: string | null;
    }
  /** Read for the narrative alone; `changes`: how often the workbook had been changed by then. */
  | { readonly type: "book-read"; readonly book: Book; readonly changes: number }
  | { readonly type: "narrate-failed"; readonly problem: Problem }
  | { readonly type: "facts-changed"; readonly facts: Facts }
  | { readonly type: "edits-changed"; readonly edits: Edits }
  | { readonly type: "style-chosen"; readonly style: ChosenStyle }
  | { readonly type: "like-chosen"; readonly like: LastText | null }
  | { readonly type: "part-chosen"; readonly part: string | null }
  | { readonly type: "preferences-changed"; readonly preferences: Preferences }
  | { readonly type: "noticed"; readonly problem: Notice | null }
  | { readonly type: "said"; readonly text: string };
