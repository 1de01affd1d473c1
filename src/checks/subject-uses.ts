import type { SubjectEntry, Subjects } from "../subjects/subjects";
import type { AmountCell } from "../tables/amount-cell";
import type { Book } from "../tables/book";
import type { CellRef } from "../tables/grid";
import { cellIn, stateIn } from "../tables/row-amounts";
import type { BudgetTable, Row } from "../tables/table";
import { categoryCode } from "./categories";
import { branchesOf, entriesOf } from "./subject-branch";

/** One row of a book's tables that is of a subject. */
export interface SubjectUse {
  readonly table: BudgetTable;
  /** Where its amount of the report year stands, or would stand; else where it is named. */
  readonly cell: CellRef;
  /** Null where the row has none. */
  readonly amount: AmountCell | null;
}

/** The rows of each subject that a book uses, by `subjectKey`. */
export type SubjectUses = ReadonlyMap<string, readonly SubjectUse[]>;

/** What tells a subject from every other: one code may stand in two branches. */
export function subjectKey({ branch, code }: Pick<SubjectEntry, "branch" | "code">): string {
  return `${branch} ${code}`;
}

/** Where a book uses the subjects of a tree, table by table. A code that is in several branches counts for the likeliest of the table's. */
export function subjectUses(book: Book, subjects: Subjects): SubjectUses {
  const uses = new Map<string, SubjectUse[]>();
  for (const table of book.tables)
    for (const row of table.rows) {
      if (!row.subject) continue;
      const code = categoryCode(row, subjects);
      const [entry] = code === null ? [] : entriesOf(subjects, code, branchesOf(table.kind));
      const use = useIn(table, row);
      if (!entry || !use) continue;
      const key = subjectKey(entry);
      const known = uses.get(key);
      if (known) known.push(use);
      else uses.set(key, [use]);
    }
  return uses;
}

/** The row's total of the report year, or else the first amount of that year. */
function useIn(table: BudgetTable, row: Row): SubjectUse | null {
  const current = [...table.columns.keys()].filter(
    (at) => table.columns[at]?.year === "current" && stateIn(row, at) !== null
  );
  const total = current.find((at) => table.columns[at]?.measure === "total");
  const filled = current.find((at) => stateIn(row, at) === "amount");
  const cell = cellIn(row, total ?? filled ?? current[0] ?? -1);
  const place = cell ?? row.nameCell ?? row.subject?.codeCell;
  return place ? { table, cell: place, amount: cell?.state === "amount" ? cell : null } : null;
}
