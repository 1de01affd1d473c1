import type { Row } from "./table";

/** After so many others little would be the same. */
const MOST_ROWS = 16;

/** The positions at which two lists of rows, equally long, have different ones; null where they are not, or differ in too many. */
export function changedRows(before: readonly Row[], now: readonly Row[]): readonly number[] | null {
  if (before.length !== now.length) return null;
  const changed: number[] = [];
  for (let at = 0; at < now.length; at++) {
    if (before[at] === now[at]) continue;
    if (changed.length === MOST_ROWS) return null;
    changed.push(at);
  }
  return changed;
}
