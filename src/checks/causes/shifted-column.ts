import type { Fen } from "../../money/amount";
import type { Cause, Proposal, Search } from "./cause";
import { columnsOf } from "./columns";
import { includes } from "./ranges";
import { exactAmount } from "./wanted";

/** So many broken relations at least make a shift thinkable; one is better explained by one figure. */
const FEWEST_RELATIONS = 2;
/** Two figures in a row may have moved; more than two hardly do by chance. */
const FEWEST_CHANGES = 2;
/** Behind every explanation by one figure. */
const TWO_ONLY = 3;
/** How many first and last rows of the moved run are tried. */
const MOST_ENDS = 60;
/** How many broken relations are tried before all. */
const MOST_CHECKED = 3;

/** A column, or a run of rows of it, stands one row too low or too high. */
export const shiftedColumn: Cause = {
  id: "shifted-column",
  title: "整列错位一行",
  description:
    "把一列中连续的若干行上移或下移一行，与它们有关的各处就都相符；挤掉的数按有关的核对补上，补不出的留空请人填写。",
  *propose(search): Iterable<Proposal> {
    for (const { figures } of columnsOf(search)) yield* movedRuns(search, figures);
  },
};

/** A stretch of a column by positions, both ends included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function* movedRuns(search: Search, figures: readonly number[]): Iterable<Proposal> {
  const { system } = search;
  const spans = spansOf(search, figures);
  if (spans.length < FEWEST_RELATIONS) return;
  // Every broken relation of the column must be touched by the run.
  const firsts = { from: Infinity, to: Infinity };
  const lasts = { from: -1, to: -1 };
  for (const { first, last } of spans) {
    firsts.from = Math.min(firsts.from, first);
    firsts.to = Math.min(firsts.to, last);
    lasts.from = Math.max(lasts.from, first);
    lasts.to = Math.max(lasts.to, last);
  }
  const starts = descending(Math.max(0, firsts.from - 1), firsts.to).slice(0, MOST_ENDS);
  const end = figures.length - 1;
  const ends = [
    end,
    ...descending(lasts.from, Math.min(end - 1, lasts.to + 1)).slice(0, MOST_ENDS),
  ];
  const checked = smallest(search, spans);
  for (const isTooLow of [true, false]) {
    const restored = longestRun(starts, ends, (run) => {
      const moved = movedBack(search, figures, run, isTooLow);
      const lost = figures[isTooLow ? run.last : run.first];
      if (
        moved.size < FEWEST_CHANGES - 1 ||
        lost === undefined ||
        !mayHold(search, checked, moved, lost)
      )
        return null;
      const proposal = withLost(search, moved, lost);
      if (!proposal || proposal.changes.size < FEWEST_CHANGES) return null;
      const unlikeliness = proposal.changes.size > FEWEST_CHANGES ? 0 : TWO_ONLY;
      const isSettled = system.outcome(proposal.changes)?.unsettled === 0;
      return isSettled ? { ...proposal, unlikeliness } : null;
    });
    if (restored) yield restored;
  }
}

/** Of the runs that fit the one that begins last and ends last: what is inserted or deleted moves all that stands below it. */
function longestRun(
  starts: readonly number[],
  ends: readonly number[],
  restore: (run: Run) => Proposal | null
): Proposal | null {
  for (const first of starts)
    for (const last of ends) {
      const restored = last > first ? restore({ first, last }) : null;
      if (restored) return restored;
    }
  return null;
}

/** The stretch of the column that each broken relation takes figures from. */
function spansOf(
  { system }: Search,
  figures: readonly number[]
): readonly (Run & { relation: number })[] {
  const spans = new Map<number, { first: number; last: number; relation: number }>();
  figures.forEach((cell, at) => {
    for (const relation of system.relationsOf(cell)) {
      if (system.holds(relation) || !system.isError(relation)) continue;
      const span = spans.get(relation);
      if (span) span.last = at;
      else spans.set(relation, { first: at, last: at, relation });
    }
  });
  return [...spans.values()];
}

/** The broken relations of the fewest figures: they reject most runs at once. */
function smallest(
  { system }: Search,
  spans: readonly (Run & { relation: number })[]
): readonly number[] {
  return [...spans]
    .sort((a, b) => system.figuresOf(a.relation).length - system.figuresOf(b.relation).length)
    .slice(0, MOST_CHECKED)
    .map(({ relation }) => relation);
}

/** What the rows of the run hold once moved back by one; the row whose figure was lost is left out. */
function movedBack(
  { system }: Search,
  figures: readonly number[],
  { first, last }: Run,
  isTooLow: boolean
): Map<number, Fen> {
  const moved = new Map<number, Fen>();
  for (let at = first; at <= last; at++) {
    const from = figures[isTooLow ? at + 1 : at - 1];
    const cell = figures[at];
    if (cell === undefined || from === undefined) continue;
    if (at === (isTooLow ? last : first)) continue;
    if (system.amountOf(cell) !== system.amountOf(from)) moved.set(cell, system.amountOf(from));
  }
  return moved;
}

/** Whether the chosen relations would hold, as far as they do not depend on the lost figure. */
function mayHold(
  { system }: Search,
  relations: readonly number[],
  moved: ReadonlyMap<number, Fen>,
  lost: number
): boolean {
  const effects = system.effects(moved);
  return relations.every((relation) => {
    if (system.figuresOf(relation).includes(lost)) return true;
    const effect = effects.get(relation);
    return effect !== undefined && system.wouldHold(relation, effect);
  });
}

/** The moved figures with the lost one as its relations ask for it, or emptied where they ask for none; null when nothing fits. */
function withLost(
  { system }: Search,
  moved: ReadonlyMap<number, Fen>,
  lost: number
): Proposal | null {
  const allowed = system.allowed([lost], undefined, moved);
  if (allowed.length === 0) return null;
  // Rounding must not invent a figure where nothing is asked for.
  const amount = includes(allowed, 0)
    ? 0
    : (exactAmount(system, [lost], allowed, undefined, moved) ?? 0);
  const changes = new Map(moved);
  if (amount !== system.amountOf(lost)) changes.set(lost, amount);
  return { changes, emptied: new Set(amount === 0 ? [lost] : []) };
}

function descending(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => to - index);
}
