import type { RemarkBook } from "../../checks/remarks";
import type { Problem } from "../../excel/excel-errors";
import type { ChosenStyle } from "../../excel/style-memory";
import type { Facts } from "../../narrative/narrative";
import type { Stated } from "../../tables/book";
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
