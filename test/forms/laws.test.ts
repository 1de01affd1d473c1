/** A department whose budget agrees everywhere fills the forms: every relation holds, and no sum was typed. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import { checks } from "../../src/checks/registry";
import { layOut } from "../../src/forms/lay-out";
import type { Fen } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, tablesOf, type Book } from "../../src/tables/book";
import { cellOf, columnOf, rowOf } from "../../src/tables/select";
import type { TableKind } from "../../src/tables/table";
import { bookPrints, exactBudgets, printedBook } from "../checks/exact-book";
import { printedWan } from "../../src/forms/printed-wan";
import { createFormSet, USUAL_KINDS } from "../../src/forms/form-set";
import { departmentPlan } from "./consistent-department";
import { gridOf } from "./sheet-grid";

const RUNS = { numRuns: 5 };

function totalOf(book: Book, kind: TableKind): Fen | undefined {
  const [table] = tablesOf(book, kind);
  const row = table && rowOf(table, "total");
  const column = table && columnOf(table, "total");
  return table && row && column ? cellOf(table, row, column)?.fen : undefined;
}

test("all relations hold, exactly, in every table and between them", () => {
  fc.assert(
    fc.property(exactBudgets, (budget) => {
      const book = createBook(layOut(departmentPlan(budget)).map(gridOf));
      const { findings, coverage } = runChecks({ book, subjects: standardSubjects }, checks);
      const wrong = findings.filter(
        ({ severity }) => severity === "error" || severity === "rounding"
      );
      // Tables that the plan leaves out.
      expect(wrong.filter(({ check }) => check !== "statutory-tables")).toEqual([]);
      const ran = new Set(coverage.filter((line) => line.ran > 0).map(({ check }) => check));
      for (const check of ["sum-of-children", "table-total", "row-parts", "appropriation-balance"])
        expect(ran).toContain(check);
      for (const check of ["department-balance", "general-expenditure-total", "sangong-total"])
        expect(ran).toContain(check);
    }),
    RUNS
  );
});

test("the totals are the sums of what was typed", () => {
  fc.assert(
    fc.property(exactBudgets, (budget) => {
      const book = createBook(layOut(departmentPlan(budget)).map(gridOf));
      const parts = budget.items.map(({ basic, project, operations }) =>
        [basic, project, operations].map(printedWan)
      );
      const sum = (places: readonly number[]) =>
        parts.reduce((all, item) => all + places.reduce((own, i) => own + (item[i] ?? 0), 0), 0);
      const fund = printedWan(budget.fund);
      expect(totalOf(book, "general-expenditure")).toBe(sum([0, 1]));
      expect(totalOf(book, "basic-expenditure")).toBe(sum([0]));
      expect(totalOf(book, "project-expenditure")).toBe(sum([1]));
      expect(totalOf(book, "fund-expenditure")).toBe(fund);
      expect(totalOf(book, "department-income")).toBe(sum([0, 1, 2]) + fund);
      expect(totalOf(book, "department-expenditure")).toBe(sum([0, 1, 2]) + fund);
    }),
    RUNS
  );
});

test("last year's figures stand in the new set as 万元 with two places, whatever unit and places they were printed in", () => {
  fc.assert(
    fc.property(exactBudgets, bookPrints, (budget, prints) => {
      const previous = createBook(printedBook(budget, prints));
      const { sheets, notices } = createFormSet({
        year: 2027,
        department: "青山区财政局",
        kinds: USUAL_KINDS,
        codes: [],
        previous,
        subjects: standardSubjects,
      });
      const book = createBook(sheets.map(gridOf), previous);
      for (const kind of ["general-expenditure", "sangong"] as const) {
        const [old, fresh] = [tablesOf(previous, kind)[0], tablesOf(book, kind)[0]];
        if (!old || !fresh) throw new Error(`no ${kind}`);
        expect(notices.some((notice) => notice.type === "converted" && notice.kind === kind)).toBe(
          old.unit !== "万元"
        );
        for (const row of fresh.rows)
          for (const column of fresh.columns.filter(({ year }) => year === "previous")) {
            const same = old.rows.find(
              ({ subject, line }) =>
                line === row.line && (subject?.code ?? null) === (row.subject?.code ?? null)
            );
            const measured = columnOf(old, column.measure);
            const printed = same && measured && cellOf(old, same, measured);
            if (printed) expect(cellOf(fresh, row, column)?.fen).toBe(printedWan(printed.fen));
          }
      }
      const { findings } = runChecks({ book, subjects: standardSubjects }, checks);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    RUNS
  );
});
