import type { Book } from "../tables/book";
import { isSameDepartment, plainDepartment } from "../tables/department-names";
import { mostFrequent } from "../tables/most-frequent";
import type { Owner } from "../tables/owner";
import { ownershipOf } from "../tables/owners";
import { partOf as wordsOf } from "../tables/same-words";
import type { BudgetTable } from "../tables/table";

/** The tables of one department and year within a book, as a book of their own. */
export interface BookPart {
  readonly book: Book;
  /** False for a single table of which nothing says whose it is: it cannot be compared with any other. */
  readonly isPlaced: boolean;
}

/**
 * A book by departments and years, in the order of their first tables; the book itself where it has only one. Nothing may be compared
 * across parts, but with the year before: a part's `previous` are the tables of its department in last year's book, or where none is given
 * in the same workbook. A table of which nothing says whose it is makes a part of its own.
 */
export function bookParts(book: Book): readonly BookPart[] {
  const { groups, unplaced } = groupsIn(book);
  const [only] = groups;
  if (!only) return [{ book, isPlaced: true }];
  if (groups.length === 1 && unplaced.length === 0) {
    const previous = book.previous && previousIn(groupsIn(book.previous).groups, only, book);
    const isWhole = previous?.tables.length === book.previous?.tables.length;
    return [{ book: isWhole ? book : { ...book, previous }, isPlaced: true }];
  }
  const previousGroups = book.previous ? groupsIn(book.previous).groups : groups;
  const parts = groups.map((group) => ({
    book: {
      ...partOf(book, group, unplaced),
      previous: previousIn(previousGroups, group, book),
    },
    isPlaced: true,
  }));
  const alone = unplaced.map((table) => ({
    book: partOf(book, { owner: NOBODY, tables: [table] }, unplaced),
    isPlaced: false,
  }));
  return [...parts, ...alone];
}

/** How a part is called to the user: 某某局2025年. */
export function partName({ department, year }: Book): string {
  return `${department ?? ""}${year === null ? "" : `${String(year)}年`}`;
}

interface Group {
  readonly owner: Owner;
  readonly tables: readonly BudgetTable[];
}

const NOBODY: Owner = { department: null, scope: "", year: null };

function groupsIn({ tables }: Book): {
  readonly groups: readonly Group[];
  readonly unplaced: readonly BudgetTable[];
} {
  const { owners, ownerOf } = ownershipOf(
    tables.map(({ kind, department, year, area }) => ({
      kind,
      department,
      year,
      sheet: area.sheet,
    })),
    tables[0] ? wordsOf(tables[0], "words") : tables
  );
  const first = (owner: number): number => ownerOf.indexOf(owner);
  const groups = owners
    .map((owner, at) => ({ owner, at, tables: tables.filter((_, i) => ownerOf[i] === at) }))
    .filter((group) => group.tables.length > 0)
    .sort((a, b) => first(a.at) - first(b.at));
  return { groups, unplaced: tables.filter((_, i) => ownerOf[i] === undefined) };
}

/** The book with these tables only. */
function partOf(book: Book, { owner, tables }: Group, unplaced: readonly BudgetTable[]): Book {
  const names = tables.flatMap(({ department }) => department ?? []);
  const own = names.filter(
    (name) => owner.department !== null && isSameDepartment(plainDepartment(name), owner.department)
  );
  const foreign = new Set(book.tables.map(({ area }) => area.sheet));
  for (const { area } of [...tables, ...unplaced]) foreign.delete(area.sheet);
  return {
    ...book,
    tables,
    unplaced,
    // A sheet that only holds tables of others is none of this part.
    ...(book.grids && { grids: book.grids.filter(({ sheet }) => !foreign.has(sheet)) }),
    department: mostFrequent(own) ?? owner.department,
    year: owner.year,
    previous: null,
  };
}

/** The tables of the same department a year before; what a given book of last year says of itself need not be complete. */
function previousIn(groups: readonly Group[], group: Group, book: Book): Book | null {
  const { department, scope, year } = group.owner;
  const isOther = ({ owner }: Group): boolean =>
    department !== null &&
    owner.department !== null &&
    !(isSameDepartment(department, owner.department) && owner.scope === scope);
  const before = groups.filter(
    (other) => other !== group && year !== null && other.owner.year === year - 1 && !isOther(other)
  );
  const from = book.previous ?? book;
  const [found, second] = before;
  if (found && !second) return partOf(from, found, []);
  const [only] = groups;
  const isStated = book.previous !== null && only && groups.length === 1 && !isOther(only);
  return isStated ? partOf(from, only, []) : null;
}
