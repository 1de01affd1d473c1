/** Which of several slips is named where more than one would explain a figure. */
import { runChecks } from "../../../src/checks/engine";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { cellAddress } from "../../../src/tables/grid";
import { bookOf, buildTable } from "../build-table";

type Row = readonly [label: string, amount: number];

/** What is said first of the errors in a table of one column that nothing else explains, and whether it is certain. */
function causesIn(total: number, ...rows: readonly Row[]): unknown[] {
  const table = buildTable("general-expenditure", ["total"], [[{ line: "total" }, total], ...rows]);
  const { findings } = runChecks({ book: bookOf([table]), subjects: standardSubjects });
  return findings
    .filter(({ severity, cause }) => severity === "error" && cause === null)
    .map(({ explanations: [first], repair }) => [
      first?.cause,
      first?.changes.map(({ cell, value }) => `${cellAddress(cell)} ${String(value)}`).join(),
      repair.length > 0,
    ]);
}

const EDUCATION = "205 教育支出";
const SCHOOLS = "20502 普通教育";

test("a slip that gives the very sum goes before a likelier one that is only near to it", () => {
  // 100.21 with two digits exchanged would be within the tails of 60.11 + 40.11, too.
  const found = causesIn(
    100.22,
    [EDUCATION, 100.12],
    [SCHOOLS, 100.22],
    ["2050201 学前教育", 60.11],
    ["2050202 小学教育", 40.11]
  );
  expect(found).toEqual([["wrong-digit", "C8 100.22", true]]);
});

test("the likelier of two that give the very sum is named", () => {
  const found = causesIn(
    100.2,
    [EDUCATION, 100.02],
    [SCHOOLS, 100.2],
    ["2050201 学前教育", 60.1],
    ["2050202 小学教育", 40.1]
  );
  expect(found).toEqual([["transposed-digits", "C8 100.2", true]]);
});

test("a total over a single line may be typed over as well", () => {
  const found = causesIn(
    100.22,
    [EDUCATION, 100.22],
    [SCHOOLS, 73.46],
    ["2050201 学前教育", 100.22]
  );
  expect(found).toEqual([["total-typed-over", "C9 100.22", true]]);
});

describe("two mistakes that meet in one sum", () => {
  type Figures = readonly [total: number, basic: number, project: number];
  const COLUMNS = ["total", "basic", "project"] as const;

  /** The same figures in two tables; in the first with other totals of two items. */
  function causesWith(one: number, other: number): unknown[] {
    const rows = (first: number, second: number) =>
      [
        [{ line: "total" as const }, 318.75, 195.3, 123.45],
        [EDUCATION, 318.75, 195.3, 123.45],
        [SCHOOLS, 318.75, 195.3, 123.45],
        ["2050201 学前教育", first, 61.1, 23.45],
        ["2050202 小学教育", second, 134.2, 100],
      ] as const satisfies readonly (readonly [unknown, ...Figures])[];
    const book = bookOf([
      buildTable("general-expenditure", COLUMNS, rows(one, other)),
      buildTable("department-expenditure", COLUMNS, rows(84.55, 234.2)),
    ]);
    const { findings } = runChecks({ book, subjects: standardSubjects });
    return findings
      .filter(({ severity, cause }) => severity === "error" && cause === null)
      .map(({ where: [place], explanations: [first], repair }) => [
        place && !place.narrative ? `${place.sheet} ${cellAddress(place)}` : "",
        first?.changes.map(({ cell, value }) => `${cellAddress(cell)} ${String(value)}`).join(),
        repair.length > 0,
      ]);
  }

  test("are each explained by what their other relations say", () => {
    expect(causesWith(84.55, 234.2)).toEqual([]);
    expect(causesWith(48.55, 243.2)).toEqual([
      ["general-expenditure C10", "C10 84.55", true],
      ["general-expenditure C11", "C11 234.2", true],
    ]);
  });
});
