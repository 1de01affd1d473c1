import { loadSetting, saveSetting } from "../../excel/memory";

/** How the user wants the pane to behave in this workbook. */
export interface Preferences {
  /** Whether a check marks the cells it finds wrong. */
  readonly marks: boolean;
}

const SETTING = "preferences";
const DEFAULTS: Preferences = { marks: true };

/** What is kept in the workbook, completed by defaults. */
export function loadPreferences(): Preferences {
  const kept = loadSetting(SETTING);
  if (typeof kept !== "object" || kept === null) return DEFAULTS;
  const { marks } = kept as Partial<Record<keyof Preferences, unknown>>;
  return { marks: typeof marks === "boolean" ? marks : DEFAULTS.marks };
}

export const savePreferences = (preferences: Preferences) => saveSetting(SETTING, preferences);
