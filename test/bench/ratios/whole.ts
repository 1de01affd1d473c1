/** The whole check, from grids to findings, as the benches measure it. */
import { runChecks } from "../../../src/checks/engine";
import type { CheckResult } from "../../../src/checks/check";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook, type Book } from "../../../src/tables/book";
import type { Grid } from "../../../src/tables/grid";

/** The same sheets as new objects: what recognition remembers of a grid must not help. */
export function unknown(grids: readonly Grid[]): Grid[] {
  return grids.map((grid) => ({ ...grid }));
}

/** Recognition, book, checks and causes; with the book, so that nothing of it is garbage yet. */
export function wholeCheckOf(grids: readonly Grid[]): CheckResult & { readonly book: Book } {
  const book = createBook(unknown(grids));
  return { ...runChecks({ book, subjects: standardSubjects }), book };
}
