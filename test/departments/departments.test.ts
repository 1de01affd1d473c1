import { readdirSync } from "node:fs";
import { SingleRelations } from "../../src/checks/causes/single-relations";
import { ConstraintSystem } from "../../src/checks/causes/system";
import { compareAll, runChecks } from "../../src/checks/engine";
import type { Finding } from "../../src/checks/finding";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { cellAddress, isSameCell, type CellRef } from "../../src/tables/grid";
import type { AmountCell, BudgetTable } from "../../src/tables/table";
import { publishedWorkbooks } from "./registry";
import type { PublishedWorkbook } from "./published";
import { withCells } from "../fixtures/with-cells";

const byForm = publishedWorkbooks.map((workbook) => [workbook.form, workbook] as const);

function findingsIn(book: Book): readonly Finding[] {
  return runChecks({ book, subjects: standardSubjects }).findings;
}

function placeOf({ where: [place] }: Finding): string {
  return place && !place.narrative ? `${place.sheet}!${cellAddress(place)}` : "the workbook";
}

function held({ kind, unit, columns, performance }: BudgetTable): string {
  const names = columns.map(
    ({ measure, year }) => `${measure}${year === "previous" ? " before" : ""}`
  );
  return performance
    ? `${kind}, ${unit}: ${String(performance.indicators.length)}`
    : `${kind}, ${unit}: ${names.join(" ")}`;
}

/** What was recognised sheet by sheet, as the fixtures write it. */
function holdings({ grids, holds }: PublishedWorkbook, book: Book): string[] {
  return grids.map(({ sheet }, at) => {
    const tables = book.tables.filter(({ area }) => area.sheet === sheet).map(held);
    const reasons = book.unrecognised.filter(({ area }) => area.sheet === sheet);
    const expected = / → not recognised: (.*)$/.exec(holds[at] ?? "")?.[1];
    const not = reasons.map(
      ({ reason }) =>
        `not recognised: ${expected !== undefined && reason.includes(expected) ? expected : reason}`
    );
    return `${sheet} → ${[...tables, ...not].join(" + ") || "nothing"}`;
  });
}

test("every workbook of this folder is listed", () => {
  const files = readdirSync(__dirname).filter((name) => !/test|registry|published/.test(name));
  expect(publishedWorkbooks).toHaveLength(files.length);
});

describe.each(byForm)("%s", (_, workbook) => {
  let book: Book;
  beforeAll(() => {
    book = createBook(workbook.grids);
  });

  it("has its tables recognised, with their units and columns", () => {
    expect(holdings(workbook, book)).toEqual(workbook.holds);
  });

  it("has its year and its department", () => {
    expect([book.year, book.department]).toEqual([workbook.year, workbook.department]);
  });

  it("gets no error, and only the warnings that an auditor would want", () => {
    const alarms = findingsIn(book)
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map((finding) => `${finding.severity}: ${finding.check} at ${placeOf(finding)}`);
    expect(alarms).toEqual(workbook.warnings.map((warning) => `warning: ${warning}`));
  });

  it("gets an error that points at any one amount that becomes wrong", () => {
    const compared = compareAll({ book, subjects: standardSubjects });
    const system = new ConstraintSystem(book, [
      new SingleRelations(compared.filter(({ compared: { severity } }) => severity === "error")),
    ]);
    const constrained = amountsOf(book).filter((cell) => {
      const number = system.find(cell);
      const changes = new Map(number === undefined ? [] : [[number, cell.fen + slip(cell)]]);
      return system.brokenBy(changes).length > 0;
    });
    const overlooked = spread(constrained).filter(
      (cell) =>
        !findingsIn(withSlip(book, cell)).some(
          (finding) =>
            finding.severity === "error" && cellsOf(finding).some((each) => isSameCell(each, cell))
        )
    );
    expect(constrained.length).toBeGreaterThan(20);
    expect(overlooked.map((cell) => `${cell.sheet}!${cellAddress(cell)}`)).toEqual([]);
  });
});

/** So many amounts of a workbook become wrong, one at a time. */
const TRIED = 12;

/** At most so many, from all over the workbook. */
function spread<T>(all: readonly T[]): T[] {
  const step = Math.max(1, all.length / TRIED);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function amountsOf({ tables }: Book): AmountCell[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.state === "amount" && cell.fen !== 0 ? cell : []))
    )
  );
}

/** Half as much again as is printed: beyond any tail. */
function slip({ fen }: AmountCell): number {
  return Math.round(fen / 2);
}

function withSlip(book: Book, wrong: AmountCell): Book {
  const tables = book.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      withCells(
        row,
        row.cells.map((cell) => (cell === wrong ? { ...cell, fen: cell.fen + slip(cell) } : cell))
      )
    ),
  }));
  return { ...book, tables };
}

function cellsOf({ where, sides, explanations }: Finding): CellRef[] {
  return [
    ...where.flatMap((place) => (place.narrative ? [] : place)),
    ...[...(sides?.left ?? []), ...(sides?.right ?? [])].map(({ cell }) => cell),
    ...explanations.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
  ];
}
