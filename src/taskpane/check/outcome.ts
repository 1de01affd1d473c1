import { checks } from "../../checks/registry";
import type { Coverage } from "../../checks/check";
import type { Finding, Severity } from "../../checks/finding";
import type { Grade } from "../parts/severity";
import { wrongCell } from "../actions/finding-marks";

/** The findings of one sheet. */
export interface FindingGroup {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** What the user can show and hide. Information stands beside 尾差: neither asks for anything to be done. */
export type Shown = "error" | "warning" | "explained" | "rounding" | "not-run";

/** The counter a finding belongs to. */
export function counterOf({ severity, remark }: Finding): Shown {
  if (remark) return "explained";
  return severity === "info" ? "rounding" : severity;
}

/** What a check compares, in Chinese. */
export function titleOf(check: string): string {
  return checks.find(({ id }) => id === check)?.title ?? check;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 3, rounding: 4 };
const EXPLAINED = 2;

const gravityOf = ({ severity, remark }: Finding) => (remark ? EXPLAINED : GRAVITY[severity]);

/** Sheet by sheet, the sheet with the gravest finding first; within a sheet likewise, else as they came. */
export function groupBySheet(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  const gravestFirst = [...findings].sort((a, b) => gravityOf(a) - gravityOf(b));
  for (const finding of gravestFirst) {
    const sheet = wrongCell(finding)?.sheet ?? "情况说明";
    const group = groups.get(sheet);
    if (group) group.push(finding);
    else groups.set(sheet, [finding]);
  }
  return [...groups].map(([sheet, group]) => ({ sheet, findings: group }));
}

/** How a check came out: its gravest finding, in order, or not run. */
export function gradeOf({ check, ran }: Coverage, findings: readonly Finding[]): Grade {
  if (ran === 0) return "not-run";
  const [gravest] = findings
    .filter((finding) => finding.check === check)
    .map(({ severity }) => severity)
    .sort((a, b) => GRAVITY[a] - GRAVITY[b]);
  return gravest ?? "ok";
}
