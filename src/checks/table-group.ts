import { normaliseName } from "../money/width";
import type { Subjects } from "../subjects/subjects";
import { tablesOf, type Book } from "../tables/book";
import type { BudgetTable, TableKind } from "../tables/table";
import type { Check, CheckContext, Report } from "./check";
import type { Severity } from "./finding";
import { kindLabel } from "./labels";

/** Tables of one department, at most one of a kind, that are compared with each other. */
export interface TableGroup {
  readonly subjects: Subjects;
  table(kind: TableKind): BudgetTable | undefined;
  /** The same in last year's book. */
  previous(kind: TableKind): BudgetTable | undefined;
}

/** Why a comparison with last year is not made. */
const NO_PREVIOUS_BOOK = "没有上年的工作簿，不能与上年公开的数比较";

/** A check that compares tables with each other, group by group; `againstPrevious` needs last year's book as well. */
export function groupCheck(
  {
    id,
    title,
    basis,
    severity = "error",
    needs,
    againstPrevious = false,
  }: Pick<Check, "id" | "title" | "basis" | "needs"> & {
    readonly severity?: Severity;
    readonly againstPrevious?: boolean;
  },
  checkGroup: (group: TableGroup, report: Report) => void
): Check {
  return {
    id,
    title,
    basis,
    severity,
    needs,
    run(context, report) {
      if (againstPrevious && !context.book.previous) report.skipped(NO_PREVIOUS_BOOK);
      else for (const group of tableGroups(context, needs, report)) checkGroup(group, report);
    },
  };
}

/**
 * The groups of tables in which these kinds can be compared. A book of one department is one group; where a kind stands
 * there several times, tables belong together by the department they name, and what cannot be told apart is skipped.
 */
export function tableGroups(
  { book, subjects }: CheckContext,
  needed: readonly TableKind[],
  report: Report
): readonly TableGroup[] {
  const crowded = needed.filter((kind) => tablesOf(book, kind).length > 1);
  if (crowded.length === 0) return [groupOf(book, subjects, () => true)];

  const departments = new Set(book.tables.map(departmentKey));
  const groups = [...departments].flatMap((department) => {
    const isOwn = (table: BudgetTable) => departmentKey(table) === department;
    const counts = needed.map((kind) => tablesOf(book, kind).filter(isOwn).length);
    return counts.every((count) => count === 1) ? [groupOf(book, subjects, isOwn)] : [];
  });
  const compared = groups.flatMap((group) => needed.map((kind) => group.table(kind)));
  for (const kind of crowded)
    if (tablesOf(book, kind).some((table) => !compared.includes(table)))
      report.skipped(`有多张${kindLabel(kind)}，不能确定各与哪一张表比较`);
  return groups;
}

function groupOf(
  book: Book,
  subjects: Subjects,
  isOwn: (table: BudgetTable) => boolean
): TableGroup {
  const only = (from: Book | null, kind: TableKind) => {
    const tables = from ? tablesOf(from, kind).filter(isOwn) : [];
    return tables.length === 1 ? tables[0] : undefined;
  };
  return {
    subjects,
    table: (kind) => only(book, kind),
    previous: (kind) => only(book.previous, kind),
  };
}

function departmentKey({ department }: BudgetTable): string {
  return normaliseName(department ?? "");
}
