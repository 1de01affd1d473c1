import type { Constraint } from "./causes/relation-list";
import type { Found, Report } from "./check";
import type { Finding } from "./finding";

/** What was found, with the check that found it. */
export type Reported = Found & Pick<Finding, "check">;

/** What one check reported of one table, or of a book. */
export interface Outcome {
  /** By what the check reported, which the compared relations refer to. */
  readonly found: ReadonlyMap<Found, Reported>;
  readonly compared: readonly Constraint[];
  readonly ran: number;
  /** Why something was not compared, each reason once. */
  readonly skipped: readonly string[];
  /** What the program said when the check failed; then it reported nothing. */
  readonly failure: string | null;
}

/** What a check reports while it works. A check that throws has failed, and never passes. */
export function outcomeOf(check: string, work: (report: Report) => void): Outcome {
  const found = new Map<Found, Reported>();
  const compared: Constraint[] = [];
  const reasons = new Set<string>();
  let ran = 0;
  const report: Report = {
    ran: (count = 1) => {
      ran += count;
    },
    skipped: (reason) => {
      reasons.add(reason);
    },
    found: (finding) => {
      found.set(finding, { ...finding, check });
    },
    compared: (relation, finding) => {
      compared.push({ compared: relation, found: finding });
    },
  };
  try {
    work(report);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { found: new Map(), compared: [], ran: 0, skipped: [], failure };
  }
  return { found, compared, ran, skipped: [...reasons], failure: null };
}
