import { checking } from "../../checks/engine";
import type { Check } from "../../checks/check";
import type { Finding, NarrativePlace } from "../../checks/finding";
import { partOfNarrative } from "../../checks/narrative/narrative-part";
import { checks } from "../../checks/registry";
import { currentSubjects } from "../../subjects/current-subjects";
import type { Book } from "../../tables/book";

/** What the checks say of a text. */
export interface TextAudit {
  /** In the order of their places; what was not understood stands apart. */
  readonly findings: readonly Finding[];
  /** Stretches with an amount or a percentage that nothing was held against. */
  readonly notUnderstood: readonly NarrativePlace[];
  /** How many amounts and changes were held against the tables. */
  readonly compared: number;
  /** Chinese: why something was not, each reason once. */
  readonly notCompared: readonly string[];
  /** Whether any amount was read at all. */
  readonly hasFigures: boolean;
  /** Why nothing could be audited; null where it was. */
  readonly notAudited: "no-tables" | "which-tables" | null;
}

const NOT_UNDERSTOOD = "narrative-not-understood";
const AGAINST_TABLES: readonly string[] = ["narrative-figures", "narrative-changes"];

/** The checks that read the text; all others have nothing to do with it. */
export const textChecks: readonly Check[] = checks.filter(({ id }) => id.startsWith("narrative-"));

/** Holds a text against the tables of a book, and against itself. */
export function auditText(text: string, book: Book): TextAudit {
  const steps = auditing(text, book);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `auditText`, in steps for `inSlices`. */
export function* auditing(text: string, book: Book): Generator<void, TextAudit> {
  const { findings, coverage } = yield* silently(
    checking({ book, subjects: currentSubjects(), narrative: text }, textChecks)
  );
  const isCompared = ({ check }: { check: string }) => AGAINST_TABLES.includes(check);
  const reasons = coverage.filter(isCompared).flatMap(({ skipped }) => skipped);
  return {
    findings: findings.filter(({ check }) => check !== NOT_UNDERSTOOD),
    notUnderstood: findings
      .filter(({ check }) => check === NOT_UNDERSTOOD)
      .flatMap((finding) => textPlaces(finding)),
    compared: coverage.filter(isCompared).reduce((sum, { ran }) => sum + ran, 0),
    notCompared: [...new Set(reasons.map(({ reason }) => reason))],
    hasFigures: coverage.some(({ check, ran }) => check === NOT_UNDERSTOOD && ran > 0),
    notAudited: notAudited(text, book),
  };
}

function* silently<T>(steps: Generator<unknown, T>): Generator<void, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}

function notAudited(text: string, book: Book): TextAudit["notAudited"] {
  if (book.tables.length === 0) return "no-tables";
  return partOfNarrative(book, text) ? null : "which-tables";
}

/** The stretches of the text that a finding is about. */
export function textPlaces({ where }: Finding): readonly NarrativePlace[] {
  return where.filter((place): place is NarrativePlace => place.narrative === true);
}
