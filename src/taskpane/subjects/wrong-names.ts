import type { Finding } from "../../checks/finding";
import { branchesOf } from "../../checks/subject-branch";
import { sameName } from "../../subjects/same-name";
import type { SubjectEntry } from "../../subjects/subjects";
import type { Book } from "../../tables/book";
import { contains, type CellRef } from "../../tables/grid";
import type { BudgetTable } from "../../tables/table";

/** A place where the workbook writes another name for a subject. */
export interface WrongName {
  readonly name: string;
  readonly cell: CellRef;
  readonly table: BudgetTable | null;
}

/** What the check finds wrong with the names that the workbook gives to a subject. */
export interface WrongNames {
  readonly places: readonly WrongName[];
  /** Those findings that can be repaired by writing the subject's own name. */
  readonly repairable: readonly Finding[];
}

/** Of a check's findings those about names of a subject. */
export function wrongNamesOf(
  entry: SubjectEntry,
  findings: readonly Finding[],
  book: Book
): WrongNames {
  const tableAt = (cell: CellRef) => book.tables.find(({ area }) => contains(area, cell)) ?? null;
  const about = findings.filter((finding) => isNameOf(entry, finding, tableAt));
  return {
    places: about.flatMap(({ where, actual }) =>
      where.flatMap((cell) =>
        cell.narrative ? [] : [{ name: String(actual ?? ""), cell, table: tableAt(cell) }]
      )
    ),
    repairable: about.filter(
      ({ repair }) =>
        repair.length > 0 &&
        repair.every(({ value }) => typeof value === "string" && sameName(value, entry.name))
    ),
  };
}

function isNameOf(
  { code, name, branch }: SubjectEntry,
  { detail, where: [place] }: Finding,
  tableAt: (cell: CellRef) => BudgetTable | null
): boolean {
  if (!place || place.narrative) return false;
  const kind = tableAt(place)?.kind;
  if (kind && !branchesOf(kind).includes(branch)) return false;
  switch (detail.type) {
    case "name-of-another-code":
    case "name-not-standard":
      return detail.code === code;
    case "names-differ":
      return detail.code === code && !sameName(detail.name, name);
    case "category-unknown":
      return detail.nearest === name;
    default:
      return false;
  }
}
