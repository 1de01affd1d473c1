import { dispatch } from "../state/store";
import { savePreferences, type Preferences } from "../state/preferences";
import { attempt } from "./attempt";

/** Keeps a preference in the workbook. */
export function setPreferences(preferences: Preferences): Promise<boolean> {
  return attempt(async () => {
    await savePreferences(preferences);
    dispatch({ type: "preferences-changed", preferences });
  }, "没有保存设置");
}
