import { useEffect } from "react";
import { followWorkbook } from "../actions/follow-workbook";
import { usePane } from "../state/store";

/** The workbook is read when so long nobody has edited anything. */
const QUIET = 800;

/**
 * Lets the text follow the workbook: after a check the live checking reads what was edited, and the text goes on from there; where nothing
 * was checked yet the workbook is read for the text alone.
 * @returns whether it follows; false where the user has switched that off, or it does not work
 */
export function useFollowing(): boolean {
  const { changes, changedSinceNarrative, checked, live, narrating, preferences } = usePane();
  const isAlone = preferences.live && checked === null;
  useEffect(() => {
    if (!isAlone || !changedSinceNarrative || narrating) return;
    const timer = setTimeout(() => void followWorkbook(), QUIET);
    return () => clearTimeout(timer);
  }, [isAlone, changedSinceNarrative, narrating, changes]);
  return preferences.live && live.paused === null;
}
