import { normaliseName } from "../money/width";
import { unmarkedName } from "./same-name";
import { createSearchIndex, searchSubjects, type SearchIndex } from "./search";
import type { Branch, SubjectEntry, Subjects } from "./subjects";

/** In which order branches are asked where a code or name stands in several. */
export const BRANCHES: readonly Branch[] = [
  "function",
  "fund",
  "economic-department",
  "economic-government",
  "income",
];

const LEVELS: Readonly<Record<number, 1 | 2 | 3>> = { 3: 1, 5: 2, 7: 3 };
const DEFAULT_LIMIT = 20;

/**
 * Builds the tree. The parent is the nearest shorter code that is there, so a table with a 款 missing still hangs
 * together; roots are the entries without a parent. Children, roots and names come in ascending order of branch and code.
 * Throws where a code has not 3, 5 or 7 digits or stands twice in a branch.
 */
export function createSubjects(
  edition: string,
  entries: readonly Omit<SubjectEntry, "level">[]
): Subjects {
  const ordered = entries.map(withLevel).sort(byBranchAndCode);
  const codes = new Map(BRANCHES.map((branch) => [branch, new Map<string, SubjectEntry>()]));
  for (const entry of ordered) {
    const branch = codes.get(entry.branch);
    if (branch?.has(entry.code)) throw new Error(`${entry.branch} ${entry.code} stands twice`);
    branch?.set(entry.code, entry);
  }

  const lookUp = (code: string, branch: Branch) => codes.get(branch)?.get(code);
  const parent = ({ branch, code }: SubjectEntry): SubjectEntry | undefined => {
    for (let length = code.length - 2; length >= 3; length -= 2) {
      const above = lookUp(code.slice(0, length), branch);
      if (above) return above;
    }
    return undefined;
  };

  const names = new Map<string, SubjectEntry[]>();
  const unmarkedNames = new Map<string, SubjectEntry[]>();
  const children = new Map<string, SubjectEntry[]>();
  const roots = new Map<Branch, SubjectEntry[]>();
  for (const entry of ordered) {
    add(names, normaliseName(entry.name), entry);
    add(unmarkedNames, unmarkedName(entry.name), entry);
    const above = parent(entry);
    if (above) add(children, keyOf(above), entry);
    else add(roots, entry.branch, entry);
  }

  let index: SearchIndex | undefined;
  const subjects: Subjects = {
    edition,
    all: (branch) => (branch ? ordered.filter((entry) => entry.branch === branch) : ordered),
    byCode(code, branch) {
      if (branch) return lookUp(code, branch);
      for (const each of BRANCHES) {
        const entry = lookUp(code, each);
        if (entry) return entry;
      }
      return undefined;
    },
    byName(name, branch) {
      const within = (found: readonly SubjectEntry[] = []) =>
        branch ? found.filter((entry) => entry.branch === branch) : found;
      const exact = within(names.get(normaliseName(name)));
      return exact.length > 0 ? exact : within(unmarkedNames.get(unmarkedName(name)));
    },
    parent,
    children: (entry) => children.get(keyOf(entry)) ?? [],
    path(entry) {
      const path = [entry];
      for (let above = parent(entry); above; above = parent(above)) path.unshift(above);
      return path;
    },
    roots: (branch) => roots.get(branch) ?? [],
    search(text, limit = DEFAULT_LIMIT) {
      index ??= createSearchIndex(subjects);
      return searchSubjects(index, text)
        .slice(0, Math.max(0, limit))
        .map(({ entry }) => entry);
    },
  };
  return subjects;
}

function withLevel(entry: Omit<SubjectEntry, "level">): SubjectEntry {
  const level = /^\d+$/.test(entry.code) ? LEVELS[entry.code.length] : undefined;
  if (!level) throw new Error(`not a subject code: ${entry.code}`);
  return { ...entry, level };
}

function byBranchAndCode(one: SubjectEntry, other: SubjectEntry): number {
  const branches = BRANCHES.indexOf(one.branch) - BRANCHES.indexOf(other.branch);
  if (branches !== 0) return branches;
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}

function keyOf({ branch, code }: SubjectEntry): string {
  return `${branch} ${code}`;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
