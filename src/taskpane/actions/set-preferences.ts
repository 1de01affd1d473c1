import { changePreferences, type Preferences } from "../state/preferences";
import { dispatch } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";

/** Keeps preferences in the workbook; those that another window has set since are taken over. */
export function setPreferences(changed: Partial<Preferences>): Promise<boolean> {
  return attemptToKeep(async () => {
    const { content, canBeSaved } = await changePreferences(changed);
    dispatch({ type: "preferences-changed", preferences: content });
    return { canBeSaved, said: "" };
  }, "没有保存设置");
}
