import type { Constraint, RelationList } from "./causes/relation-list";
import { SingleRelations } from "./causes/single-relations";
import type { Found, Report } from "./check";
import type { Compared } from "./compared";
import type { Finding } from "./finding";

/** What was found, with the check that found it. */
export type Reported = Found & Pick<Finding, "check">;

/** What one check reported of one table, or of a book. */
export interface Outcome {
  /** By what the check reported, which the compared relations refer to. */
  readonly found: ReadonlyMap<Found, Reported>;
  /** The relations that were compared, in the order in which they were. */
  readonly compared: readonly RelationList[];
  readonly ran: number;
  /** Why something was not compared, each reason once. */
  readonly skipped: readonly string[];
  /** What the program said when the check failed; then it reported nothing. */
  readonly failure: string | null;
}

/** What a check reports while it works. A check that throws has failed, and never passes. */
export function outcomeOf(check: string, work: (report: Report) => void): Outcome {
  const report = new Reporter(check);
  try {
    work(report);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { found: NOTHING_FOUND, compared: [], ran: 0, skipped: [], failure };
  }
  return report.outcome();
}

const NOTHING_FOUND: Outcome["found"] = new Map<Found, Reported>();

/** Most checks of most tables find nothing: a list is made for what comes into it. */
class Reporter implements Report {
  private count = 0;
  private findings: Map<Found, Reported> | null = null;
  private reasons: Set<string> | null = null;
  private readonly relations: RelationList[] = [];
  /** Those put together one by one since the last family. */
  private single: Constraint[] | null = null;

  constructor(private readonly check: string) {}

  ran(count = 1): void {
    this.count += count;
  }

  skipped(reason: string): void {
    (this.reasons ??= new Set()).add(reason);
  }

  found(finding: Found): void {
    (this.findings ??= new Map()).set(finding, { ...finding, check: this.check });
  }

  compared(relation: Compared, finding: Found | null): void {
    if (!this.single) this.relations.push(new SingleRelations((this.single = [])));
    this.single.push({ compared: relation, found: finding });
  }

  family(relations: RelationList): void {
    this.single = null;
    this.relations.push(relations);
  }

  outcome(): Outcome {
    return {
      found: this.findings ?? NOTHING_FOUND,
      compared: this.relations,
      ran: this.count,
      skipped: [...(this.reasons ?? [])],
      failure: null,
    };
  }
}
