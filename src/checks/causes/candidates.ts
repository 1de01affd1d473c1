import type { Fen } from "../../money/amount";
import { LIMIT } from "../../money/decimal";
import type { Cause, Proposal, Search, Suspect } from "./cause";
import { allowedAmounts, allowedBy, exactBy, relationsOfAll } from "./allowed";
import { ANYTHING, includes, intersection, type Ranges } from "./ranges";
import { causes, rankOf } from "./registry";
import type { ConstraintSystem, Outcome } from "./system";
import { exactAmount } from "./wanted";

/** A correction that was tried on the relations: it settles some and breaks none. */
export interface Candidate extends Proposal, Outcome {
  readonly cause: Cause;
  /** Position in the registry, and how unlikely it is among its kind: less is more natural. */
  readonly rank: number;
}

/** How many figures the same wrong amount may have been copied to. */
const MOST_COPIES = 6;

/** How far a slip that fits only within the tolerance stands behind its kind. */
const INEXACT = 5;

/** A correction of several figures may leave one error standing for so many that it settles: that one has a reason of its own. */
const MOST_SETTLED = 10;

/** What a correction must settle where it leaves other errors of the figure standing. */
const FEWEST_BESIDE_OTHERS = 2;

/**
 * The corrections of one figure, with the figures it was copied to where it stands several times; null for a figure that none fits.
 * @param mayRemain whether other errors of the figure may remain, when several mistakes meet in one relation
 */
export function* singleCandidates(search: Search, mayRemain: boolean): Iterable<Candidate | null> {
  for (const cell of search.suspects) {
    const alone = original(search, [cell], mayRemain);
    if (alone) yield alone;
    else {
      const copies = copiesOf(search.system, cell);
      yield copies.length > 1 ? original(search, copies, mayRemain) : null;
    }
  }
}

/** The corrections of several figures at once; null for one that does not fit. */
export function* patternCandidates(search: Search): Iterable<Candidate | null> {
  for (const cause of causes)
    for (const proposal of cause.propose?.(search) ?? []) {
      const outcome = canBeRead(proposal.changes) ? search.system.outcome(proposal.changes) : null;
      const isFit = outcome !== null && outcome.errors > outcome.unsettled * MOST_SETTLED;
      const rank = rankOf(cause) + (proposal.unlikeliness ?? 0);
      yield isFit ? { ...proposal, ...outcome, cause, rank } : null;
    }
}

/** Whether cells with these amounts would be read as amounts: nobody corrects a figure into one that says nothing. */
function canBeRead(changes: Proposal["changes"]): boolean {
  for (const amount of changes.values()) if (Math.abs(amount) > LIMIT) return false;
  return true;
}

/** The most natural correction of figures that hold the same amount; null when none makes their relations hold. */
function original(search: Search, cells: readonly number[], mayRemain: boolean): Candidate | null {
  const { system } = search;
  // A mistake that was copied breaks something at every place; fewer errors than places speak for a mistake elsewhere.
  if (!mayRemain && cells.length > 1 && errorsOf(system, cells) < cells.length) return null;
  const relations = relationsOfAll(system, cells);
  const errors = relations.filter((number) => !system.holds(number) && system.isError(number));
  const tried = mayRemain ? mostAgreeing(system, cells, relations, errors) : relations;
  const allowed = tried.length === 0 ? [] : allowedAmounts(system, cells, tried);
  if (allowed.length === 0 || allowed === ANYTHING) return null;
  const suspect = suspectOf(search, cells, allowed, tried);
  const natural = mostNatural(suspect);
  if (!natural) return null;
  const { cause, amount } = natural;
  const changes = new Map(cells.map((cell) => [cell, amount]));
  const outcome = canBeRead(changes) ? system.outcome(changes) : null;
  const isEnough = mayRemain
    ? outcome && outcome.errors >= FEWEST_BESIDE_OTHERS && outcome.errors > outcome.unsettled
    : outcome && outcome.errors >= cells.length && outcome.unsettled === 0;
  return outcome && isEnough ? { changes, ...outcome, cause, rank: natural.rank } : null;
}

