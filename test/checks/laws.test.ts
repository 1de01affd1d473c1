import { runChecks } from "../../src/checks/engine";
import { checks } from "../../src/checks/registry";
import type { Finding } from "../../src/checks/finding";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";

/** Laws that hold for every book; the samples stand for it. */

function check(book: Book) {
  return runChecks({ book, subjects: standardSubjects });
}

function said({ check: id, severity, expected, actual, difference, detail }: Finding): string {
  const listed = "rows" in detail && typeof detail.rows === "object" ? [...detail.rows].sort() : [];
  return JSON.stringify([id, severity, expected, actual, difference, { ...detail, rows: listed }]);
}

describe.each(SAMPLE_NAMES)("%s", (name) => {
  test("checked again says the same", async () => {
    const book = createBook(await sampleGrids(name));
    expect(check(book)).toEqual(check(book));
    expect(check(createBook(await sampleGrids(name)))).toEqual(check(book));
  });

  test("its amounts under another unit's name say the same", async () => {
    const book = createBook(await sampleGrids(name));
    const inYuan = book.tables.map((table) => ({ ...table, unit: "元" as const }));
    const others = checks.filter(({ id }) => !UNIT_SPEAKS.has(id));
    const saying = (of: Book) =>
      runChecks({ book: of, subjects: standardSubjects }, others).findings.map(said).sort();
    expect(saying({ ...book, tables: inYuan })).toEqual(saying(book));
  });

  test("its subjects in another order say the same, but for the order", async () => {
    const book = createBook(await sampleGrids(name));
    const turned = book.tables.map((table) => ({ ...table, rows: [...table.rows].reverse() }));
    const saying = (of: Book) =>
      check(of)
        .findings.filter(({ check: id }) => !ORDER_SPEAKS.has(id))
        .map(said)
        .sort();
    expect(saying({ ...book, tables: turned })).toEqual(saying(book));
  });

  test("every check ran, or says why not", async () => {
    for (const { ran, skipped } of check(createBook(await sampleGrids(name))).coverage)
      expect(ran > 0 || skipped.length > 0).toBe(true);
  });
});

/** How many places an amount has depends on its unit, and subtotals between the rows are read from the sheet anew. */
const UNIT_SPEAKS: ReadonlySet<string> = new Set(["decimal-places", "procurement-subtotals"]);

/** The order is what these are about; a shifted column has no meaning in another. */
const ORDER_SPEAKS: ReadonlySet<string> = new Set(["code-order", "shifted-column"]);
