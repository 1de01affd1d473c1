import { partOf } from "../tables/same-words";
import type { BudgetTable } from "../tables/table";
import type { Subjects } from "../subjects/subjects";
import type { Around, BookCheck, Check, CheckContext, Coverage, TableCheck } from "./check";
import type { Draft } from "./explained";
import { isSameContext, isSameList, Readings } from "./noted-context";
import { outcomeOf, type Outcome } from "./outcome";
import type { Scope } from "./scopes";

/** What one check came to in one scope. */
export interface CheckRun {
  readonly outcomes: readonly Outcome[];
  readonly coverage: Coverage;
}

/** What was found in a table, and with what around it. */
interface OfTable {
  /** The sheet, or what stands for the part of it that the check reads. */
  readonly grid: object | undefined;
  readonly subjects: Subjects;
  readonly outcome: Outcome;
}

interface OfBook {
  readonly readings: Readings;
  readonly outcome: Outcome;
}

/** What came of one scope: everything of one department and year. */
interface OfScope {
  readonly checks: Map<BookCheck, OfBook>;
  /** What each check came to, of single tables or not. */
  readonly runs: Map<Check, CheckRun>;
  causes: {
    readonly runs: readonly CheckRun[];
    readonly from: readonly unknown[];
    readonly drafts: readonly Draft[];
  } | null;
  /** All checks together, and of what. */
  whole: { readonly of: Scope; readonly runs: readonly CheckRun[] } | null;
}

/**
 * What the last check of a workbook came to, piece by piece, so that the next one works out only what reads something new. A check of a
 * single table holds as long as the table does, any other as long as all that it has read; causes as long as all that was compared.
 * It keeps the pieces of one workbook: those of tables that are gone go with them.
 */
export class CheckMemory {
  /** By the table, or by what of it a check reads. */
  private readonly tables = new WeakMap<object, Map<TableCheck, OfTable>>();
  private scopes = new Map<string, OfScope>();

  /** What a check reports of a table. */
  ofTable(check: TableCheck, table: BudgetTable, around: Around): Outcome {
    const { reads } = check;
    const read = reads ? partOf(table, reads) : table;
    let known = this.tables.get(read);
    if (!known) this.tables.set(read, (known = new Map<TableCheck, OfTable>()));
    const { subjects } = around;
    const grid = reads && around.grid ? partOf(around.grid, reads) : around.grid;
    const last = known.get(check);
    if (last && last.grid === grid && last.subjects === subjects) return last.outcome;
    const outcome = outcomeOf(check.id, (report) => {
      check.checkTable(table, report, around);
    });
    known.set(check, { grid, subjects, outcome });
    return outcome;
  }

  /** What a check reports of a scope. */
  ofBook(check: BookCheck, scope: string, context: CheckContext): Outcome {
    const { checks } = this.scope(scope);
    const last = checks.get(check);
    if (last?.readings.holdIn(context, check.reads)) return last.outcome;
    const readings = new Readings(context);
    const outcome = outcomeOf(check.id, (report) => {
      check.run(readings.context, report);
    });
    checks.set(check, { readings, outcome });
    return outcome;
  }

  /** What all checks of a scope came to, where nothing of it is new; undefined otherwise. */
  runsOf(scope: Scope): readonly CheckRun[] | undefined {
    const { whole } = this.scope(scope.key);
    return whole && isSameScope(scope, whole.of) ? whole.runs : undefined;
  }

  keepRuns(scope: Scope, runs: readonly CheckRun[]): void {
    this.scope(scope.key).whole = { of: scope, runs };
  }

  /** What a check came to in a scope: the very same as before where that is all the same. */
  keptRun(
    scope: string,
    check: Check,
    outcomes: readonly Outcome[],
    run: () => CheckRun
  ): CheckRun {
    const { runs } = this.scope(scope);
    const last = runs.get(check);
    if (last && outcomes.length > 0 && isSameList(last.outcomes, outcomes)) return last;
    const now = run();
    const isSame = last?.outcomes.length === 0 && outcomes.length === 0;
    if (isSame && saysTheSame(last.coverage, now.coverage)) return last;
    runs.set(check, now);
    return now;
  }

  /** What was explained of the very same runs; undefined where one of them is new. */
  explainedOf(scope: string, runs: readonly CheckRun[]): readonly Draft[] | undefined {
    const { causes } = this.scope(scope);
    return causes?.runs === runs ? causes.drafts : undefined;
  }

  /** What was explained from the very same things; undefined where one of them is new. */
  explained(scope: string, from: readonly unknown[]): readonly Draft[] | undefined {
    const { causes } = this.scope(scope);
    return causes && isSameList(causes.from, from) ? causes.drafts : undefined;
  }

  keepExplained(
    scope: string,
    runs: readonly CheckRun[],
    from: readonly unknown[],
    drafts: readonly Draft[]
  ): void {
    this.scope(scope).causes = { runs, from, drafts };
  }

  /** Forgets what is not of these scopes. */
  keepOnly(scopes: readonly string[]): void {
    this.scopes = new Map(scopes.map((scope) => [scope, this.scope(scope)]));
  }

  private scope(name: string): OfScope {
    let scope = this.scopes.get(name);
    if (!scope) {
      scope = { checks: new Map(), runs: new Map(), causes: null, whole: null };
      this.scopes.set(name, scope);
    }
    return scope;
  }
}

function isSameScope(now: Scope, was: Scope): boolean {
  return (
    now.name === was.name &&
    now.isPlaced === was.isPlaced &&
    isSameList(now.checks, was.checks) &&
    isSameContext(now.context, was.context)
  );
}

function saysTheSame(a: Coverage, b: Coverage): boolean {
  return (
    a.ran === b.ran &&
    a.skipped.length === b.skipped.length &&
    a.skipped.every(({ reason }, at) => reason === b.skipped[at]?.reason)
  );
}
