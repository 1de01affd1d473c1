import type { Book } from "../../tables/book";
import { accept, type Explained } from "./accept";
import { patternCandidates, singleCandidates, type Candidate } from "./candidates";
import type { Search } from "./cause";
import { carryOversOf, lastYearsFigures } from "./last-years";
import type { Constraint } from "./relation-network";
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
  if (system.promoteWarnings()) lookAtAll();
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
