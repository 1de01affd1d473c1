import type { Book } from "../tables/book";
import type { Grid } from "../tables/grid";
import type { Read } from "../tables/same-words";
import type { BudgetTable, TableKind } from "../tables/table";
import type { Subjects } from "../subjects/subjects";
import type { RelationList } from "./causes/relation-list";
import type { Compared } from "./compared";
import type { Finding, Found, Severity } from "./finding";
import type { OwnRelations } from "./own-relations/source";

export type { Found } from "./finding";

/** How a check reports. Not run is not passed: every comparison is counted, every omission has a reason. */
export interface Report {
  /** Counts comparisons made, whether they held or not. */
  ran(count?: number): void;
  /** Says in Chinese why something could not be compared. */
  skipped(reason: string): void;
  found(finding: Found): void;
  /** Notes a relation for the search for causes; `found` is what was reported because it is broken, null where it holds. */
  compared(relation: Compared, found: Found | null): void;
  /** The same of a whole family, whose relations are put together only when one is asked for. */
  family(relations: RelationList): void;
}

export interface CheckContext {
  readonly book: Book;
  readonly subjects: Subjects;
  /** The text of a narrative that is to be audited with the tables. */
  readonly narrative?: string;
  /** Relations of one's own from files beside the workbook; those in its sheet 自定义核验 come with the book. */
  readonly ownRelations?: readonly OwnRelations[];
}

/** What a check of single tables knows beside the table. */
export interface Around {
  readonly subjects: Subjects;
  /** The sheet that the table stands in; undefined where the book was put together without its sheets. */
  readonly grid: Grid | undefined;
}

interface CheckWords {
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
  /** What it reads of tables and sheets where it does not read their amounts: then its result holds as long as that is the same. */
  readonly reads?: Read;
}

/** A check of one table after another. It is given nothing else, so that its result holds as long as the table is the same. */
export interface TableCheck extends CheckWords {
  /** Of which tables it is; of all where absent. */
  isAbout?(table: BudgetTable): boolean;
  /** In Chinese: why nothing was compared where it is about none of the tables. */
  readonly aboutNone?: string;
  checkTable(table: BudgetTable, report: Report, around: Around): void;
}

/** A check of what several tables say, or the book. What it reads of the book is noted, so that its result holds as long as that is the same. */
export interface BookCheck extends CheckWords {
  run(context: CheckContext, report: Report): void;
}

/** A relation or convention of domain.md 4, or one family of equal ones over data. */
export type Check = TableCheck | BookCheck;

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
