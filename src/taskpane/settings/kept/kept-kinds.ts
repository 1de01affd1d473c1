import { NO_REMARKS, REMARKS } from "../../../checks/remarks";
import { DAMAGED_SETTING } from "../../../excel/kept-setting";
import { EDITS } from "../../../excel/edits-memory";
import { FORMULAS } from "../../../excel/kept-formulas";
import type { KeptItem } from "../../../excel/kept-inventory";
import { FACTS } from "../../../excel/memory";
import { STYLE, UNCHOSEN } from "../../../excel/style-memory";
import { DAMAGED_NAMESPACE } from "../../../excel/workbook-part";
import { NO_CORRECTIONS } from "../../../tables/corrections";
import { CORRECTIONS } from "../../../tables/kept-corrections";
import { SUBJECT_TABLE } from "../../../tables/kept-subjects";
import type { KeptFormat } from "../../../tables/kept-content";
import { DEFAULT_PREFERENCES, PREFERENCES } from "../../state/preferences";
import { STATED } from "../../state/stated";
import { dispatch } from "../../state/store";
import { forgetTable } from "../../subjects/choose-table";

/** One kind of what a workbook keeps, as the user sees it. */
export interface KeptKind {
  /** What it is called: "对警告的说明". */
  readonly called: string;
  readonly holds: (item: Omit<KeptItem, "bytes">) => boolean;
  /** What is lost with it, where that is more than the name says; a sentence. */
  readonly loss?: string;
  /** What the pane itself forgets once it is gone. */
  readonly forget?: () => void | Promise<void>;
}

/** Content in a custom XML part of its own. */
function partKind(
  { called, namespace }: KeptFormat<unknown>,
  more: Omit<KeptKind, "called" | "holds"> = {}
): KeptKind {
  return { called, holds: ({ is, name }) => is === "part" && name === namespace, ...more };
}

/** A setting, with what was set aside of it. */
function isSetting(key: string) {
  return ({ is, name }: Omit<KeptItem, "bytes">) => is === "setting" && name === key;
}

/** All kinds, in the order of the list; what belongs to none stands at its end. */
export const KEPT_KINDS: readonly KeptKind[] = [
  partKind(REMARKS, {
    forget: () => dispatch({ type: "remarks-changed", remarks: NO_REMARKS }),
  }),
  partKind(FACTS, { forget: () => dispatch({ type: "facts-changed", facts: {} }) }),
  partKind(EDITS, { forget: () => dispatch({ type: "edits-changed", edits: {} }) }),
  partKind(STYLE, { forget: () => dispatch({ type: "style-chosen", style: UNCHOSEN }) }),
  partKind(CORRECTIONS, {
    forget: () => dispatch({ type: "corrected", corrections: NO_CORRECTIONS }),
  }),
  partKind(SUBJECT_TABLE, {
    loss: "检查和公式改按随程序提供的科目表。",
    forget: forgetTable,
  }),
  {
    called: FORMULAS.called,
    holds: ({ is, name }) => is === "name" || (is === "part" && name === FORMULAS.namespace),
    loss: "以后不能再恢复公式，表中的数值不变。",
  },
  {
    called: PREFERENCES.called,
    holds: isSetting(PREFERENCES.key),
    forget: () => {
      dispatch({ type: "preferences-changed", preferences: DEFAULT_PREFERENCES });
    },
  },
  { called: STATED.called, holds: isSetting(STATED.key) },
  {
    called: "已损坏、留存备查的内容",
    holds: ({ is, name }) =>
      is === "part"
        ? name === DAMAGED_NAMESPACE
        : is === "setting" && name.startsWith(DAMAGED_SETTING),
  },
];

/** What this version does not know, but some version of the add-in has written. */
export const OTHERS: KeptKind = {
  called: "其他版本保存的内容",
  holds: (item) => !KEPT_KINDS.some(({ holds }) => holds(item)),
};

/** The marks are counted, and gone with the marks. */
export const MARKS_SETTING = "marks";
