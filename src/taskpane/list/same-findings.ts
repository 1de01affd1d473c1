import type { Finding } from "../../checks/finding";

/**
 * The findings of a new result, those that say exactly what they said before as the very same objects, so that what shows them need not be
 * drawn anew; the very same array where all do.
 */
export function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]));
  const kept = now.map((finding) => {
    const old = known.get(finding.id);
    return old && isEqual(old, finding) ? old : finding;
  });
  const isAll = kept.length === before.length && kept.every((finding, i) => finding === before[i]);
  return isAll ? before : kept;
}

/** Whether plain data is the same throughout. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        key in b &&
        isEqual((a as Record<string, unknown>)[key], (b as typeof a & Record<string, unknown>)[key])
    )
  );
}
