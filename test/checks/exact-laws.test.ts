import fc from "fast-check";
import type { Constraint } from "../../src/checks/causes/relation-list";
import { compareAll, runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import type { AmountCell, BudgetTable } from "../../src/tables/table";
import { bookPrints, exactBudgets, printedBook, type Print } from "./exact-book";
import { withCells } from "../fixtures/with-cells";

/** Laws of all tables of a disclosure together, printed from one exact budget. */

const subjects = standardSubjects;

/** Findings about amounts that rounding does not explain. */
function wrongAmounts(book: Book) {
  return runChecks({ book, subjects }).findings.filter(
    ({ severity, difference }) => severity === "error" && difference !== null
  );
}

const twoPlaces: readonly Print[] = [{ unit: "万元", decimals: 2 }];

test("all tables are recognised", () => {
  const [budget] = fc.sample(exactBudgets, { numRuns: 1, seed: 7 });
  if (!budget) throw new Error("no budget");
  const { tables, unrecognised } = createBook(printedBook(budget, twoPlaces));
  expect(unrecognised).toEqual([]);
  expect(new Set(tables.map(({ kind }) => kind)).size).toBe(9);
});

test("a budget that balances to the 分 has no wrong amount, in whatever units and places its tables are printed", () => {
  fc.assert(
    fc.property(exactBudgets, bookPrints, (budget, printOf) => {
      const book = createBook(printedBook(budget, printOf));
      expect(
        wrongAmounts(book).map(({ check, where, detail }) => [check, where[0], detail])
      ).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true }
  );
});

test("whatever equation binds a figure, a change of it beyond all tolerances is found", () => {
  fc.assert(
    fc.property(exactBudgets, fc.constantFrom(-1, 1), fc.nat(), (budget, sign, pick) => {
      const book = createBook(printedBook(budget, twoPlaces));
      const bound = boundCells(compareAll({ book, subjects }));
      const cell = bound[pick % bound.length];
      // 21 printed figures in the longest sum, on either side.
      if (cell) expect(wrongAmounts(changed(book, cell, sign * 42 * 10_000))).not.toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true }
  );
});

test("the order of the rows changes nothing", () => {
  fc.assert(
    fc.property(exactBudgets, bookPrints, (budget, printOf) => {
      const book = createBook(printedBook(budget, printOf));
      const turned = book.tables.map((table) => ({ ...table, rows: [...table.rows].reverse() }));
      const said = (of: Book) =>
        runChecks({ book: of, subjects })
          .findings.filter(({ check }) => check !== "code-order")
          .map(({ check, severity, difference }) => `${check} ${severity} ${String(difference)}`)
          .sort();
      expect(said({ ...book, tables: turned })).toEqual(said(book));
    }),
    { numRuns: 12, endOnFailure: true }
  );
});

/** Cells of which an equation speaks that is an error where it does not hold. */
function boundCells(constraints: readonly Constraint[]): readonly AmountCell[] {
  const cells = constraints.flatMap(({ compared: { op, severity, alternatives, left, right } }) =>
    op === "=" && severity === "error" && alternatives.length === 0
      ? [...left, ...right].map(({ cell }) => cell)
      : []
  );
  return [...new Set(cells)].filter(({ state }) => state === "amount");
}

function changed(book: Book, cell: AmountCell, by: number): Book {
  const inTable = (table: BudgetTable): BudgetTable => ({
    ...table,
    rows: table.rows.map((row) =>
      withCells(
        row,
        row.cells.map((each) => (each === cell ? { ...each, fen: each.fen + by } : each))
      )
    ),
  });
  return { ...book, tables: book.tables.map(inTable) };
}
