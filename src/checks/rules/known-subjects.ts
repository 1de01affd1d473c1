import { sameName } from "../../subjects/same-name";
import { isProven, type SubjectEntry, type Subjects } from "../../subjects/subjects";
import { stateIn } from "../../tables/row-amounts";
import type { BudgetTable, Row } from "../../tables/table";
import { categoryCode, nearestCategory } from "../categories";
import type { Check, Found, Report } from "../check";
import type { Detail } from "../detail";
import { namedSubjects, renamed, type NamedSubject, type PrintedName } from "../printed-names";
import { branchesOf, entriesOf } from "../subject-branch";

/**
 * Codes and names are those of the standard tree. Only proven entries make a deviation more than information; the name of
 * another code is an error, any other deviation a warning, since names change with the years. Where a book names a
 * subject in several ways the usual one is held against the tree; same-name-per-code reports the others.
 */
export const knownSubjects: Check = {
  id: "known-subjects",
  title: "科目编码与名称符合标准科目表",
  description:
    "把科目的编码和名称与标准科目表比较。写成另一个编码的名称是错误，与标准名称不同（可能是旧名称）是警告；标准科目表中没有把握的，只作提示。",
  basis: "domain.md A19, A20",
  severity: "error",
  needs: [],
  reads: "filled",
  run({ book, subjects }, report) {
    const { count, odd } = namedSubjects(book, subjects);
    report.ran(count);
    for (const subject of odd) checkSubject(subject, subjects, report);
    for (const table of book.tables)
      for (const row of table.rows) {
        if (!isUnknownCategory(table, row, subjects) || !row.nameCell) continue;
        const { name, nameCell } = row;
        const detail = { type: "category-unknown", name, nearest: null } as const;
        report.found(of([nameCell], "info", null, name, detail));
      }
  },
};

/** A 类 of a 收支总表 that is filled and like no name of the tree; forms list some that no tree has, and leave them blank. */
function isUnknownCategory({ columns }: BudgetTable, row: Row, subjects: Subjects): boolean {
  if (row.subject?.code !== null || categoryCode(row, subjects) !== null) return false;
  return columns.some((_, at) => (stateIn(row, at) ?? "blank") !== "blank");
}

function checkSubject(subject: NamedSubject, subjects: Subjects, report: Report): void {
  const { code, kind, spellings } = subject;
  const [usual] = spellings;
  if (!usual) return;
  const { name, places } = usual;
  const entries = entriesOf(subjects, code, branchesOf(kind));
  if (entries.some((entry) => sameName(entry.name, name))) return;
  const where = places.map(({ cell }) => cell);
  const standard = entries.find(isProven);
  if (!standard) {
    const known = entries[0]?.name ?? null;
    const detail: Detail = { type: "subject-unverified", code, name, known };
    report.found(of(where, "info", known, name, detail));
    return;
  }
  const repair = renamed(places, standard.name);
  const owner = ownerOf(name, standard, subjects);
  const detail: Detail = owner
    ? {
        type: "name-of-another-code",
        code,
        name,
        standard: standard.name,
        owner: owner.code,
      }
    : deviation(code, name, standard, places, subjects);
  const severity = owner ? "error" : "warning";
  report.found({ ...of(where, severity, standard.name, name, detail), repair });
}

/** A proven entry of the same branch whose name it is. */
function ownerOf(
  name: string,
  { branch, code }: SubjectEntry,
  subjects: Subjects
): SubjectEntry | undefined {
  return subjects.byName(name, branch).find((entry) => entry.code !== code && isProven(entry));
}

/** Where no code is printed, the code is only a guess from the name. */
function deviation(
  code: string,
  name: string,
  standard: SubjectEntry,
  places: readonly PrintedName[],
  subjects: Subjects
): Detail {
  const isGuessed = places.every(({ isCoded }) => !isCoded);
  return isGuessed
    ? { type: "category-unknown", name, nearest: nearestCategory(name, subjects)?.name ?? null }
    : { type: "name-not-standard", code, name, standard: standard.name };
}

function of(
  where: Found["where"],
  severity: Found["severity"],
  expected: string | null,
  actual: string,
  detail: Detail
): Found {
  return { severity, where, expected, actual, difference: null, unit: null, detail };
}
