import { partOf } from "../tables/same-words";
import type { BudgetTable } from "../tables/table";
import type { Subjects } from "../subjects/subjects";
import type { Around, BookCheck, CheckContext, Coverage, TableCheck } from "./check";
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
  causes: { readonly from: readonly unknown[]; readonly drafts: readonly Draft[] } | null;
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

  /** What was explained from the very same things; undefined where one of them is new. */
  explained(scope: string, from: readonly unknown[]): readonly Draft[] | undefined {
    const { causes } = this.scope(scope);
    const isSame =
      causes?.from.length === from.length && causes.from.every((each, at) => each === from[at]);
    return isSame ? causes?.drafts : undefined;
  }

  keepExplained(scope: string, from: readonly unknown[], drafts: readonly Draft[]): void {
    this.scope(scope).causes = { from, drafts };
  }

  /** Forgets what is not of these scopes. */
  keepOnly(scopes: readonly string[]): void {
    this.scopes = new Map(scopes.map((scope) => [scope, this.scope(scope)]));
  }

  private scope(name: string): OfScope {
    let scope = this.scopes.get(name);
    if (!scope) this.scopes.set(name, (scope = { checks: new Map(), causes: null, whole: null }));
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
