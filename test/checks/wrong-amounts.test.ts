import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { cellAddress } from "../../src/tables/grid";
import type { AmountCell } from "../../src/tables/table";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { withCells } from "../fixtures/with-cells";

/** Every seventh amount, for speed; `npm run bench:corruption` takes all of them. */
const STEP = 7;

/** 1 万元 more than is printed: beyond any tail, and small enough to be overlooked by people. */
const SLIP = 1_000_000;

test.each(SAMPLE_NAMES)("a wrong amount in %s is noticed, wherever it stands", async (name) => {
  const book = createBook(await sampleGrids(name));
  const known = alarms(book);
  const amounts = book.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell?.state === "amount"))
  );
  const overlooked = amounts
    .filter((_, index) => index % STEP === 0)
    .filter((cell) => cell && [...alarms(withSlip(book, cell))].every((alarm) => known.has(alarm)))
    .map((cell) => cell && `${cell.sheet}!${cellAddress(cell)}`);
  expect(overlooked).toEqual([]);
});

function alarms(book: Book): ReadonlySet<string> {
  const { findings } = runChecks({ book, subjects: standardSubjects });
  return new Set(
    findings
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map(({ check, where: [place], difference }) => JSON.stringify([check, place, difference]))
  );
}

function withSlip(book: Book, wrong: AmountCell): Book {
  const tables = book.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      withCells(
        row,
        row.cells.map((cell) => (cell === wrong ? { ...cell, fen: cell.fen + SLIP } : cell))
      )
    ),
  }));
  return { ...book, tables };
}
