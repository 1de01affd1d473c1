import { checkDescription, checkTitle } from "../../checks/check-title";
import type { Finding } from "../../checks/finding";
import { wrongCell } from "../actions/finding-marks";
import { GRADE_WORDS } from "../parts/grade-words";
import type { Arrangement } from "../state/preferences";
import { findingGrade, gravityOf } from "./finding-grade";

export const ARRANGEMENTS: Readonly<Record<Arrangement, string>> = {
  sheet: "按表排列",
  check: "按核验内容排列",
  severity: "按轻重排列",
};

/** Findings under one heading. */
export interface FindingGroup {
  /** Of all groups of all arrangements. */
  readonly key: string;
  readonly title: string;
  /** What the title leaves open: of a check, what is compared. */
  readonly note: string;
  readonly findings: readonly Finding[];
}

/** Where findings stand that are about no cell. */
const OF_THE_TEXT = "情况说明";

/** What the findings of one group have in common, with how the group is called. */
const BY: Readonly<
  Record<Arrangement, (finding: Finding) => { readonly of: string; readonly title: () => string }>
> = {
  sheet: (finding) => ({ of: sheetOf(finding), title: () => sheetOf(finding) }),
  check: ({ check }) => ({ of: check, title: () => checkTitle(check) }),
  severity: (finding) => {
    const grade = findingGrade(finding);
    return { of: grade, title: () => GRADE_WORDS[grade] };
  },
};

/** In groups, the one with the gravest finding first; within a group likewise, else as they came. */
export function arrange(findings: readonly Finding[], by: Arrangement): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly findings: Finding[] }>();
  const gravestFirst = [...findings].sort(
    (a, b) => gravityOf(findingGrade(a)) - gravityOf(findingGrade(b))
  );
  for (const finding of gravestFirst) {
    const { of, title } = BY[by](finding);
    const group = groups.get(of);
    if (group) group.findings.push(finding);
    else
      groups.set(of, {
        key: `${by} ${of}`,
        title: title(),
        note: by === "check" ? checkDescription(of) : "",
        findings: [finding],
      });
  }
  return [...groups.values()];
}

/** The sheet of a finding as its tab in Excel is called. */
export function sheetOf(finding: Finding): string {
  return wrongCell(finding)?.sheet ?? OF_THE_TEXT;
}
