import type { Book } from "../../tables/book";
import { patternCandidates, singleCandidates, type Candidate } from "./candidates";
import type { Search } from "./cause";
import { carryOversOf, lastYearsFigures } from "./last-years";
import { ConstraintSystem, type Constraint } from "./system";

/** Broken relations that have one explanation, or several of which nothing tells the right one. */
export interface Explained {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Whether the first can only be what happened: several relations agree on it, and no other explains as much as naturally. */
  readonly isCertain: boolean;
}

export interface Explanations {
  readonly system: ConstraintSystem;
  readonly explained: readonly Explained[];
}

/** How many possibilities are offered where it cannot be told. */
const MOST_OFFERED = 4;

/** After a correction others may come into sight; it is looked again so often. */
const MOST_ROUNDS = 3;

/**
 * Looks for what a person would suspect: corrections that make every broken relation they touch hold, and break none that holds.
 * Those that settle most go first; each accepted one is taken as made. Warnings are looked at after the errors.
 */
export function explain(book: Book, constraints: readonly Constraint[]): Explanations {
  const system = new ConstraintSystem(book, constraints);
  const explained: Explained[] = [];
  const lastYears = lastYearsFigures(book, system);
  const carryOvers = carryOversOf(book);
  const look = (find: (search: Search) => readonly Candidate[]): boolean => {
    const search = searchOf(system, lastYears, carryOvers);
    if (search.broken.length === 0) return false;
    const found = accept(system, find(search));
    explained.push(...found);
    return found.length > 0;
  };
  const lookAtAll = () => {
    let rounds = 0;
    while (rounds++ < MOST_ROUNDS && look(strict));
    if (look(beside)) look(strict);
  };
  lookAtAll();
  system.promoteWarnings();
  lookAtAll();
  return { system, explained };
}

function strict(search: Search): readonly Candidate[] {
  return [...patternCandidates(search), ...singleCandidates(search, false)];
}

function beside(search: Search): readonly Candidate[] {
  return [...singleCandidates(search, true)];
}

function searchOf(
  system: ConstraintSystem,
  lastYears: Search["lastYears"],
  carryOvers: Search["carryOvers"]
): Search {
  const broken = system.broken().filter((number) => system.isError(number));
  const suspects = new Set(broken.flatMap((number) => system.figuresOf(number)));
  return {
    system,
    broken,
    suspects: [...suspects].filter((cell) => system.positionOf(cell)),
    lastYears,
    carryOvers,
  };
}

/** Accepts candidates that do not contradict each other, those that settle most errors first, then the most natural. */
function accept(system: ConstraintSystem, candidates: readonly Candidate[]): readonly Explained[] {
  const sorted = distinct(candidates).sort(
    (a, b) => b.errors - a.errors || a.rank - b.rank || a.changes.size - b.changes.size
  );
  const byRelation = new Map<number, Candidate[]>();
  for (const candidate of sorted) {
    const [first = -1] = errorsOf(system, candidate);
    const rivals = byRelation.get(first);
    if (rivals) rivals.push(candidate);
    else byRelation.set(first, [candidate]);
  }
  const done = new Set<number>();
  const explained: Explained[] = [];
  for (const candidate of sorted) {
    const errors = errorsOf(system, candidate);
    if (errors.some((number) => done.has(number))) continue;
    const outcome = system.outcome(candidate.changes);
    if (outcome?.errors !== candidate.errors) continue;
    const rivals = (byRelation.get(errors[0] ?? -1) ?? []).filter(
      (rival) => rival.errors === candidate.errors && settlesSame(system, rival, errors)
    );
    const offer = offered(candidate, rivals);
    for (const number of errors) done.add(number);
    if (offer.candidates.length === 0) continue;
    explained.push(offer);
    system.apply((offer.candidates[0] ?? candidate).changes);
  }
  return explained;
}

/** Each correction once, by the most natural way to it. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byChanges = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const changes = [...candidate.changes].sort(([a], [b]) => a - b);
    const key = changes.map(([cell, amount]) => `${String(cell)}=${String(amount)}`).join(" ");
    const known = byChanges.get(key);
    if (!known || candidate.rank < known.rank) byChanges.set(key, candidate);
  }
  return [...byChanges.values()];
}

function errorsOf(system: ConstraintSystem, { settled }: Candidate): readonly number[] {
  return settled.filter((number) => system.isError(number)).sort((a, b) => a - b);
}

function settlesSame(
  system: ConstraintSystem,
  rival: Candidate,
  errors: readonly number[]
): boolean {
  const own = errorsOf(system, rival);
  return own.length === errors.length && own.every((number, at) => number === errors[at]);
}

/**
 * One correction where several relations agree on it; where one relation alone speaks, or several are as natural, all of them. What
 * fits in too many places fits by chance.
 * @param rivals the candidates that settle the same, the most natural first, with the candidate itself
 */
function offered(candidate: Candidate, rivals: readonly Candidate[]): Explained {
  const isDetermined = candidate.errors > 1 || candidate.cause.id === "blank-subtotal";
  const asNatural = (rank: number) => rivals.filter((rival) => rival.rank === rank);
  if (isDetermined && asNatural(candidate.rank).length === 1)
    return { candidates: [candidate], isCertain: true };
  const telling = rivals.filter(({ rank }) => asNatural(rank).length <= MOST_OFFERED);
  return { candidates: telling.slice(0, MOST_OFFERED), isCertain: false };
}
