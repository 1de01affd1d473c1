import type { Fen } from "../../money/amount";
import type { Cause, Proposal, Search, Suspect } from "./cause";
import { ANYTHING, includes, intersection, type Ranges } from "./ranges";
import { causes } from "./registry";
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

/** What a correction must settle where it leaves other errors of the figure standing. */
const FEWEST_BESIDE_OTHERS = 2;

/**
 * The corrections of one figure, with the figures it was copied to where it stands several times.
 * @param mayRemain whether other errors of the figure may remain, when several mistakes meet in one relation
 */
export function* singleCandidates(search: Search, mayRemain: boolean): Iterable<Candidate> {
  for (const cell of search.suspects) {
    const alone = original(search, [cell], mayRemain);
    if (alone) yield alone;
    else {
      const copies = copiesOf(search.system, cell);
      const together = copies.length > 1 ? original(search, copies, mayRemain) : null;
      if (together) yield together;
    }
  }
}

/** The corrections of several figures at once. */
export function* patternCandidates(search: Search): Iterable<Candidate> {
  for (const [rank, cause] of causes.entries())
    for (const proposal of cause.propose?.(search) ?? []) {
      const outcome = search.system.outcome(proposal.changes);
      if (outcome && outcome.unsettled === 0 && outcome.errors > 0)
        yield { ...proposal, ...outcome, cause, rank: rank + (proposal.unlikeliness ?? 0) };
    }
}

/** The most natural correction of figures that hold the same amount; null when none makes their relations hold. */
function original(search: Search, cells: readonly number[], mayRemain: boolean): Candidate | null {
  const { system } = search;
  const relations = system.relationsOfAll(cells);
  const errors = relations.filter((number) => !system.holds(number) && system.isError(number));
  const tried = mayRemain ? mostAgreeing(system, cells, relations, errors) : relations;
  const allowed = tried.length === 0 ? [] : system.allowed(cells, tried);
  if (allowed.length === 0 || allowed === ANYTHING) return null;
  const suspect = suspectOf(search, cells, allowed, tried);
  for (const [rank, cause] of causes.entries()) {
    const amount = cause.original?.(suspect) ?? null;
    if (amount === null || amount === suspect.printed) continue;
    const changes = new Map(cells.map((cell) => [cell, amount]));
    const outcome = system.outcome(changes);
    const isEnough = mayRemain
      ? outcome && outcome.errors >= FEWEST_BESIDE_OTHERS && outcome.errors > outcome.unsettled
      : outcome && outcome.errors > 0 && outcome.unsettled === 0;
    if (outcome && isEnough) return { changes, ...outcome, cause, rank };
  }
  return null;
}

/** The relations that hold, and of the broken ones those that agree on an amount with most others. */
function mostAgreeing(
  system: ConstraintSystem,
  cells: readonly number[],
  relations: readonly number[],
  errors: readonly number[]
): readonly number[] {
  const held = relations.filter((number) => system.holds(number));
  const allowed = system.allowed(cells, held);
  const ranges = errors.map((number) => intersection(allowed, system.allowedBy(number, cells)));
  let best: readonly number[] = [];
  for (const number of errors) {
    const amount = system.exactBy(number, cells);
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
  if (amount === 0) return [cell];
  const copies = [cell];
  for (const copy of copies)
    for (const relation of system.relationsOf(copy)) {
      if (!system.holds(relation)) continue;
      const { left, right } = system.relation(relation).compared;
      // Only where it stands for the whole of the other side.
      const whole = left.length === 1 ? left[0]?.cell : undefined;
      if (whole === undefined) continue;
      for (const { cell: other } of [...left, ...right]) {
        const number = system.find(other);
        if (number === undefined || copies.includes(number) || copies.length >= MOST_COPIES)
          continue;
        const isWhole = other === whole || system.cellOf(copy) === whole;
        if (isWhole && system.positionOf(number) && system.amountOf(number) === amount)
          copies.push(number);
      }
    }
  return copies;
}
