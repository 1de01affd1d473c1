import { startTransition, useEffect, useState } from "react";
import type { FindingGroup } from "./arrange";

/** So many rows come in one go: no more than a key that is pressed meanwhile may wait for. */
const ROWS_AT_ONCE = 24;

/** Of a long group only the first rows are drawn in any case. */
const MOST_OF_A_GROUP = 60;

type Keys = ReadonlySet<string>;

/**
 * As many of the groups as are drawn by now: those that were there before, and of new ones the first few; the others follow one after the
 * other while the page goes on answering.
 */
export function useGrowing(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const [drawn, setDrawn] = useState<Keys>(new Set());
  const keys = new Set(groups.map(({ key }) => key));
  const left = [...drawn].filter((key) => keys.has(key));
  // What comes back later is drawn anew.
  if (left.length < drawn.size) setDrawn(new Set(left));
  const next = withMore(new Set(left), groups);
  const isWhole = next.size === left.length;
  useEffect(() => {
    if (!isWhole) startTransition(() => setDrawn(next));
  });
  return groups.filter(({ key }) => next.has(key));
}

/** These groups and the first others, with so many rows or a few more. */
function withMore(drawn: Keys, groups: readonly FindingGroup[]): Keys {
  const next = new Set(drawn);
  let rows = 0;
  for (const { key, findings } of groups) {
    if (next.has(key)) continue;
    next.add(key);
    rows += Math.min(findings.length, MOST_OF_A_GROUP);
    if (rows >= ROWS_AT_ONCE) break;
  }
  return next;
}
