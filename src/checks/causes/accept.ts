import type { CauseKind } from "../finding";
import type { Candidate } from "./candidates";
import { rowKey } from "./last-years";
import type { ConstraintSystem } from "./system";

/** Broken relations that have one explanation, or several of which nothing tells the right one. */
export interface Explained {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Whether the first can only be what happened: several relations agree on it, and no other explains as much as naturally. */
  readonly isCertain: boolean;
}

/** How many possibilities are offered where it cannot be told. */
const MOST_OFFERED = 4;

/**
 * These say that an amount is wrong, not how it came about. The same one wrong in several places has a reason that they do not know: a line that was left out.
 */
const WITHOUT_SLIP: ReadonlySet<CauseKind> = new Set(["total-typed-over", "one-figure"]);

/** A candidate with the errors it settles, in ascending order. */
interface Ranked {
  readonly candidate: Candidate;
  readonly errors: readonly number[];
  /** How many of the settled relations are about the changed figures in the first place. */
  readonly owned: number;
  /** What it is about, in words of the tables: the same wherever the tables and rows stand. */
  readonly key: string;
}

/** Accepts candidates that do not contradict each other, those that settle most errors first, then the most natural. */
export function accept(
  system: ConstraintSystem,
  candidates: readonly Candidate[]
): readonly Explained[] {
  const ranked = inOrder(system, distinct(candidates));
  const byError = new Map<number, Ranked[]>();
  for (const each of ranked)
    for (const number of each.errors) {
      const rivals = byError.get(number);
      if (rivals) rivals.push(each);
      else byError.set(number, [each]);
    }
  const done = new Set<number>();
  const explained: Explained[] = [];
  for (const own of ranked) {
    const { candidate, errors } = own;
    if (errors.some((number) => done.has(number))) continue;
    if (system.outcome(candidate.changes)?.errors !== candidate.errors) continue;
    // Each error is settled once, so that all rivals together are looked at once.
    const rivals = new Set(errors.flatMap((number) => byError.get(number) ?? []));
    const offer = offered(
      own,
      [...rivals].filter((rival) => rival.errors.length === errors.length)
    );
    for (const number of errors) done.add(number);
    const [first] = offer.candidates;
    if (!first) continue;
    explained.push(offer);
    system.apply(first.changes);
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

/** Those that settle most first, then the most natural; among equals what they are about decides, not where it stands. */
function inOrder(system: ConstraintSystem, candidates: readonly Candidate[]): readonly Ranked[] {
  return candidates
    .map((candidate) => ({
      candidate,
      errors: candidate.settled.filter((number) => system.isError(number)).sort((a, b) => a - b),
      owned: ownedBy(system, candidate),
      key: keyOf(system, candidate),
    }))
    .sort((a, b) => byLikelihood(a, b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function byLikelihood(a: Ranked, b: Ranked): number {
  return (
    b.candidate.errors - a.candidate.errors ||
    a.candidate.rank - b.candidate.rank ||
    a.candidate.changes.size - b.candidate.changes.size ||
    b.candidate.exact - a.candidate.exact ||
    b.owned - a.owned
  );
}

/** How many of the relations are about one of the changed figures in the first place: it is what they compare with the rest. */
function ownedBy(system: ConstraintSystem, { settled, changes }: Candidate): number {
  return settled.filter((number) => {
    const [own, another] = system.relation(number).compared.left;
    const figure = own && !another ? system.find(own.cell) : undefined;
    return figure !== undefined && changes.has(figure);
  }).length;
}

function keyOf(system: ConstraintSystem, { changes }: Candidate): string {
  // The first change tells long ones apart well enough.
  const [first] = changes;
  if (!first) return "";
  const [cell, amount] = first;
  const position = system.positionOf(cell);
  const row = position?.table.rows[position.row ?? -1];
  const column = position?.table.columns[position.column ?? -1];
  return [
    position?.table.kind,
    row && rowKey(row),
    column?.side,
    column?.measure,
    column?.year,
    amount,
  ].join(" ");
}

/**
 * One correction where several relations agree on it; where one relation alone speaks, or several are as natural, all of them. What
 * fits in too many places fits by chance.
 * @param rivals the candidates that settle as many errors and some of the same, the most natural first, with the candidate itself
 */
function offered({ candidate, errors }: Ranked, rivals: readonly Ranked[]): Explained {
  const { cause, changes } = candidate;
  const isDetermined =
    cause.id === "blank-subtotal" ||
    (candidate.errors > 1 && !(changes.size > 1 && WITHOUT_SLIP.has(cause.id)));
  const same = rivals.filter((rival) => isSame(rival.errors, errors));
  const asNatural = new Map<number, number>();
  for (const {
    candidate: { rank },
  } of same)
    asNatural.set(rank, (asNatural.get(rank) ?? 0) + 1);
  const isContradicted = rivals.length > same.length;
  if (isDetermined && !isContradicted && asNatural.get(candidate.rank) === 1)
    return { candidates: [candidate], isCertain: true };
  const telling = same.filter(
    (rival) => (asNatural.get(rival.candidate.rank) ?? 0) <= MOST_OFFERED
  );
  // Equals are shown as they stand in the book.
  const shown = telling
    .slice(0, MOST_OFFERED)
    .sort((a, b) => byLikelihood(a, b) || firstOf(a) - firstOf(b));
  return { candidates: shown.map((rival) => rival.candidate), isCertain: false };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, at) => number === b[at]);
}

function firstOf({ candidate: { changes } }: Ranked): number {
  return Math.min(...changes.keys());
}
