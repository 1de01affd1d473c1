import type { CheckResult } from "../checks/check";
import type { Finding, Severity } from "../checks/finding";
import type { Book } from "../tables/book";
import { contains } from "../tables/grid";
import type { BudgetTable } from "../tables/table";

/** One workbook with its result. */
export interface CheckedFile {
  readonly file: string;
  readonly edition: string;
  readonly book: Book;
  /** Warnings that the workbook explains have their remark. */
  readonly result: CheckResult;
  /** What the workbook says of warnings whose amounts have changed since, by the findings' ids. */
  readonly outdated: ReadonlyMap<number, string>;
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "rounding", "info"];

/** What people call the severities. */
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  rounding: "尾差",
  info: "提示",
};

/** How many findings of a severity there are; what another finding explains does not count again. */
export function countOf({ findings }: CheckResult, severity: Severity): number {
  return rootsOf(findings, severity).length;
}

/** How many of them the user has explained. */
export function explainedCount({ findings }: CheckResult, severity: Severity): number {
  return rootsOf(findings, severity).filter(({ remark }) => remark !== null).length;
}

function rootsOf(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity && finding.cause === null);
}

/** The table in which a finding's first cell stands; null for what is about a text or no table. */
export function tableOf({ tables }: Book, { where: [place] }: Finding): BudgetTable | null {
  if (!place || place.narrative) return null;
  return tables.find(({ area }) => contains(area, place)) ?? null;
}
