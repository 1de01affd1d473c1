import type { Finding, Severity } from "../../checks/finding";

/** What the user can show and hide. Information stands beside 尾差: neither asks for anything to be done. */
export type Shown = "error" | "warning" | "explained" | "rounding" | "not-run";

type Graded = Pick<Finding, "severity" | "remark">;

/** How grave a finding is; what is explained asks for nothing more. */
export function findingGrade({ severity, remark }: Graded): Severity | "explained" {
  return remark ? "explained" : severity;
}

/** The counter a finding belongs to. */
export function counterOf(finding: Graded): Exclude<Shown, "not-run"> {
  const grade = findingGrade(finding);
  return grade === "info" ? "rounding" : grade;
}

const GRAVITY = { error: 0, warning: 1, explained: 2, info: 3, rounding: 4 } as const;

/** Less is graver. */
export function gravityOf(grade: Severity | "explained"): number {
  return GRAVITY[grade];
}
