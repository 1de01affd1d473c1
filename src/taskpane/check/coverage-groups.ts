import { checkTitle } from "../../checks/check-title";
import type { Coverage } from "../../checks/check";
import type { Finding, Severity } from "../../checks/finding";
import { checkGroups } from "../../checks/registry";
import { findingGrade, gravityOf } from "../list/finding-grade";
import type { Grade } from "../parts/grade-words";

/** How one check came out. */
export interface CoveredCheck {
  readonly check: string;
  readonly title: string;
  /** Comparisons made. */
  readonly ran: number;
  readonly grade: Grade;
  readonly skipped: Coverage["skipped"];
}

/** The checks of one sort. */
export interface CoverageGroup {
  readonly title: string;
  readonly checks: readonly CoveredCheck[];
  /** Comparisons made. */
  readonly ran: number;
  /** How many findings of each grade; what another finding explains is counted apart. */
  readonly found: ReadonlyMap<Grade, number>;
  readonly consequences: number;
  readonly notRun: number;
}

const GRADES = ["error", "warning", "explained", "rounding", "info"] as const;

/** What was compared, in the groups and the order of the registry; checks that it does not list are not lost. */
export function coverageGroups(
  coverage: readonly Coverage[],
  findings: readonly Finding[]
): readonly CoverageGroup[] {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byCheck.get(finding.check);
    if (known) known.push(finding);
    else byCheck.set(finding.check, [finding]);
  }
  const groupOf = new Map(
    checkGroups.flatMap(({ title, checks }) => checks.map(({ id }) => [id, title] as const))
  );
  const lines = new Map<string, Coverage[]>(checkGroups.map(({ title }) => [title, []]));
  for (const line of coverage) {
    const title = groupOf.get(line.check) ?? "其他";
    lines.set(title, [...(lines.get(title) ?? []), line]);
  }
  return [...lines]
    .filter(([, own]) => own.length > 0)
    .map(([title, own]) => {
      const ofGroup = own.flatMap(({ check }) => byCheck.get(check) ?? []);
      const roots = ofGroup.filter(({ cause }) => cause === null);
      const counts = GRADES.map(
        (grade) => [grade, roots.filter((one) => findingGrade(one) === grade).length] as const
      );
      return {
        title,
        checks: own.map((line) => covered(line, byCheck.get(line.check) ?? [])),
        ran: own.reduce((sum, { ran }) => sum + ran, 0),
        found: new Map<Grade, number>(counts.filter(([, count]) => count > 0)),
        consequences: ofGroup.length - roots.length,
        notRun: own.filter(({ ran }) => ran === 0).length,
      };
    });
}

function covered({ check, ran, skipped }: Coverage, findings: readonly Finding[]): CoveredCheck {
  return { check, title: checkTitle(check), ran, grade: gradeOf(ran, findings), skipped };
}

/** How a check came out: its gravest finding, in order, or not run. */
function gradeOf(ran: number, findings: readonly Finding[]): Grade {
  if (ran === 0) return "not-run";
  const [gravest] = findings
    .map(findingGrade)
    .sort((a: Severity | "explained", b) => gravityOf(a) - gravityOf(b));
  return gravest ?? "ok";
}
