import { tablesOf, type Book } from "../tables/book";
import { finished } from "../tables/finished";
import { contains } from "../tables/grid";
import type { Constraint, RelationList } from "./causes/relation-list";
import type { Check, CheckContext, CheckResult, TableCheck } from "./check";
import { CheckMemory, type CheckRun } from "./check-memory";
import { joinCoverage } from "./coverage";
import { findingCauses, type Draft } from "./explained";
import type { Finding } from "./finding";
import { kindLabel } from "./labels";
import type { Outcome } from "./outcome";
import { checks as allChecks } from "./registry";
import { scopesOf, type Scope } from "./scopes";
import { gridOf } from "./text-cells";

const CANNOT_BE_PLACED = "不能确定与哪一张表比较";

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
 * As `runChecks`, in steps: before each of them whoever runs it may do something else, or leave it. Each check of each table, or of each
 * department and year, is a step, and the search for causes many.
 * @param memory of an earlier check of the workbook as it was then: only what reads something new is worked out
 */
export function* checking(
  context: CheckContext,
  checks: readonly Check[] = allChecks,
  memory: CheckMemory = new CheckMemory()
): Generator<CheckStep, CheckResult> {
  const scopes = scopesOf(context, checks);
  const of = scopes.reduce((sum, scope) => sum + scope.checks.length + 1, 0);
  let done = 0;
  const runs: (readonly CheckRun[])[] = [];
  for (const scope of scopes) {
    const known = memory.runsOf(scope);
    if (known) {
      runs.push(known);
      done += scope.checks.length;
      continue;
    }
    const own: CheckRun[] = [];
    for (const check of scope.checks) {
      own.push(yield* runningCheck(check, scope, memory, { done, of, check }));
      done++;
    }
    memory.keepRuns(scope, own);
    runs.push(own);
  }
  const explained: Draft[] = [];
  for (const [at, scope] of scopes.entries()) {
    const work = explaining(scope, runs[at] ?? [], memory);
    explained.push(...(yield* stepsOf(work, { done, of, check: null })));
    done++;
  }
  memory.keepOnly(scopes.map(({ key }) => key));
  const drafts = explained
    .map((draft) => ({ draft, order: positionOf(draft, context.book) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ draft }) => draft);
  const coverage = joinCoverage(
    checks.map(({ id }) => id),
    scopes.map(({ name }, at) => ({
      name,
      coverages: (runs[at] ?? []).map(({ coverage: own }) => own),
    }))
  );
  return { findings: numbered(drafts), coverage };
}

/** The same work, each of its steps called so. */
function* stepsOf<T>(work: Generator<void, T>, step: CheckStep): Generator<CheckStep, T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield step;
  }
}

/** The findings of a scope with their causes: those known already where everything that was compared is the same. */
function* explaining(
  { key, context: { book } }: Scope,
  runs: readonly CheckRun[],
  memory: CheckMemory
): Generator<void, readonly Draft[]> {
  const last = memory.explainedOf(key, runs);
  if (last) return last;
  const telling: Outcome[] = [];
  for (const { outcomes } of runs)
    for (const outcome of outcomes)
      if (outcome.found.size > 0 || outcome.compared.length > 0) telling.push(outcome);
  const from = [...telling, ...book.tables, ...(book.previous?.tables ?? [])];
  const drafts = memory.explained(key, from) ?? (yield* findingCauses(book, telling));
  memory.keepExplained(key, runs, from, drafts);
  return drafts;
}

/** Every relation that the checks compare in a book, whether it holds or not. */
export function compareAll(
  context: CheckContext,
  checks: readonly Check[] = allChecks
): readonly Constraint[] {
  const memory = new CheckMemory();
  return scopesOf(context, checks).flatMap((scope) =>
    scope.checks.flatMap((check) =>
      finished(runningCheck(check, scope, memory, { done: 0, of: 1, check })).outcomes.flatMap(
        ({ compared }) => compared.flatMap(constraintsOf)
      )
    )
  );
}

function constraintsOf(relations: RelationList): readonly Constraint[] {
  return Array.from({ length: relations.size }, (_, at) => relations.at(at) ?? []).flat();
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

/** Runs a check in one scope; before it, and between the tables of a check of single ones, it yields the step that it is. */
function* runningCheck(
  check: Check,
  { key, context, isPlaced }: Scope,
  memory: CheckMemory,
  step: CheckStep
): Generator<CheckStep, CheckRun> {
  yield step;
  const { book, subjects } = context;
  const notRunFor = (reason: string) =>
    memory.keptRun(key, check, NO_OUTCOMES, () => notRun(check, reason));
  const missing = check.needs.filter((kind) => tablesOf(book, kind).length === 0);
  if (missing.length > 0) {
    if (!isPlaced) return notRunFor(CANNOT_BE_PLACED);
    const names = missing.map((kind) => kindLabel(kind)).join("、");
    return notRunFor(`没有识别到${names}`);
  }
  const outcomes: Outcome[] = [];
  if ("run" in check) outcomes.push(memory.ofBook(check, key, context));
  else
    for (const table of book.tables) {
      if (check.isAbout && !check.isAbout(table)) continue;
      if (outcomes.length > 0) yield step;
      outcomes.push(memory.ofTable(check, table, { subjects, grid: gridOf(book, table) }));
    }
  const { aboutNone } = check as Partial<TableCheck>;
  if (outcomes.length === 0 && aboutNone) return notRunFor(aboutNone);
  return memory.keptRun(key, check, outcomes, () => runOf(check, outcomes));
}

const NO_OUTCOMES: readonly Outcome[] = [];

function runOf(check: Check, outcomes: readonly Outcome[]): CheckRun {
  const reasons = new Set<string>();
  let ran = 0;
  let isSilent = true;
  for (const outcome of outcomes) {
    const { failure } = outcome;
    if (failure !== null)
      return notRun(check, `没有运行：程序出错（${failure}），其他结果不受影响`);
    for (const reason of outcome.skipped) reasons.add(reason);
    ran += outcome.ran;
    if (outcome.found.size > 0) isSilent = false;
  }
  if (ran === 0 && isSilent && reasons.size === 0) reasons.add("表中没有可以比较的内容");
  const skipped = Array.from(reasons, (reason) => ({ reason }));
  return { outcomes, coverage: { check: check.id, ran, skipped } };
}

function notRun(check: Check, reason: string): CheckRun {
  return { outcomes: [], coverage: { check: check.id, ran: 0, skipped: [{ reason }] } };
}

/** Table, row, column of the first place; a text's places stand behind all tables. */
function positionOf({ found }: Draft, book: Book): readonly number[] {
  const [place] = found.where;
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
