import type { Fen } from "../../money/amount";
import { allowedAmounts, exactBy } from "./allowed";
import type { Cause, Proposal, Search } from "./cause";
import { ColumnMove, type BrokenRelation, type Run } from "./column-move";
import { columnsOf, placesIn } from "./columns";
import { includes, type Ranges } from "./ranges";
import type { ConstraintSystem } from "./system";
import { exactAmount } from "./wanted";

/** So many broken relations at least make a shift thinkable; one is better explained by one figure. */
const FEWEST_RELATIONS = 2;
/** Two figures in a row may have moved; more than two hardly do by chance. */
const FEWEST_CHANGES = 2;
/** Behind every explanation by one figure. */
const TWO_ONLY = 3;
/** How many first and last rows of the moved run are tried. */
const MOST_ENDS = 60;
/** Where so many runs fit what is asked first and none fits all, none is what happened. */
const MOST_TRIED = 24;

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

function* movedRuns(search: Search, figures: readonly number[]): Iterable<Proposal> {
  const broken = brokenIn(search, figures);
  if (broken.length < FEWEST_RELATIONS) return;
  // Every broken relation of the column must be touched by the run.
  const firsts = { from: Infinity, to: Infinity };
  const lasts = { from: -1, to: -1 };
  for (const { places } of broken) {
    const first = places[0] ?? 0;
    const last = places.at(-1) ?? 0;
    firsts.from = Math.min(firsts.from, first);
    firsts.to = Math.min(firsts.to, last);
    lasts.from = Math.max(lasts.from, first);
    lasts.to = Math.max(lasts.to, last);
  }
  const starts = descending(Math.max(0, firsts.from - 1), firsts.to, MOST_ENDS);
  const end = figures.length - 1;
  const ends = [end, ...descending(lasts.from, Math.min(end - 1, lasts.to + 1), MOST_ENDS)];
  for (const isTooLow of [true, false]) {
    const move = new ColumnMove(search.system, figures, isTooLow, broken);
    const restored = longestRun(search, move, starts, ends);
    if (restored) yield restored;
  }
}

/** Of the runs that fit the one that begins last and ends last: what is inserted or deleted moves all that stands below it. */
function longestRun(
  search: Search,
  move: ColumnMove,
  starts: readonly number[],
  ends: readonly number[]
): Proposal | null {
  let tried = 0;
  for (const first of starts)
    for (const last of ends) {
      const run = { first, last };
      if (last <= first || !move.mayFit(run)) continue;
      const restored = restore(search, move, run);
      if (restored) return restored;
      if (++tried >= MOST_TRIED) return null;
    }
  return null;
}

function restore(search: Search, move: ColumnMove, run: Run): Proposal | null {
  const lost = move.figures[move.lostOf(run)];
  const proposal = lost === undefined ? null : withLost(search, move.movedBack(run), lost);
  if (!proposal || proposal.changes.size < FEWEST_CHANGES) return null;
  const unlikeliness = proposal.changes.size > FEWEST_CHANGES ? 0 : TWO_ONLY;
  const isSettled = search.system.outcome(proposal.changes)?.unsettled === 0;
  return isSettled ? { ...proposal, unlikeliness } : null;
}

/** The broken relations that take figures from the column. */
function brokenIn(
  { system, broken }: Search,
  figures: readonly number[]
): readonly BrokenRelation[] {
  return broken.flatMap((relation) => {
    const places = placesIn(figures, system, relation);
    return places.length > 0 ? [{ relation, places }] : [];
  });
}

/** The moved figures with the lost one as its relations ask for it, or emptied where they ask for none; null when nothing fits. */
function withLost(
  { system }: Search,
  moved: ReadonlyMap<number, Fen>,
  lost: number
): Proposal | null {
  const allowed = allowedAmounts(system, [lost], undefined, moved);
  if (allowed.length === 0) return null;
  // Rounding must not invent a figure where nothing is asked for.
  const amount = includes(allowed, 0)
    ? (wantedByWarnings(system, lost, allowed, moved) ?? 0)
    : (exactAmount(system, [lost], allowed, undefined, moved) ?? 0);
  const changes = new Map(moved);
  if (amount !== system.amountOf(lost)) changes.set(lost, amount);
  return { changes, emptied: new Set(amount === 0 ? [lost] : []) };
}

/** What a blank that is only warned of should hold; null where no warning asks for the lost figure. */
function wantedByWarnings(
  system: ConstraintSystem,
  lost: number,
  allowed: Ranges,
  moved: ReadonlyMap<number, Fen>
): Fen | null {
  const effects = system.effects(moved);
  const wanted = system.relationsOf(lost).flatMap((number) => {
    if (system.holds(number) || system.isError(number)) return [];
    return exactBy(system, number, [lost], effects.get(number)) ?? [];
  });
  const [amount] = wanted;
  const isAgreed = amount !== undefined && wanted.every((other) => other === amount);
  return isAgreed && includes(allowed, amount) ? amount : null;
}

/** From the highest down to the lowest, at most so many. */
function descending(lowest: number, highest: number, most: number): number[] {
  const length = Math.max(0, Math.min(highest - lowest + 1, most));
  return Array.from({ length }, (_, index) => highest - index);
}
