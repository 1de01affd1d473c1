import type { Branch, SubjectEntry, Subjects } from "../subjects/subjects";
import { levelOf } from "../tables/code";

/** The lists of subjects that a set brings along. */
export type ListName =
  "functional" | "fund" | "state-capital" | "economic-department" | "economic-government";

export interface ListedSubject {
  readonly code: string;
  readonly name: string;
  readonly level: 1 | 2 | 3;
  /** Whether a published document prints the pair; the others are to be compared with the official book. */
  readonly isProven: boolean;
}

/** Each list ascending by code. */
export type SubjectLists = Readonly<Record<ListName, readonly ListedSubject[]>>;

interface Sort {
  readonly branches: readonly Branch[];
  fits(code: string): boolean;
}

/** 国有资本经营预算支出 has its own 类 among those of the funds. */
const STATE_CAPITAL = /^223/;

const SORTS: Readonly<Record<ListName, Sort>> = {
  functional: { branches: ["function", "fund"], fits: () => true },
  fund: { branches: ["fund"], fits: (code) => !STATE_CAPITAL.test(code) },
  "state-capital": { branches: ["fund"], fits: (code) => STATE_CAPITAL.test(code) },
  "economic-department": { branches: ["economic-department"], fits: () => true },
  "economic-government": { branches: ["economic-government"], fits: () => true },
};

/** Names only remembered, not seen anywhere, would end up in a published table: such subjects are not offered. */
function isEvidenced({ evidence }: SubjectEntry): boolean {
  return evidence !== "unverified" && evidence !== "doubtful";
}

function listed(entry: SubjectEntry): ListedSubject {
  const { code, name, level, evidence } = entry;
  return { code, name, level, isProven: evidence !== "likely" };
}

/** The whole branch below and beside an entry of it. */
function entriesOf(subjects: Subjects, branch: Branch): SubjectEntry[] {
  const below = (entry: SubjectEntry): SubjectEntry[] => [
    entry,
    ...subjects.children(entry).flatMap(below),
  ];
  return subjects.roots(branch).flatMap(below);
}

/**
 * The subjects that a set offers: the evidenced ones of the tree, and those that the set itself uses.
 * @param used code and name of what the set's own rows need, by list; only a proven name goes before it
 */
export function subjectLists(
  subjects: Subjects,
  used: Readonly<Partial<Record<ListName, ReadonlyMap<string, string>>>>
): SubjectLists {
  const listOf = (list: ListName): ListedSubject[] => {
    const { branches, fits } = SORTS[list];
    const byCode = new Map<string, ListedSubject>();
    for (const branch of branches)
      for (const entry of entriesOf(subjects, branch))
        if (isEvidenced(entry) && fits(entry.code) && !byCode.has(entry.code))
          byCode.set(entry.code, listed(entry));
    for (const [code, name] of used[list] ?? [])
      if (byCode.get(code)?.isProven !== true && name !== "")
        byCode.set(code, { code, name, level: levelOf(code), isProven: false });
    return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  };
  return {
    functional: listOf("functional"),
    fund: listOf("fund"),
    "state-capital": listOf("state-capital"),
    "economic-department": listOf("economic-department"),
    "economic-government": listOf("economic-government"),
  };
}

/** The name that a list has for a code; "" where it has none. */
export function listedName(lists: SubjectLists, list: ListName, code: string): string {
  return lists[list].find((subject) => subject.code === code)?.name ?? "";
}

/** What the tree has for a code in the branches of a list, whatever its evidence. */
export function entryOf(subjects: Subjects, list: ListName, code: string): SubjectEntry | null {
  for (const branch of SORTS[list].branches) {
    const entry = subjects.byCode(code, branch);
    if (entry) return entry;
  }
  return null;
}
