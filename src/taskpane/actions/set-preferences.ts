import { savePreferences, type Preferences } from "../state/preferences";
import { dispatch } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";

/** Keeps a preference in the workbook. */
export function setPreferences(preferences: Preferences): Promise<boolean> {
  return attemptToKeep(async () => {
    const canBeSaved = await savePreferences(preferences);
    dispatch({ type: "preferences-changed", preferences });
    return { canBeSaved, said: "" };
  }, "没有保存设置");
}
