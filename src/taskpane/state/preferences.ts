import { changeKeptSetting, loadKeptSetting, type SettingFormat } from "../../excel/kept-setting";
import { isRecord } from "../../tables/kept-content";

/** How the user wants the pane to behave in this workbook. */
export interface Preferences {
  /** Whether a check marks the cells it finds wrong. */
  readonly marks: boolean;
  /** Whether what is edited after a check is checked again by itself. */
  readonly live: boolean;
  /** Whether the list shows tails (尾差) from the beginning. */
  readonly tails: boolean;
  /** How the list is arranged. */
  readonly arrangement: Arrangement;
}

/** By what the findings are grouped. */
export type Arrangement = "sheet" | "check" | "severity";

/** As long as nothing else was said. */
export const DEFAULT_PREFERENCES: Preferences = {
  marks: true,
  live: true,
  tails: false,
  arrangement: "sheet",
};

export const PREFERENCES: SettingFormat<Preferences> = {
  key: "preferences",
  version: 1,
  upgrades: { 0: (older) => older },
  called: "检查的设置",
  empty: DEFAULT_PREFERENCES,
  print: (preferences) => preferences,
  read: readPreferences,
};

/** What is kept in the workbook, completed by defaults; the defaults where it cannot be read. */
export function loadPreferences(): Preferences {
  const read = loadKeptSetting(PREFERENCES);
  return read.state === "read" ? read.kept : DEFAULT_PREFERENCES;
}

/** Changes some of them in the workbook, and leaves the others as it holds them now. Result and errors as `changeKeptSetting`. */
export const changePreferences = (changed: Partial<Preferences>) =>
  changeKeptSetting(PREFERENCES, (now) => ({ ...now, ...changed }));

/** What each of them can be. */
const CHOICES: { readonly [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  marks: [true, false],
  live: [true, false],
  tails: [true, false],
  arrangement: ["sheet", "check", "severity"],
};

function readPreferences(value: unknown): Preferences | null {
  if (!isRecord(value)) return null;
  const names = Object.keys(CHOICES) as (keyof Preferences)[];
  const kept = names.filter((name) => name in value).map((name) => [name, value[name]] as const);
  const isRight = kept.every(([name, chosen]) =>
    (CHOICES[name] as readonly unknown[]).includes(chosen)
  );
  return isRight
    ? { ...DEFAULT_PREFERENCES, ...(Object.fromEntries(kept) as Partial<Preferences>) }
    : null;
}
