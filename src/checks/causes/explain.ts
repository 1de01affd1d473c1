import type { Book } from "../../tables/book";
import { accept, type Explained } from "./accept";
import { patternCandidates, singleCandidates, type Candidate } from "./candidates";
import type { Search } from "./cause";
import { carryOversOf, lastYearsFigures } from "./last-years";
import type { RelationList } from "./relation-list";
import { ConstraintSystem } from "./system";

export type { Explained } from "./accept";

export interface Explanations {
  readonly system: ConstraintSystem;
  readonly explained: readonly Explained[];
}

/** After a correction others may come into sight; it is looked again so often. */
const MOST_ROUNDS = 3;

/**
 * Looks for what a person would suspect: corrections that make every broken relation they touch hold, and break none that holds.
 * Those that settle most go first; each accepted one is taken as made. Warnings are looked at after the errors. A step for each that is
 * tried.
 */
export function* explaining(
  book: Book,
  compared: readonly RelationList[]
): Generator<void, Explanations> {
  yield;
  const system = new ConstraintSystem(book, compared);
  const explained: Explained[] = [];
  const lastYears = lastYearsFigures(book, system);
  const carryOvers = carryOversOf(book);
  function* look(find: (search: Search) => Iterable<Candidate | null>): Generator<void, boolean> {
    yield;
    const search = searchOf(system, lastYears, carryOvers);
    if (search.broken.length === 0) return false;
    const candidates: Candidate[] = [];
    for (const candidate of find(search)) {
      if (candidate) candidates.push(candidate);
      yield;
    }
    const found = accept(system, candidates);
    explained.push(...found);
    return found.length > 0;
  }
  function* lookAtAll(): Generator<void, void> {
    let rounds = 0;
    while (rounds++ < MOST_ROUNDS && (yield* look(strict)));
    if (yield* look(beside)) yield* look(strict);
  }
  yield* lookAtAll();
  if (system.promoteWarnings()) yield* lookAtAll();
  return { system, explained };
}

function* strict(search: Search): Iterable<Candidate | null> {
  yield* patternCandidates(search);
  yield* singleCandidates(search, false);
}

function beside(search: Search): Iterable<Candidate | null> {
  return singleCandidates(search, true);
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