/** How many errors these figures take part in. */
function errorsOf(system: ConstraintSystem, cells: readonly number[]): number {
  const relations = new Set(cells.flatMap((cell) => system.relationsOf(cell)));
  return [...relations].filter((number) => !system.holds(number) && system.isError(number)).length;
}

/** The slip that explains what is printed; one that fits only within the tolerance behind those that fit to the last place. */
function mostNatural(
  suspect: Suspect
): { readonly cause: Cause; readonly amount: Fen; readonly rank: number } | null {
  let best: { cause: Cause; amount: Fen; rank: number } | null = null;
  for (const cause of causes) {
    // They are in the order of their ranks: what follows is less natural still.
    if (best && rankOf(cause) >= best.rank) break;
    const amount = cause.original?.(suspect) ?? null;
    if (amount === null || amount === suspect.printed) continue;
    const isExact = suspect.wanted === null || amount === suspect.wanted;
    const rank = rankOf(cause) + (isExact ? 0 : INEXACT);
    if (!best || rank < best.rank) best = { cause, amount, rank };
  }
  return best;
}

/** The relations that hold, and of the broken ones those that agree on an amount with most others. */
function mostAgreeing(
  system: ConstraintSystem,
  cells: readonly number[],
  relations: readonly number[],
  errors: readonly number[]
): readonly number[] {
  const held = relations.filter((number) => system.holds(number));
  const allowed = allowedAmounts(system, cells, held);
  const ranges = errors.map((number) => intersection(allowed, allowedBy(system, number, cells)));
  let best: readonly number[] = [];
  for (const number of errors) {
    const amount = exactBy(system, number, cells);
    if (amount === null) continue;
    const agreeing = errors.filter((_, at) => includes(ranges[at] ?? [], amount));
    if (agreeing.length > best.length) best = agreeing;
  }
  return best.length < FEWEST_BESIDE_OTHERS ? [] : [...held, ...best];
}

function suspectOf(
  { system, lastYears, carryOvers }: Search,
  cells: readonly number[],
  allowed: Ranges,
  relations: readonly number[]
): Suspect {
  const [first = -1] = cells;
  const cell = system.cellOf(first);
  return {
    printed: system.amountOf(first),
    isBlank: cell.state === "blank",
    step: 2 * system.halfStepOf(first) || 1,
    isTotal: cells.some((each) => isTotal(system, each)),
    settles: relations.filter((number) => !system.holds(number) && system.isError(number)).length,
    wanted: exactAmount(system, cells, allowed, relations),
    allows: (amount: Fen) => includes(allowed, amount),
    lastYears: lastYears(first),
    carryOvers,
  };
}

function isTotal(system: ConstraintSystem, cell: number): boolean {
  return system.relationsOf(cell).some((number) => {
    const { left, right, op, sameFigure } = system.relation(number).compared;
    const isSum = right.length > 1 || !sameFigure || system.cellOf(cell).state === "blank";
    return op === "=" && isSum && left.length === 1 && left[0]?.cell === system.cellOf(cell);
  });
}

/** A figure and those that hold the same amount and agree with it in a relation: where it was copied with its mistake. */
function copiesOf(system: ConstraintSystem, cell: number): readonly number[] {
  const amount = system.amountOf(cell);
  const copies = new Set([cell]);
  if (amount === 0) return [cell];
  for (const copy of copies)
    for (const relation of system.relationsOf(copy)) {
      const [whole, another] = system.holds(relation)
        ? system.relation(relation).compared.left
        : [];
      // Only where it stands for the whole of the other side.
      if (!whole || another) continue;
      const isTotal = whole.cell === system.cellOf(copy);
      const { right } = system.relation(relation).compared;
      for (const { cell: figure } of isTotal ? right : [whole]) {
        const number = system.numberHolding(figure, amount);
        if (number !== undefined && system.positionOf(number)) copies.add(number);
      }
      if (copies.size > MOST_COPIES) return [cell];
    }
  return [...copies];
}
