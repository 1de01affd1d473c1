import { loadSetting, saveSetting } from "../../excel/memory";

/** How the user wants the pane to behave in this workbook. */
export interface Preferences {
  /** Whether a check marks the cells it finds wrong. */
  readonly marks: boolean;
  /** Whether what is edited after a check is checked again by itself. */
  readonly live: boolean;
}

const SETTING = "preferences";
/** As long as nothing else was said. */
export const DEFAULT_PREFERENCES: Preferences = { marks: true, live: true };

/** What is kept in the workbook, completed by defaults. */
export function loadPreferences(): Preferences {
  const kept = loadSetting(SETTING);
  if (typeof kept !== "object" || kept === null) return DEFAULT_PREFERENCES;
  const values = kept as Partial<Record<keyof Preferences, unknown>>;
  const valueOf = (key: keyof Preferences) => {
    const value = values[key];
    return typeof value === "boolean" ? value : DEFAULT_PREFERENCES[key];
  };
  return { marks: valueOf("marks"), live: valueOf("live") };
}

export const savePreferences = (preferences: Preferences) => saveSetting(SETTING, preferences);
