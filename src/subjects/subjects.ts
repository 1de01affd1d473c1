/** The branches of the government budget classification (政府收支分类科目). */
export type Branch = "function" | "fund" | "economic-department" | "economic-government" | "income";

/**
 * How well a code and name are known. `official`: from a table that the user loaded. Only `official` and the printed
 * ones may support an error; the others help people and are at most «未能核实».
 */
export type Evidence =
  "official" | "printed-2023+" | "printed-2018+" | "likely" | "unverified" | "doubtful";

export interface SubjectEntry {
  readonly branch: Branch;
  readonly code: string;
  readonly name: string;
  readonly evidence: Evidence;
  /** The newest source that prints the pair; null where none was seen. */
  readonly year: number | null;
  /** 1 类, 2 款, 3 项. */
  readonly level: 1 | 2 | 3;
}

/** The tree of standard codes: an edition, looked up by code and by name. */
export interface Subjects {
  /** "2026" for the one that ships; the file's name for one that the user loaded. */
  readonly edition: string;
  /** Every entry, in ascending order of branch and code. */
  all(branch?: Branch): readonly SubjectEntry[];
  /** Without a branch: function first, then fund, economic, income. */
  byCode(code: string, branch?: Branch): SubjectEntry | undefined;
  /** All entries of exactly that name (width of brackets and spaces do not matter). */
  byName(name: string, branch?: Branch): readonly SubjectEntry[];
  parent(entry: SubjectEntry): SubjectEntry | undefined;
  children(entry: SubjectEntry): readonly SubjectEntry[];
  /** From the 类 down to the entry itself. */
  path(entry: SubjectEntry): readonly SubjectEntry[];
  roots(branch: Branch): readonly SubjectEntry[];
  /** By the beginning of a code or part of a name, best first. */
  search(text: string, limit?: number): readonly SubjectEntry[];
}

/** Whether the pair is well enough evidenced to call a deviation from it wrong. */
export function isProven({ evidence }: SubjectEntry): boolean {
  return evidence === "official" || evidence.startsWith("printed-");
}
