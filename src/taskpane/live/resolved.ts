import type { Finding, Place } from "../../checks/finding";
import { foldConsequences } from "../../checks/fold-consequences";

/** More at once, as after a large paste, are not shown any longer one by one. */
const MOST_RESOLVED = 20;

/**
 * The findings that stay in the list for a moment although they are settled, so that nothing disappears under the user's hands.
 * @param earlier those that stay already
 */
export function resolvedAfter(
  earlier: readonly Finding[],
  before: readonly Finding[],
  after: readonly Finding[]
): readonly Finding[] {
  const left = new Set(after.map(({ id }) => id));
  const known = new Set(earlier.map(({ id }) => id));
  const { causes } = foldConsequences(before);
  const gone = causes.filter(
    ({ id, severity, remark }) =>
      !left.has(id) && !known.has(id) && !remark && (severity === "error" || severity === "warning")
  );
  const staying = earlier.filter(({ id }) => !left.has(id));
  return [...staying, ...gone.map((finding) => ({ ...finding, cause: null }))].slice(
    -MOST_RESOLVED
  );
}

/** Findings with settled ones among them, each before the first of its sheet that stands further down. */
export function withResolved(
  findings: readonly Finding[],
  resolved: readonly Finding[]
): readonly Finding[] {
  const all = [...findings];
  for (const finding of resolved) {
    const [place] = finding.where;
    const next = all.findIndex(({ where: [other] }) => isBefore(place, other));
    const last = all.map(({ where: [other] }) => sheetOf(other)).lastIndexOf(sheetOf(place));
    all.splice(next >= 0 ? next : last >= 0 ? last + 1 : all.length, 0, finding);
  }
  return all;
}

function sheetOf(place: Place | undefined): string | null {
  return place && !place.narrative ? place.sheet : null;
}

/** Whether one place stands before another of the same sheet. */
function isBefore(place: Place | undefined, other: Place | undefined): boolean {
  if (!place || !other || place.narrative || other.narrative || place.sheet !== other.sheet)
    return false;
  return place.row < other.row || (place.row === other.row && place.column < other.column);
}
