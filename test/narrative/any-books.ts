import fc from "fast-check";
import type { Facts, SlotPiece } from "../../src/narrative/narrative";
import { openSlots } from "../../src/narrative/plain-text";
import { writeNarrative, type WriteOptions } from "../../src/narrative/write";
import type { CellValue } from "../../src/money/amount";
import type { Book } from "../../src/tables/book";
import { buildBook } from "./book-builder";
import { SMALL_TABLES } from "./small";

/** Amounts in 万元 with two decimals, often zero or blank, seldom an error. */
const amount = fc.oneof(
  { weight: 10, arbitrary: fc.constant(null) },
  {
    weight: 10,
    arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100),
  },
  { weight: 1, arbitrary: fc.constant("#REF!") }
);

/** Small departments with any amounts in any subset of the tables. */
export const books: fc.Arbitrary<Book> = fc
  .tuple(
    fc.subarray(Object.values(SMALL_TABLES)),
    fc.array(amount, { minLength: 60, maxLength: 60 }),
    fc.boolean().map((isKnown) => (isKnown ? 2026 : null))
  )
  .map(([tables, amounts, year]) => {
    let taken = 0;
    const next = (): CellValue => amounts[taken++ % amounts.length] ?? null;
    const specs = tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => [row[0], row[1], table.columns.map(next), row[3]] as never),
    }));
    return buildBook(specs, { year });
  });

/** Answers everything that is asked until nothing is. */
export function answerAll(
  book: Book,
  answer: (kind: SlotPiece["kind"]) => string,
  options: WriteOptions = {}
): Facts {
  let facts: Facts = options.facts ?? {};
  for (let round = 0; round < 6; round += 1) {
    const open = openSlots(writeNarrative(book, { ...options, facts }));
    if (open.length === 0) break;
    const answers = open.map(({ id, kind, suggestions }) => [
      id,
      kind === "previous" ? (suggestions[0] ?? "0") : id === "year" ? "2026" : answer(kind),
    ]);
    facts = { ...facts, ...(Object.fromEntries(answers) as Facts) };
  }
  return facts;
}
