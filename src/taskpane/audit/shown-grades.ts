import type { Finding } from "../../checks/finding";

/** What the user can show and hide. 尾差 stands beside 提示: neither asks for anything to be done. */
export type TextGrade = "error" | "warning" | "info";

export const TEXT_GRADES: readonly TextGrade[] = ["error", "warning", "info"];

/** The grade under which a finding of the text is counted. */
export function gradeOf({ severity }: Pick<Finding, "severity">): TextGrade {
  return severity === "rounding" ? "info" : severity;
}

/** The gravest of several findings' grades. */
export function gravest(findings: readonly Finding[]): TextGrade {
  return TEXT_GRADES.find((grade) => findings.some((one) => gradeOf(one) === grade)) ?? "info";
}
