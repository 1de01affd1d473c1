import type { Direction, Facts } from "./narrative";

/** The id under which is kept for which direction of change a reason was written: 增加 or 减少. */
export function directionId(slot: string): string {
  return `${slot}.direction`;
}

/** The direction for which the answer of a slot was written, if it is another than the change has now; null otherwise, and where nobody kept it. */
export function writtenForOther(slot: string, now: Direction, facts: Facts): Direction | null {
  const id = directionId(slot);
  const kept = Object.hasOwn(facts, id) ? facts[id] : undefined;
  return (kept === "增加" || kept === "减少") && kept !== now ? kept : null;
}
