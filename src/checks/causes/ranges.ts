import type { Fen } from "../../money/amount";

/** Amounts that a figure may have: closed intervals in ascending order, without overlaps. An end may be infinite. */
export type Ranges = readonly (readonly [low: Fen, high: Fen])[];

/** Every amount. */
export const ANYTHING: Ranges = [[-Infinity, Infinity]];

/** The amounts that both allow. */
export function intersection(a: Ranges, b: Ranges): Ranges {
  if (a === ANYTHING) return b;
  if (b === ANYTHING) return a;
  const shared: (readonly [Fen, Fen])[] = [];
  for (const [aLow, aHigh] of a)
    for (const [bLow, bHigh] of b) {
      const low = Math.max(aLow, bLow);
      const high = Math.min(aHigh, bHigh);
      if (low <= high) shared.push([low, high]);
    }
  return shared;
}

/** The amounts that either allows. */
export function union(ranges: readonly (readonly [Fen, Fen])[]): Ranges {
  if (ranges.length <= 1) return ranges;
  const merged: [Fen, Fen][] = [];
  for (const [low, high] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && low <= last[1]) last[1] = Math.max(last[1], high);
    else merged.push([low, high]);
  }
  return merged;
}

/** Whether an amount is allowed. */
export function includes(ranges: Ranges, fen: Fen): boolean {
  return ranges.some(([low, high]) => low <= fen && fen <= high);
}
