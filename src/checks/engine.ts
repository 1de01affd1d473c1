import type { Book } from "../tables/book";
import { contains } from "../tables/grid";
import { bookParts, partName } from "./book-parts";
import type { Constraint } from "./causes/relation-network";
import type { Check, CheckContext, CheckResult, Coverage, Found, Report } from "./check";
import type { Finding } from "./finding";
import { withCauses, type Draft } from "./explained";
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

/**
 * As `runChecks`, in steps: between two of them whoever runs it may do something else. Each check of each department and year is a
 * step, and so is the search for causes.
 */
export function* checking(
  context: CheckContext,
  checks: readonly Check[] = allChecks
): Generator<void, CheckResult> {
  const scopes = yield* scopesOf(context, checks);
  const explained: Draft[] = [];
  for (const { book, runs } of scopes) {
    const reported = new Map(runs.flatMap(({ found }) => [...found]));
    const compared = runs.flatMap((run) => run.compared);
    explained.push(...withCauses(book, reported, compared));
    yield;
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

function* scopesOf(
  context: CheckContext,
  checks: readonly Check[]
): Generator<void, readonly Scope[]> {
  const parts = bookParts(context.book);
  const [only] = parts;
  if (only && parts.length === 1) {
    const runs = yield* runAll(checks, { ...context, book: only.book });
    return [{ book: only.book, name: "", runs }];
  }
  const whole = checks.filter(({ wholeWorkbook }) => wholeWorkbook);
  const others = checks.filter(({ wholeWorkbook }) => !wholeWorkbook);
  const scopes: Scope[] = [];
  for (const { book, isPlaced } of parts) {
    const runs = yield* runAll(others, { ...context, book }, isPlaced);
    scopes.push({ book, name: isPlaced ? partName(book) : UNPLACED, runs });
  }
  const runs = yield* runAll(whole, context);
  return [...scopes, { book: context.book, name: "", runs }];
}

function* runAll(
  checks: readonly Check[],
  context: CheckContext,
  isPlaced = true
): Generator<void, readonly CheckRun[]> {
  const runs: CheckRun[] = [];
  for (const check of checks) {
    runs.push(runCheck(check, context, isPlaced));
    yield;
  }
  return runs;
}

/** What steps come to, taken one after the other without a pause. */
function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Every relation that the checks compare in a book, whether it holds or not. */
export function compareAll(
  context: CheckContext,
  checks: readonly Check[] = allChecks
): readonly Constraint[] {
  return finished(scopesOf(context, checks)).flatMap(({ runs }) =>
    runs.flatMap((run) => run.compared)
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
