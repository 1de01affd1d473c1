import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import type { Grid } from "../../src/tables/grid";
import { ReadRow } from "../../src/tables/read-row";
import { largeGrids } from "../fixtures/large-workbook";

/** How many amounts the rows of a book have, and of how many a whole check has made objects. */
function madeOf(grids: readonly Grid[]) {
  const book = createBook(grids);
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const rows = book.tables.flatMap((table) => table.rows);
  const made = rows.map((row) => (row instanceof ReadRow ? row.cellsMade : NaN));
  return {
    findings,
    amounts: book.tables.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0),
    made: made.reduce((sum, each) => sum + each, 0),
  };
}

test("a whole check makes objects of few amounts: of those that it has something to say of, and what belongs to them", () => {
  const { amounts, made, findings } = madeOf(largeGrids(3, 600));
  expect(amounts).toBeGreaterThan(6_000);
  expect(findings.length).toBeGreaterThan(0);
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(amounts / 20);
});
