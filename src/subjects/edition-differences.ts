import { branchesIn, type OfficialSubject, type OfficialTable } from "./official-subjects";
import { sameName } from "./same-name";
import { BRANCHES } from "./tree";
import type { Branch, SubjectEntry, Subjects } from "./subjects";

/** How a branch of an official table differs from another edition. */
export interface BranchDifferences {
  readonly branch: Branch;
  /** How many codes the table has, and how many the other edition. */
  readonly count: number;
  readonly otherCount: number;
  /** Codes that only the table has. */
  readonly added: readonly OfficialSubject[];
  /** Codes whose names differ: the table's subject, and the name in the other edition. */
  readonly renamed: readonly { readonly subject: OfficialSubject; readonly before: string }[];
  /** What only the other edition has. */
  readonly missing: readonly SubjectEntry[];
}

/** How an official table differs from another edition, branch by branch, as far as it has something of a branch. */
export function editionDifferences(
  { subjects }: OfficialTable,
  other: Subjects
): readonly BranchDifferences[] {
  const branches = branchesIn(subjects);
  return BRANCHES.filter((branch) => branches.has(branch)).map((branch) => {
    const own = subjects.filter((subject) => subject.branch === branch);
    const codes = new Set(own.map(({ code }) => code));
    const others = other.all(branch);
    const known = own.flatMap((subject) => {
      const entry = other.byCode(subject.code, branch);
      return entry ? [{ subject, before: entry.name }] : [];
    });
    return {
      branch,
      count: own.length,
      otherCount: others.length,
      added: own.filter(({ code }) => !other.byCode(code, branch)),
      renamed: known.filter(({ subject, before }) => !sameName(subject.name, before)),
      missing: others.filter(({ code }) => !codes.has(code)),
    };
  });
}
