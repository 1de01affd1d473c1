import type { Book } from "../tables/book";
import type { TableKind } from "../tables/table";
import type { Subjects } from "../subjects/subjects";
import type { Compared } from "./compared";
import type { Finding, Severity } from "./finding";
import type { OwnRelations } from "./own-relations/source";

/** What a check finds, before it gets its number. */
export type Found = Omit<
  Finding,
  "id" | "check" | "cause" | "repair" | "sides" | "explanations" | "remark"
> &
  Partial<Pick<Finding, "repair" | "sides">>;

/** How a check reports. Not run is not passed: every comparison is counted, every omission has a reason. */
export interface Report {
  /** Counts comparisons made, whether they held or not. */
  ran(count?: number): void;
  /** Says in Chinese why something could not be compared. */
  skipped(reason: string): void;
  found(finding: Found): void;
  /** Notes a relation for the search for causes; `found` is what was reported because it is broken, null where it holds. */
  compared(relation: Compared, found: Found | null): void;
}

export interface CheckContext {
  readonly book: Book;
  readonly subjects: Subjects;
  /** The text of a narrative that is to be audited with the tables. */
  readonly narrative?: string;
  /** Relations of one's own from files beside the workbook; those in its sheet 自定义核验 come with the book. */
  readonly ownRelations?: readonly OwnRelations[];
}

/** A relation or convention of domain.md 4, or one family of equal ones over data. */
export interface Check {
  /** Stable kebab-case name, never reused. */
  readonly id: string;
  /** Chinese: what must hold. */
  readonly title: string;
  /** Chinese, a sentence or two: what is compared, and when it is not. */
  readonly description: string;
  /** Where the rule comes from, "domain.md B10, B11". */
  readonly basis: string;
  /** The gravest severity it reports. */
  readonly severity: Severity;
  /** The kinds of table it needs; it is skipped with a reason when the book has none of one of them. */
  readonly needs: readonly TableKind[];
  /** Run once over the whole workbook; otherwise once for each department and year in it. */
  readonly wholeWorkbook?: boolean;
  run(context: CheckContext, report: Report): void;
}

/** What was compared, and what not and why. */
export interface Coverage {
  readonly check: string;
  readonly ran: number;
  readonly skipped: readonly { readonly reason: string }[];
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
}
