import { checkTitle } from "../../checks/check-title";
import type { Finding } from "../../checks/finding";
import { rowLabel } from "../../checks/labels";
import { describe } from "../../checks/messages";
import { actualText, differenceText, expectedText } from "../../checks/messages/amounts";
import type { Book } from "../../tables/book";
import { cellAddress, contains, type CellRef } from "../../tables/grid";
import { projectOf } from "../check/finding-subject";
import { GRADE_WORDS } from "../parts/grade-words";
import { findingGrade } from "./finding-grade";
import { searchable } from "./query";

/** A finding may move a whole column; the first cells say which. */
const MOST_ROWS_NAMED = 24;

/**
 * By finding, what can be searched of it: its words, sheets, cells, subjects and amounts, and those of its consequences, which are found in
 * their cause.
 */
export function searchIndex(
  causes: readonly Finding[],
  consequences: ReadonlyMap<number, readonly Finding[]>,
  book: Book
): ReadonlyMap<Finding, string> {
  const rows = rowNames(book);
  return new Map(
    causes.map((finding) => [
      finding,
      [finding, ...(consequences.get(finding.id) ?? [])]
        .map((one) => searchable(textsOf(one, book, rows)))
        .join("\n"),
    ])
  );
}

function textsOf(
  finding: Finding,
  book: Book,
  rows: ReadonlyMap<string, string>
): readonly (string | null)[] {
  const { title, explanation, action } = describe(finding);
  const { left = [], right = [] } = finding.sides ?? {};
  const cells = finding.where.flatMap((place) => (place.narrative ? [] : [place]));
  return [
    title,
    explanation,
    action,
    checkTitle(finding.check),
    GRADE_WORDS[findingGrade(finding)],
    expectedText(finding),
    actualText(finding),
    differenceText(finding),
    finding.remark?.text ?? null,
    projectOf(finding, book),
    ...finding.where.flatMap((place) => (place.narrative ? [place.quote] : [])),
    ...cells.slice(0, MOST_ROWS_NAMED).map((cell) => rows.get(rowKey(cell)) ?? null),
    ...[...left, ...right].map(({ label }) => label),
    ...[...cells, ...[...left, ...right].map(({ cell }) => cell)].map(
      (cell) => `${cell.sheet} ${cellAddress(cell)}`
    ),
  ];
}

/** What each row of a sheet is called, by sheet and row. */
function rowNames({ tables }: Book): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { area, rows } of tables)
    for (const row of rows) {
      const cell = { sheet: area.sheet, row: row.row, column: area.left };
      if (!contains(area, cell)) continue;
      const key = rowKey(cell);
      // A table of two halves has two names in a row.
      names.set(key, [names.get(key) ?? "", rowLabel(row)].join("\n"));
    }
  return names;
}

function rowKey({ sheet, row }: Pick<CellRef, "sheet" | "row">): string {
  return `${String(row)} ${sheet}`;
}
