import { sameName } from "../subjects/same-name";
import { isProven, type Branch, type Subjects } from "../subjects/subjects";
import type { Book } from "../tables/book";
import type { CellRef } from "../tables/grid";
import { LastMade } from "../tables/last-made";
import type { BudgetTable, Row } from "../tables/table";
import { categoryCode } from "./categories";
import { isCoded } from "./coded-tables";
import type { Repair } from "./finding";
import { branchesOf, entriesOf } from "./subject-branch";

/** One place where a book names a subject. */
export interface PrintedName {
  readonly table: BudgetTable;
  readonly name: string;
  readonly cell: CellRef;
  /** Whether its code is printed, rather than inferred from the name. */
  readonly isCoded: boolean;
  /** Whether the cell holds the name alone, so that writing a name into it loses nothing. */
  readonly isAlone: boolean;
}

/** One way in which a book writes the name of a subject; names that differ only in width or blanks are one way. */
interface Spelling {
  readonly name: string;
  readonly places: readonly PrintedName[];
}

/** A subject as a book names it. */
export interface NamedSubject {
  readonly code: string;
  /** A table that prints it, for its branch of the classification. */
  readonly kind: BudgetTable["kind"];
  /** The most frequent spelling first, the standard one where two are equally frequent. */
  readonly spellings: readonly Spelling[];
}

/** The subjects that a book names. */
export interface NamedSubjects {
  /** How many there are. */
  readonly count: number;
  /** In how many places a subject is named that another one has named before. */
  readonly repeats: number;
  /** Those that are not called by their standard name, to the character, wherever they stand; in order of first appearance. */
  readonly odd: readonly NamedSubject[];
}

const NO_SUBJECTS: NamedSubjects = { count: 0, repeats: 0, odd: [] };

/** The subjects of a book with the ways in which it writes their names. */
export function namedSubjects(book: Book, subjects: Subjects): NamedSubjects {
  const { tables } = book;
  const [first] = tables;
  if (!first) return NO_SUBJECTS;
  return subjectsOf.of(first, [subjects, tables.length, ...tables], () => named(tables, subjects));
}

/** Several checks ask the same of the same tables; by the first of them. */
const subjectsOf = new LastMade<BudgetTable, NamedSubjects>();

/** A subject while its names are gone through: nearly all are called alike everywhere, and their places need not be kept. */
interface Counted {
  readonly code: string;
  readonly kind: BudgetTable["kind"];
  readonly name: string;
  isOneName: boolean;
}

function named(tables: readonly BudgetTable[], subjects: Subjects): NamedSubjects {
  const byBranch = new Map<Branch | undefined, Map<string, Counted>>();
  const all: Counted[] = [];
  let repeats = 0;
  eachName(tables, subjects, (code, { name }, { kind }) => {
    const [branch] = branchesOf(kind);
    let byCode = byBranch.get(branch);
    if (!byCode) byBranch.set(branch, (byCode = new Map<string, Counted>()));
    const known = byCode.get(code);
    if (known) {
      repeats++;
      if (known.name !== name) known.isOneName = false;
      return;
    }
    const subject: Counted = { code, kind, name, isOneName: true };
    byCode.set(code, subject);
    all.push(subject);
  });
  const odd = all.filter((subject) => !subject.isOneName || !isStandardName(subject, subjects));
  if (odd.length === 0) return { count: all.length, repeats, odd: [] };
  const places = new Map<Counted | undefined, PrintedName[]>(odd.map((subject) => [subject, []]));
  eachName(tables, subjects, (code, row, table, cell) => {
    const subject = byBranch.get(branchesOf(table.kind)[0])?.get(code);
    places.get(subject)?.push({
      table,
      name: row.name,
      cell,
      isCoded: row.subject?.codeCell != null,
      isAlone: isAlone(row),
    });
  });
  return {
    count: all.length,
    repeats,
    odd: odd.map((subject) => spelled(subject, places.get(subject) ?? [], subjects)),
  };
}

/** Goes through the rows that name a subject. */
function eachName(
  tables: readonly BudgetTable[],
  subjects: Subjects,
  visit: (code: string, row: Row, table: BudgetTable, cell: CellRef) => void
): void {
  for (const table of tables) {
    const allCoded = isCoded(table);
    for (const row of table.rows) {
      const { subject, name } = row;
      if (!subject || name === "") continue;
      if (allCoded ? subject.code === null : row.side !== "expenditure") continue;
      if (!allCoded && isShortened(row, subjects)) continue;
      const code = subject.code ?? categoryCode(row, subjects);
      const cell = code && row.nameCell;
      if (code && cell) visit(code, row, table, cell);
    }
  }
}

/** Whether a 类 of a 收支总表 only leaves out 支出 at its end, as older forms do throughout: no name of its own. */
function isShortened({ subject, name }: Row, subjects: Subjects): boolean {
  if (!subject?.code || subject.codeCell) return false;
  return subjects.byCode(subject.code)?.name === `${name}支出`;
}

function isStandardName({ code, kind, name }: Counted, subjects: Subjects): boolean {
  return branchesOf(kind).some((branch) => subjects.byCode(code, branch)?.name === name);
}

function spelled(
  { code, kind }: Counted,
  places: readonly PrintedName[],
  subjects: Subjects
): NamedSubject {
  const standards = entriesOf(subjects, code, branchesOf(kind)).filter(isProven);
  const isStandard = ({ name }: Spelling) => standards.some((entry) => sameName(entry.name, name));
  const spellings = [...spellingsOf(places)].sort(
    (a, b) => b.places.length - a.places.length || Number(isStandard(b)) - Number(isStandard(a))
  );
  return { code, kind, spellings };
}

function spellingsOf(places: readonly PrintedName[]): readonly Spelling[] {
  const spellings: { name: string; places: PrintedName[] }[] = [];
  for (const place of places) {
    const known = spellings.find(({ name }) => sameName(name, place.name));
    if (known) known.places.push(place);
    else spellings.push({ name: place.name, places: [place] });
  }
  return spellings;
}

/** Beside a code of its own the name stands alone; a 类 of a 收支总表 may have its number in the same cell. */
function isAlone({ subject, nameCell }: Row): boolean {
  const code = subject?.codeCell;
  return !!code && !!nameCell && (code.row !== nameCell.row || code.column !== nameCell.column);
}

/** Writes a name wherever that loses nothing. */
export function renamed(places: readonly PrintedName[], name: string): readonly Repair[] {
  return places.filter((place) => place.isAlone).map(({ cell }) => ({ cell, value: name }));
}
