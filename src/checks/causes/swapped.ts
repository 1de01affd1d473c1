import { allowedBy } from "./allowed";
import type { Cause, Proposal, Search } from "./cause";
import type { Position } from "./table-figures";

/** How many figures of the wanted amount are tried for one broken relation. */
const MOST_PARTNERS = 6;

/** Two figures stand in each other's place: side by side, one above the other, or elsewhere in the table. */
export const swapped: Cause = {
  id: "swapped",
  title: "两个数填反了",
  description: "把同一张表里的两个数对调，与它们有关的各处就都相符。",
  *propose(search): Iterable<Proposal> {
    const { system, suspects } = search;
    const tried = new Set<string>();
    for (const suspect of suspects) {
      const position = system.positionOf(suspect);
      if (!position) continue;
      for (const partner of partnersOf(search, suspect, position)) {
        const key =
          suspect < partner
            ? `${String(suspect)} ${String(partner)}`
            : `${String(partner)} ${String(suspect)}`;
        if (tried.has(key)) continue;
        tried.add(key);
        const other = system.positionOf(partner);
        if (!other || system.amountOf(suspect) === system.amountOf(partner)) continue;
        yield {
          changes: new Map([
            [suspect, system.amountOf(partner)],
            [partner, system.amountOf(suspect)],
          ]),
          unlikeliness: distance(position, other),
        };
      }
    }
  },
};

function* partnersOf(
  { system }: Search,
  suspect: number,
  { table, row, column }: Position
): Iterable<number> {
  if (row === null || column === null) return;
  const neighbours = [
    [row, column - 1],
    [row, column + 1],
    [row - 1, column],
    [row + 1, column],
  ] as const;
  for (const [line, at] of neighbours) {
    const number = system.usableAt(table, line, at);
    if (number !== undefined) yield number;
  }
  for (const relation of system.relationsOf(suspect)) {
    if (system.holds(relation)) continue;
    for (const [low, high] of allowedBy(system, relation, [suspect])) {
      if (!Number.isFinite(low) || !Number.isFinite(high)) continue;
      // What so many could be exchanged with was exchanged with none of them.
      yield* system.figuresHolding(table, low, high, MOST_PARTNERS);
    }
  }
}

/** Neighbours first, then figures of one row or column, then the rest of the table. */
function distance(a: Position, b: Position): number {
  const rows = Math.abs((a.row ?? 0) - (b.row ?? 0));
  const columns = Math.abs((a.column ?? 0) - (b.column ?? 0));
  if (rows + columns === 1) return 0;
  return rows === 0 || columns === 0 ? 0.25 : 0.5;
}
