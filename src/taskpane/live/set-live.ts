import { setPreferences } from "../actions/set-preferences";
import { checkLive } from "./live-check";

/** Keeps in the workbook whether edits are checked by themselves; from now on they are, or are not. */
export async function setLive(live: boolean): Promise<void> {
  if (await setPreferences({ live })) checkLive();
}
