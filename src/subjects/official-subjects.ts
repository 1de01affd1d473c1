import { unpackShipped } from "./edition-2026";
import type { Branch, SubjectEntry, Subjects } from "./subjects";
import { createSubjects } from "./tree";

/** A subject as an official table prints it. */
export type OfficialSubject = Pick<SubjectEntry, "branch" | "code" | "name">;

/** The official table of a year, as far as it was understood. */
export interface OfficialTable {
  /** Its name, usually the file's. */
  readonly edition: string;
  /** Each code of a branch once. */
  readonly subjects: readonly OfficialSubject[];
}

/**
 * The tree of an official table: its entries are `official`, of the year in the edition's name; branches that it does not contain come from
 * the edition that ships, with their evidence.
 */
export function officialSubjects({ edition, subjects }: OfficialTable): Subjects {
  const year = /20\d\d/.exec(edition)?.[0];
  const loaded = subjects.map((subject) => ({
    ...subject,
    evidence: "official" as const,
    year: year === undefined ? null : Number(year),
  }));
  const branches = branchesIn(subjects);
  const rest = unpackShipped().filter(({ branch }) => !branches.has(branch));
  return createSubjects(edition, [...loaded, ...rest]);
}

/** The branches of which a table has something. */
export function branchesIn(subjects: readonly OfficialSubject[]): ReadonlySet<Branch> {
  return new Set(subjects.map(({ branch }) => branch));
}
