import { sameName } from "../subjects/same-name";
import { isProven, type Subjects } from "../subjects/subjects";
import type { Book } from "../tables/book";
import type { CellRef } from "../tables/grid";
import { LastMade } from "../tables/last-made";
import type { BudgetTable, Row } from "../tables/table";
import { categoryCode } from "./categories";
import { codedRows, codedTables } from "./coded-tables";
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

/** All subjects of a book with the ways in which it writes their names, in order of first appearance. */
export function namedSubjects(book: Book, subjects: Subjects): readonly NamedSubject[] {
  const { tables } = book;
  const [first] = tables;
  if (!first) return [];
  return subjectsOf.of(first, [subjects, tables.length, ...tables], () => named(book, subjects));
}

/** Several checks ask the same of the same tables; by the first of them. */
const subjectsOf = new LastMade<BudgetTable, readonly NamedSubject[]>();

function named(book: Book, subjects: Subjects): readonly NamedSubject[] {
  const byKey = new Map<string, { code: string; places: PrintedName[] }>();
  for (const { code, place } of printedNames(book, subjects)) {
    const key = `${branchesOf(place.table.kind)[0]} ${code}`;
    const known = byKey.get(key);
    if (known) known.places.push(place);
    else byKey.set(key, { code, places: [place] });
  }
  return [...byKey.values()].flatMap(({ code, places }) => {
    const [first] = places;
    if (!first) return [];
    const { kind } = first.table;
    const standards = entriesOf(subjects, code, branchesOf(kind)).filter(isProven);
    const isStandard = ({ name }: Spelling) =>
      standards.some((entry) => sameName(entry.name, name));
    const spellings = [...spellingsOf(places)].sort(
      (a, b) => b.places.length - a.places.length || Number(isStandard(b)) - Number(isStandard(a))
    );
    return [{ code, kind, spellings }];
  });
}

interface CodedName {
  readonly code: string;
  readonly place: PrintedName;
}

function* printedNames(book: Book, subjects: Subjects): Iterable<CodedName> {
  const coded = new Set(codedTables(book));
  for (const table of book.tables)
    yield* namesIn.of(table, [subjects], () => namesOf(table, coded.has(table), subjects));
}

/** Several checks ask the same of a table. */
const namesIn = new LastMade<BudgetTable, readonly CodedName[]>();

function namesOf(table: BudgetTable, isCoded: boolean, subjects: Subjects): readonly CodedName[] {
  const rows: readonly Row[] = isCoded
    ? codedRows(table)
    : table.rows.filter(({ side }) => side === "expenditure");
  return rows.flatMap((row) => {
    if (!row.subject || !row.nameCell || row.name === "") return [];
    const code = row.subject.code ?? categoryCode(row, subjects);
    if (!code) return [];
    const place: PrintedName = {
      table,
      name: row.name,
      cell: row.nameCell,
      isCoded: row.subject.codeCell !== null,
      isAlone: isAlone(row),
    };
    return [{ code, place }];
  });
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
