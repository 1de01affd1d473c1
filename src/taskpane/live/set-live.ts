import { setPreferences } from "../actions/set-preferences";
import { getState } from "../state/store";
import { checkLive } from "./live-check";

/** Keeps in the workbook whether edits are checked by themselves; from now on they are, or are not. */
export async function setLive(live: boolean): Promise<void> {
  const { preferences } = getState();
  if (await setPreferences({ ...preferences, live })) checkLive();
}
