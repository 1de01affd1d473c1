import type { Subjects } from "../subjects/subjects";
import { tablesOf, type Book } from "../tables/book";
import type { BudgetTable, TableKind } from "../tables/table";
import type { Check, CheckContext, Report } from "./check";
import type { Severity } from "./finding";
import { kindLabel } from "./labels";

/** Tables of one department and year, at most one of a kind, that are compared with each other. */
export interface TableGroup {
  readonly subjects: Subjects;
  table(kind: TableKind): BudgetTable | undefined;
  /** The same of the year before: in last year's book, or where none is given in the same workbook. */
  previous(kind: TableKind): BudgetTable | undefined;
}

/** Why a comparison with last year is not made. */
const NO_PREVIOUS_BOOK = "没有上年的工作簿，不能与上年公开的数比较";

/** A check that compares tables of one department and year with each other; `againstPrevious` needs last year's book as well. */
export function groupCheck(
  {
    id,
    title,
    description,
    basis,
    severity = "error",
    needs,
    againstPrevious = false,
  }: Pick<Check, "id" | "title" | "description" | "basis" | "needs"> & {
    readonly severity?: Severity;
    readonly againstPrevious?: boolean;
  },
  checkGroup: (group: TableGroup, report: Report) => void
): Check {
  return {
    id,
    title,
    description,
    basis,
    severity,
    needs,
    run(context, report) {
      if (againstPrevious && !context.book.previous) {
        report.skipped(NO_PREVIOUS_BOOK);
        return;
      }
      const group = tableGroup(context, needs, report);
      if (group) checkGroup(group, report);
    },
  };
}

/**
 * The tables of these kinds, for comparing them: those of the book, which is of one department and year (book-parts.ts). Null where there
 * are several of one kind, because nothing says which one is meant.
 */
export function tableGroup(
  { book, subjects }: Pick<CheckContext, "book" | "subjects">,
  needed: readonly TableKind[],
  report: Report
): TableGroup | null {
  const crowded = needed.filter((kind) => tablesOf(book, kind).length > 1);
  for (const kind of crowded) report.skipped(`有多张${kindLabel(kind)}，不能确定各与哪一张表比较`);
  const only = (from: Book | null, kind: TableKind) => {
    const [table, second] = from ? tablesOf(from, kind) : [];
    return second ? undefined : table;
  };
  if (crowded.length > 0) return null;
  return {
    subjects,
    table: (kind) => only(book, kind),
    previous: (kind) => only(book.previous, kind),
  };
}
