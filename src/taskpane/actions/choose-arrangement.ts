import { changePreferences, type Arrangement } from "../state/preferences";
import { dispatch, getState } from "../state/store";
import { attempt } from "./attempt";

/** Arranges the list, at once, and keeps that in the workbook; where it cannot be kept it holds until the pane is closed. */
export function chooseArrangement(arrangement: Arrangement): Promise<boolean> {
  const preferences = { ...getState().preferences, arrangement };
  dispatch({ type: "preferences-changed", preferences });
  return attempt(async () => {
    await changePreferences({ arrangement });
  }, "排列方式没有记住");
}
