import type { Book } from "../tables/book";
import { contains } from "../tables/grid";
import type { Check, CheckContext, CheckResult, Coverage, Found, Report } from "./check";
import type { Finding } from "./finding";
import { checks as allChecks } from "./registry";
import { withCauses } from "./consequences";
import { kindLabel } from "./labels";

interface CheckRun {
  readonly found: readonly (Found & Pick<Finding, "check">)[];
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
  const runs = checks.map((check) => runCheck(check, context));
  const findings = runs
    .flatMap(({ found }) => found)
    .map((found) => ({ found, order: positionOf(found, context.book) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ found }, index): Finding => ({
      sides: null,
      repair: [],
      ...found,
      id: index + 1,
      cause: null,
    }));
  return { findings: withCauses(findings), coverage: runs.map(({ coverage }) => coverage) };
}

function runCheck(check: Check, context: CheckContext): CheckRun {
  const missing = check.needs.filter((kind) => !context.book.tables.some((t) => t.kind === kind));
  if (missing.length > 0) {
    const names = missing.map((kind) => kindLabel(kind)).join("、");
    return notRun(check, `没有识别到${names}`);
  }

  const found: (Found & Pick<Finding, "check">)[] = [];
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
      found.push({ ...finding, check: check.id });
    },
  };
  try {
    check.run(context, report);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return notRun(check, `没有运行：程序出错（${message}），其他结果不受影响`);
  }
  if (ran === 0 && found.length === 0 && reasons.size === 0) reasons.add("表中没有可以比较的内容");
  const skipped = [...reasons].map((reason) => ({ reason }));
  return { found, coverage: { check: check.id, ran, skipped } };
}

function notRun(check: Check, reason: string): CheckRun {
  return { found: [], coverage: { check: check.id, ran: 0, skipped: [{ reason }] } };
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
