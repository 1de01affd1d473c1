/** Every laying-out of a sample's tables is read back as the sample's book, and the checks find the same in it. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import {
  bookLayouts,
  expectedTables,
  layOut,
  sameFigures,
  type BookLayout,
  type SampleTable,
} from "./layouts/book-layout";
import { foundMeaning } from "./layouts/found-meaning";
import { moneyOf } from "./meaning";

/** More runs, other ones, and the smallest failing layout by hand: LAYOUT_RUNS=5000 LAYOUT_SEED=1 LAYOUT_SHRINK=1. */
const RUNS = Number(process.env["LAYOUT_RUNS"] ?? 15);
const PARAMETERS = {
  seed: Number(process.env["LAYOUT_SEED"] ?? 20260101),
  endOnFailure: process.env["LAYOUT_SHRINK"] !== "1",
};
const RUNS_OF_CHECKS = Math.ceil(RUNS / 4);
const TIMEOUT = RUNS * 2000;

/** How amounts, codes, units and lines are printed is what these are about. */
const ABOUT_LAYOUT = [
  "amount-cells",
  "code-order",
  "decimal-places",
  "table-numbers",
  "unit-stated",
  "zero-style",
];

function departmentIn({ as, ...rest }: BookLayout["department"], book: Book): string | null {
  return as === "printed" || !("name" in rest) ? book.department : rest.name;
}

function found(book: Book): string[] {
  const { findings } = runChecks({ book, subjects: standardSubjects });
  return foundMeaning(
    book,
    findings.filter(({ check }) => !ABOUT_LAYOUT.includes(check))
  );
}

describe.each(SAMPLE_NAMES)("any laying-out of the tables of %s", (name) => {
  let tables: SampleTable[];
  let published: Book;
  beforeAll(async () => {
    published = createBook(await sampleGrids(name));
    tables = published.tables.map((table) => {
      const grid = published.grids?.find(({ sheet }) => sheet === table.area.sheet);
      if (!grid) throw new Error(`no sheet ${table.area.sheet}`);
      return { grid, table };
    });
  });

  it(
    "is read back as that book",
    () => {
      fc.assert(
        fc.property(bookLayouts, (layout) => {
          const book = createBook(layOut(tables, layout));
          expect(book.unrecognised).toEqual([]);
          expect(moneyOf(book.tables)).toEqual(moneyOf(expectedTables(tables, layout)));
          expect(book.department).toBe(departmentIn(layout.department, published));
          expect(book.year).toBe(published.year);
        }),
        { ...PARAMETERS, numRuns: RUNS }
      );
    },
    TIMEOUT
  );

  it(
    "has the same findings",
    () => {
      const expected = found(published);
      expect(expected.length).toBeGreaterThan(0);
      fc.assert(
        fc.property(bookLayouts.map(sameFigures), (layout) => {
          expect(found(createBook(layOut(tables, layout)))).toEqual(expected);
        }),
        { ...PARAMETERS, numRuns: RUNS_OF_CHECKS }
      );
    },
    TIMEOUT
  );
});
