import { normaliseName } from "../money/width";
import { isProven, type SubjectEntry } from "./subjects";

/**
 * The entries that a typed text may mean, best first: the very code or name, then codes that begin with it, then names
 * that begin with it, then names that contain it; among equals the proven ones, then the given order. A blank text means
 * nothing.
 */
export function searchSubjects(
  entries: readonly SubjectEntry[],
  text: string,
  limit: number
): readonly SubjectEntry[] {
  const wanted = normaliseName(text);
  if (wanted === "") return [];
  const hits: { readonly entry: SubjectEntry; readonly rank: number }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, wanted);
    if (rank !== null) hits.push({ entry, rank: rank * 2 + (isProven(entry) ? 0 : 1) });
  }
  return hits
    .sort((one, other) => one.rank - other.rank)
    .slice(0, Math.max(0, limit))
    .map(({ entry }) => entry);
}

function rankOf(entry: SubjectEntry, wanted: string): number | null {
  const name = normaliseName(entry.name);
  if (entry.code === wanted || name === wanted) return 0;
  if (entry.code.startsWith(wanted)) return 1;
  if (name.startsWith(wanted)) return 2;
  return name.includes(wanted) ? 3 : null;
}
