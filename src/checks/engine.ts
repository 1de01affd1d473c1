import type { Book } from "../tables/book";
import { finished } from "../tables/finished";
import { contains } from "../tables/grid";
import { bookParts, partName } from "./book-parts";
import type { Constraint } from "./causes/relation-network";
import type { Check, CheckContext, CheckResult, Coverage, Found, Report } from "./check";
import type { Finding } from "./finding";
import { findingCauses, type Draft } from "./explained";
import { joinCoverage } from "./coverage";
import { checks as allChecks } from "./registry";
import { kindLabel } from "./labels";

const UNPLACED = "看不出属于哪个单位、哪一年度的表";
const CANNOT_BE_PLACED = "不能确定与哪一张表比较";

interface CheckRun {
  /** By what the check reported, which the compared relations refer to. */
  readonly found: ReadonlyMap<Found, Found & Pick<Finding, "check">>;
  readonly compared: readonly Constraint[];
  readonly coverage: Coverage;
}

/**
 * Runs the checks over a book. Findings are numbered in the order of the tables, their rows and columns; the coverage has
 * a line for every check, in the order of the registry. A check that throws says so in its coverage and never passes.
 */
export function runChecks(
  context: CheckContext,
  checks: readonly Check[] = allChecks
): CheckResult {
  return finished(checking(context, checks));
}

/** What comes next in a check: so many steps are done of so many. */
export interface CheckStep {
  readonly done: number;
  readonly of: number;
  /** The check that runs next; null: the search for causes. */
  readonly check: Check | null;
}

/**
 * As `runChecks`, in steps: before each of them whoever runs it may do something else, or leave it. Each check of each department and
 * year is a step, and the search for causes many.
 */
export function* checking(
  context: CheckContext,
  checks: readonly Check[] = allChecks
): Generator<CheckStep, CheckResult> {
  const scopes: Scope[] = [];
  const explained: Draft[] = [];
  const planned = plannedScopes(context, checks);
  const of = planned.reduce((sum, scope) => sum + scope.checks.length + 1, 0);
  let done = 0;
  for (const { name, isPlaced, ...scope } of planned) {
    const runs: CheckRun[] = [];
    for (const check of scope.checks) {
      yield { done: done++, of, check };
      runs.push(runCheck(check, scope.context, isPlaced));
    }
    scopes.push({ book: scope.context.book, name, runs });
  }
  for (const { book, runs } of scopes) {
    const reported = new Map(runs.flatMap(({ found }) => [...found]));
    const compared = runs.flatMap((run) => run.compared);
    const steps = findingCauses(book, reported, compared);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        explained.push(...step.value);
        break;
      }
      yield { done, of, check: null };
    }
    done++;
  }
  const drafts = explained
    .map((draft) => ({ draft, order: positionOf(draft.found, context.book) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ draft }) => draft);
  const coverage = joinCoverage(
    checks.map(({ id }) => id),
    scopes.flatMap(({ name, runs }) => runs.map((run) => ({ name, coverage: run.coverage })))
  );
  return { findings: numbered(drafts), coverage };
}

/** What is checked together: everything of one department and year; where a workbook has several, also what is about all of it. */
interface Scope {
  readonly book: Book;
  /** Before the reasons why something did not run; empty where there is only one scope. */
  readonly name: string;
  readonly runs: readonly CheckRun[];
}

interface PlannedScope extends Pick<Scope, "name"> {
  readonly context: CheckContext;
  readonly checks: readonly Check[];
  /** Whether tables beside it were looked for. */
  readonly isPlaced: boolean;
}

function plannedScopes(context: CheckContext, checks: readonly Check[]): readonly PlannedScope[] {
  const parts = bookParts(context.book);
  const [only] = parts;
  if (only && parts.length === 1)
    return [{ context: { ...context, book: only.book }, name: "", checks, isPlaced: true }];
  const others = checks.filter(({ wholeWorkbook }) => !wholeWorkbook);
  return [
    ...parts.map(({ book, isPlaced }) => ({
      context: { ...context, book },
      name: isPlaced ? partName(book) : UNPLACED,
      checks: others,
      isPlaced,
    })),
    {
      context,
      name: "",
      checks: checks.filter(({ wholeWorkbook }) => wholeWorkbook),
      isPlaced: true,
    },
  ];
}

/** Every relation that the checks compare in a book, whether it holds or not. */
export function compareAll(
  context: CheckContext,
  checks: readonly Check[] = allChecks
): readonly Constraint[] {
  return plannedScopes(context, checks).flatMap((scope) =>
    scope.checks.flatMap((check) => runCheck(check, scope.context, scope.isPlaced).compared)
  );
}

function numbered(drafts: readonly Draft[]): readonly Finding[] {
  const ids = new Map(drafts.map((draft, index) => [draft, index + 1]));
  return drafts.map(({ found, explanations, repair, because }, index) => ({
    sides: null,
    ...found,
    repair,
    explanations,
    id: index + 1,
    cause: (because && ids.get(because)) ?? null,
    remark: null,
  }));
}

/** @param isPlaced whether tables beside it were looked for */
function runCheck(check: Check, context: CheckContext, isPlaced: boolean): CheckRun {
  const missing = check.needs.filter((kind) => !context.book.tables.some((t) => t.kind === kind));
  if (missing.length > 0) {
    if (!isPlaced) return notRun(check, CANNOT_BE_PLACED);
    const names = missing.map((kind) => kindLabel(kind)).join("、");
    return notRun(check, `没有识别到${names}`);
  }

  const found = new Map<Found, Found & Pick<Finding, "check">>();
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
      found.set(finding, { ...finding, check: check.id });
    },
    compared: (relation, finding) => {
      compared.push({ compared: relation, found: finding });
    },
  };
  try {
    check.run(context, report);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return notRun(check, `没有运行：程序出错（${message}），其他结果不受影响`);
  }
  if (ran === 0 && found.size === 0 && reasons.size === 0) reasons.add("表中没有可以比较的内容");
  const skipped = [...reasons].map((reason) => ({ reason }));
  return { found, compared, coverage: { check: check.id, ran, skipped } };
}

function notRun(check: Check, reason: string): CheckRun {
  return {
    found: new Map(),
    compared: [],
    coverage: { check: check.id, ran: 0, skipped: [{ reason }] },
  };
}

/** Table, row, column of the first place; a text's places stand behind all tables. */
function positionOf({ where: [place] }: Found, book: Book): readonly number[] {
  if (!place) return [Infinity];
  if (place.narrative) return [Infinity, place.start];
  const table = book.tables.findIndex(({ area }) => contains(area, place));
  return [table < 0 ? book.tables.length : table, place.row, place.column];
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const left = a[i] ?? 0;
    const right = b[i] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
