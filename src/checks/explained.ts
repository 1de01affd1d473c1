import { toUnit } from "../money/print";
import type { Book } from "../tables/book";
import type { CellRef } from "../tables/grid";
import type { Candidate } from "./causes/candidates";
import { explaining, type Explained } from "./causes/explain";
import type { ConstraintSystem } from "./causes/system";
import { unreadableFigures } from "./causes/unreadable";
import type { Found } from "./check";
import type { Explanation, Repair, Severity } from "./finding";
import { columnLabel } from "./labels";
import type { Outcome, Reported } from "./outcome";
import { placeOf } from "./relation";

/** A finding before it gets its number. */
export interface Draft {
  readonly found: Reported;
  explanations: readonly Explanation[];
  repair: readonly Repair[];
  /** The draft that explains this one. */
  because: Draft | null;
}

/**
 * What the checks found, with the causes that explain it, in steps: the search may be long. Each cause is said once, by the finding that points at the wrong cell, or
 * by one of its own where none does; what is only its consequence refers to it.
 */
export function* findingCauses(
  book: Book,
  outcomes: readonly Outcome[]
): Generator<void, readonly Draft[]> {
  const drafts = new Map<Found, Draft>();
  for (const { found } of outcomes)
    for (const [key, reported] of found) drafts.set(key, draftOf(reported));
  const { system, explained } = yield* explaining(
    book,
    outcomes.flatMap(({ compared }) => compared)
  );
  const added: Draft[] = [];
  for (const each of explained) {
    const symptoms = symptomsOf(system, each, drafts);
    const known = pointingAt(system, each, symptoms);
    const root = known ?? draftOf(causeFinding(system, each, symptoms));
    if (!known) added.push(root);
    root.explanations = each.candidates.map((candidate) => explanationOf(system, candidate));
    if (each.isCertain) root.repair = repairOf(root.explanations);
    for (const symptom of symptoms) if (symptom !== root) symptom.because = root;
  }
  explainUnreadable(system, [...drafts.values()]);
  return [...drafts.values(), ...added];
}

function draftOf(found: Reported): Draft {
  return { found, explanations: [], repair: found.repair ?? [], because: null };
}

/** The findings that the correction would settle and that nothing explains yet. */
function symptomsOf(
  system: ConstraintSystem,
  { candidates: [first] }: Explained,
  drafts: ReadonlyMap<Found, Draft>
): readonly Draft[] {
  return (first?.settled ?? []).flatMap((number) => {
    const { found } = system.relation(number);
    const draft = found && drafts.get(found);
    return draft && !draft.because && draft.explanations.length === 0 ? draft : [];
  });
}

/**
 * The finding that already says where the mistake is: the only one; or the gravest whose own cell is the wrong one. Null for what moved
 * several figures, and where the wrong cell is nobody's own.
 */
function pointingAt(
  system: ConstraintSystem,
  { candidates, isCertain }: Explained,
  symptoms: readonly Draft[]
): Draft | null {
  const [only] = symptoms;
  if (symptoms.length === 1 && only) return only;
  const wrong = candidates
    .filter(({ changes }) => isOneAmount(changes.values()))
    .flatMap(({ changes }) => [...changes.keys()].map((cell) => placeOf(system.cellOf(cell))));
  const severity = gravest(symptoms);
  const grave = symptoms.filter(({ found }) => found.severity === severity);
  const byPlace = byFirstPlace(grave);
  for (const cell of wrong) {
    const own = byPlace.get(placeKey(cell));
    if (own) return own;
  }
  // Of several possibilities none is made a finding of its own.
  return isCertain ? null : (grave[0] ?? null);
}

/** Whether the figures are one amount, printed in several places. */
function isOneAmount(amounts: Iterable<number>): boolean {
  return new Set(amounts).size === 1;
}

/** Of each cell the first draft that points at it. */
function byFirstPlace(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const byPlace = new Map<string, Draft>();
  for (const draft of drafts) {
    const [place] = draft.found.where;
    if (!place || place.narrative) continue;
    const key = placeKey(place);
    if (!byPlace.has(key)) byPlace.set(key, draft);
  }
  return byPlace;
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "rounding", "info"];

function gravest(symptoms: readonly Draft[]): Severity {
  const found = symptoms.map(({ found: { severity } }) => severity);
  return SEVERITIES.find((severity) => found.includes(severity)) ?? "error";
}

/** The cause as a finding of its own, at the wrong cells. */
function causeFinding(
  system: ConstraintSystem,
  { candidates: [candidate] }: Explained,
  symptoms: readonly Draft[]
): Reported {
  if (!candidate) throw new RangeError("an explanation without a candidate");
  const cells = [...candidate.changes.keys()];
  const [first = -1] = cells;
  const cell = system.cellOf(first);
  const position = system.positionOf(first);
  const columns = new Set(cells.map((each) => system.positionOf(each)?.column));
  const column =
    position?.column === null ? undefined : position?.table.columns[position?.column ?? -1];
  const expected = cells.length === 1 ? (candidate.changes.get(first) ?? null) : null;
  const isBlank = cell.state === "blank";
  const actual = expected === null ? null : isBlank ? "" : cell.fen;
  return {
    check: candidate.cause.id,
    severity: gravest(symptoms),
    where: cells.map((each) => placeOf(system.cellOf(each))),
    expected,
    actual,
    difference: expected !== null && typeof actual === "number" ? actual - expected : null,
    unit: position?.table.unit ?? null,
    detail: {
      type: "cause",
      cause: candidate.cause.id,
      column: columns.size === 1 && column ? columnLabel(column) : null,
    },
  };
}

/** The correction as it is shown and written: in the unit of the figures' tables. */
function explanationOf(system: ConstraintSystem, candidate: Candidate): Explanation {
  const { changes, unit, cause, errors } = candidate;
  if (unit)
    return {
      cause: cause.id,
      settles: errors,
      changes: [{ cell: unit.cell, before: unit.before, value: unit.after }],
    };
  return {
    cause: cause.id,
    settles: errors,
    changes: [...changes].map(([number, amount]) => {
      const cell = system.cellOf(number);
      return {
        cell: placeOf(cell),
        before: typeof cell.raw === "boolean" ? String(cell.raw) : cell.raw,
        value: candidate.emptied?.has(number)
          ? null
          : toUnit(amount, system.positionOf(number)?.table.unit ?? "元"),
      };
    }),
  };
}

function repairOf([first]: readonly Explanation[]): readonly Repair[] {
  return (first?.changes ?? []).map(({ cell, value }) => ({ cell, value }));
}

/** A cell that cannot be read, with what its relations say it should be. */
function explainUnreadable(system: ConstraintSystem, drafts: readonly Draft[]): void {
  const unreadable = unreadableFigures(system);
  if (unreadable.length === 0) return;
  const byPlace = byFirstPlace(drafts.filter(({ found }) => !found.sides));
  for (const { number, amount, agreeing } of unreadable) {
    const cell = system.cellOf(number);
    const draft = byPlace.get(placeKey(cell));
    const unit = system.positionOf(number)?.table.unit;
    if (!draft || !unit || draft.found.severity !== "error") continue;
    const value = toUnit(amount, unit);
    draft.explanations = [
      {
        cause: "one-figure",
        settles: agreeing,
        changes: [{ cell: placeOf(cell), before: String(cell.raw), value }],
      },
    ];
    // One sum alone may have other mistakes.
    if (agreeing > 1) draft.repair = [{ cell: placeOf(cell), value }];
  }
}
