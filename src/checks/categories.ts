import { remembering } from "../money/remembering";
import { normaliseName } from "../money/width";
import type { SubjectEntry, Subjects } from "../subjects/subjects";
import type { Row } from "../tables/table";

/** The code of a 类 row of a 收支总表: its own, or of the 类 whose name is nearest to the printed one. */
export function categoryCode(row: Row, subjects: Subjects): string | null {
  return row.subject?.code ?? nearestCategory(row.name, subjects)?.code ?? null;
}

/**
 * The 类 that a misspelt name most probably means: at most two characters apart and less than a third of the name; null
 * where none is that near or several are equally near.
 */
export function nearestCategory(name: string, subjects: Subjects): SubjectEntry | null {
  let known = nearestIn.get(subjects);
  if (!known)
    nearestIn.set(subjects, (known = remembering((text: string) => nearest(text, subjects))));
  return known(name);
}

/** By the tree: several checks ask for the same few names. */
const nearestIn = new WeakMap<Subjects, (name: string) => SubjectEntry | null>();

function nearest(name: string, subjects: Subjects): SubjectEntry | null {
  const printed = normaliseName(name);
  const limit = Math.min(2, Math.ceil(printed.length / 3) - 1);
  const near = [...subjects.roots("function"), ...subjects.roots("fund")]
    .map((entry) => ({ entry, distance: editDistance(printed, normaliseName(entry.name)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [first] = near;
  if (!first) return null;
  const rival = near.find(
    ({ entry, distance }) => distance === first.distance && entry.code !== first.entry.code
  );
  return rival ? null : first.entry;
}

/** How many characters must be inserted, deleted or replaced (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, replaced));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
