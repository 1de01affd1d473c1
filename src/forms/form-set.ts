import { sameName } from "../subjects/same-name";
import { isProven, type Subjects } from "../subjects/subjects";
import type { Book } from "../tables/book";
import { isSameDepartment, plainDepartment } from "../tables/department-names";
import type { TableKind } from "../tables/table";
import { placeCodes } from "./chosen-codes";
import type { FormSheet } from "./form-sheet";
import { FORMS } from "./kinds/registry";
import { lastYearOf } from "./last-year";
import { layOut } from "./lay-out";
import type { FormNotice } from "./notices";
import { notesSheet } from "./notes-sheet";
import { CODED_KINDS, rowsWithoutCode, subjectsWithMoney, withParents } from "./subject-codes";
import { entryOf, subjectLists, type ListName } from "./subject-lists";

/** What a new set of tables is asked for. */
export interface FormRequest {
  readonly year: number;
  readonly department: string | null;
  readonly kinds: readonly TableKind[];
  /** Subjects of 3, 5 or 7 digits that the user names, besides last year's. */
  readonly codes: readonly string[];
  /** Last year's book: its report year's figures become the year before in the new set. */
  readonly previous: Book | null;
  readonly subjects: Subjects;
}

export interface FormSet {
  /** «2027年某某局部门预算公开表»: for the file's name and properties. */
  readonly title: string;
  readonly sheets: readonly FormSheet[];
  readonly notices: readonly FormNotice[];
}

/** The kinds of the standard set. */
export const USUAL_KINDS: readonly TableKind[] = FORMS.filter(({ usual }) => usual).map(
  ({ kind }) => kind
);

const APPROPRIATIONS: readonly TableKind[] = [
  "general-expenditure",
  "fund-expenditure",
  "state-capital-expenditure",
];
const WHOLE: readonly TableKind[] = ["department-income", "department-expenditure"];

/** The codes of each table, last year's and the chosen ones; what the appropriations list stands in the tables of the whole too. */
function codesByKind(
  kinds: readonly TableKind[],
  own: (kind: TableKind) => Iterable<string>
): Map<TableKind, readonly string[]> {
  const coded = Object.keys(CODED_KINDS) as TableKind[];
  const whole = [...APPROPRIATIONS, ...WHOLE].flatMap((kind) => [...own(kind)]);
  return new Map(
    coded
      .filter((kind) => kinds.includes(kind))
      .map((kind) => [kind, withParents(WHOLE.includes(kind) ? whole : own(kind))])
  );
}

/** The names of the subjects that a set's rows need, by list, and what is to be said of them. */
class UsedNames {
  readonly byList = new Map<ListName, Map<string, string>>();
  readonly notices: FormNotice[] = [];

  constructor(
    private readonly subjects: Subjects,
    /** Last year's name of a code, "" where last year has no such row. */
    private readonly printedName: (list: ListName, code: string) => string
  ) {}

  add(list: ListName, code: string): void {
    const names = this.byList.get(list) ?? new Map<string, string>();
    this.byList.set(list, names);
    if (names.has(code)) return;
    const printed = this.printedName(list, code);
    const entry = entryOf(this.subjects, list, code);
    const isKnown = entry !== null && (isProven(entry) || printed === "");
    names.set(code, isKnown ? entry.name : printed);
    if (printed === "") return;
    if (!entry) this.notices.push({ type: "unknown-subject", code, name: printed });
    else if (isKnown && !sameName(entry.name, printed))
      this.notices.push({ type: "renamed", code, from: printed, to: entry.name });
  }
}

/** A new set of tables for a year: laid out as data, with what the user should know of it. Nothing of last year is left out silently. */
export function createFormSet(request: FormRequest): FormSet {
  const { year, department, kinds, previous, subjects } = request;
  const lastSubjects = new Map(
    Object.keys(CODED_KINDS).map((kind) => [
      kind,
      previous === null
        ? new Map<string, string>()
        : subjectsWithMoney(previous, kind as TableKind),
    ])
  );
  const last = (kind: TableKind): ReadonlyMap<string, string> =>
    lastSubjects.get(kind) ?? new Map();
  const chosen = placeCodes(request.codes, subjects, kinds);
  const codes = codesByKind(kinds, (kind) => [
    ...last(kind).keys(),
    ...(chosen.byKind.get(kind) ?? []),
  ]);

  const coded = Object.entries(CODED_KINDS) as [TableKind, ListName][];
  const used = new UsedNames(subjects, (list, code) => {
    const names = coded.map(([kind, own]) => (own === list ? last(kind).get(code) : undefined));
    return names.find((name) => name !== undefined && name !== "") ?? "";
  });
  const taken: FormNotice[] = [];
  for (const [kind, list] of coded) {
    const { size } = last(kind);
    if (size > 0 && kinds.includes(kind))
      taken.push({ type: "subjects-taken", kind, subjects: size });
    const left = previous && kinds.includes(kind) ? rowsWithoutCode(previous, kind) : [];
    // What the figures leave out is said of each row.
    if (left.length > 0 && kind !== "general-expenditure")
      taken.push({ type: "rows-left-out", kind, rows: left });
    for (const code of codes.get(kind) ?? []) used.add(list, code);
  }
  const lastYear = previous === null ? null : lastYearOf(previous, kinds);
  const sheets = layOut({
    year,
    department,
    kinds,
    codes,
    lists: subjectLists(subjects, Object.fromEntries(used.byList)),
    given: (role) => lastYear?.figure(role) ?? null,
  });
  const notices = [
    ...otherDepartment(department, previous),
    ...taken,
    ...(lastYear?.notices ?? []),
    ...used.notices,
    ...chosen.notices,
  ];
  const notes = notesSheet(notices);
  return {
    title: `${String(year)}年${department ?? ""}部门预算公开表`,
    sheets: notes ? [...sheets, notes] : sheets,
    notices,
  };
}

/** A department may have been renamed; or the wrong file was taken. */
function otherDepartment(department: string | null, previous: Book | null): FormNotice[] {
  const last = previous?.department ?? null;
  return department === null ||
    last === null ||
    isSameDepartment(plainDepartment(department), plainDepartment(last))
    ? []
    : [{ type: "other-department", department: last }];
}
