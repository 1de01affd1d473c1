import type { Book } from "../tables/book";
import { tablesOf } from "../tables/book";
import type { BudgetTable, Row, TableKind } from "../tables/table";
import type { ListName } from "./subject-lists";

/** The tables of subjects, each with the list that its codes are from. */
export const CODED_KINDS: Readonly<Partial<Record<TableKind, ListName>>> = {
  "general-expenditure": "functional",
  "fund-expenditure": "fund",
  "state-capital-expenditure": "state-capital",
  "department-income": "functional",
  "department-expenditure": "functional",
  "basic-expenditure": "economic-department",
  "basic-expenditure-government": "economic-government",
  "project-expenditure": "economic-department",
  "project-expenditure-government": "economic-government",
};

/** 3, 5 or 7 digits: what a row of a form may have for a code. */
export function isUsableCode(code: string): boolean {
  return /^(?:\d{3}|\d{5}|\d{7})$/.test(code);
}

/** The codes with those above them, ascending. */
export function withParents(codes: Iterable<string>): string[] {
  const all = [...codes].flatMap((code) =>
    [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length))
  );
  return [...new Set(all)].sort();
}

/** Whether a row has money in the report year. */
export function hasMoney({ columns }: BudgetTable, { cells }: Row): boolean {
  return columns.some(
    ({ year }, i) => year === "current" && cells[i]?.state === "amount" && cells[i].fen !== 0
  );
}

/** Last year's subjects of a table that had money then: code and name. */
export function subjectsWithMoney(book: Book, kind: TableKind): Map<string, string> {
  const subjects = new Map<string, string>();
  for (const table of tablesOf(book, kind))
    for (const row of table.rows) {
      const code = row.subject?.code ?? "";
      if (isUsableCode(code) && hasMoney(table, row) && !subjects.has(code))
        subjects.set(code, row.name);
    }
  return subjects;
}

/** Last year's rows of a table that had money and have no code that a form could use. */
export function rowsWithoutCode(book: Book, kind: TableKind): readonly Row[] {
  return tablesOf(book, kind).flatMap((table) =>
    table.rows.filter(
      (row) =>
        row.line !== "total" && !isUsableCode(row.subject?.code ?? "") && hasMoney(table, row)
    )
  );
}
