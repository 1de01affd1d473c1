import fc from "fast-check";
import { runChecks } from "../../../src/checks/engine";
import type { Finding } from "../../../src/checks/finding";
import { isOwnRelationsSheet } from "../../../src/tables/own-relations-sheet";
import { SAMPLE_NAMES, sampleGrids, type SampleName } from "../../fixtures/samples";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook, type Book } from "../../../src/tables/book";
import type { Grid } from "../../../src/tables/grid";
import { cells } from "../arbitraries/cells";
import { mustHold, type FuzzKind } from "../fuzz-kind";
import { cellOf, type WrittenCell } from "../written-cell";

/** Something beside the tables of a sample: a sheet of its own, before or behind them. */
interface Beside {
  readonly sample: SampleName;
  readonly sheets: readonly string[];
  readonly name: string;
  readonly first: boolean;
  readonly values: readonly (readonly WrittenCell[])[];
}

const values = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.array(fc.array(cells, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  })
);

async function beside(): Promise<fc.Arbitrary<Beside>> {
  const samples = await Promise.all(
    SAMPLE_NAMES.map(async (sample) => ({
      sample,
      sheets: (await sampleGrids(sample)).map(({ sheet }) => sheet),
    }))
  );
  return fc.constantFrom(...samples).chain(({ sample, sheets }) =>
    fc.record({
      sample: fc.constant(sample),
      sheets: fc.subarray(sheets, { minLength: 1, maxLength: 3 }),
      name: fc.constantFrom("Sheet9", "草稿", "__proto__", "constructor", "说明 '1'!A1"),
      first: fc.boolean(),
      values,
    })
  );
}

function said({ check, severity, where, expected, actual, difference, detail }: Finding): string {
  return JSON.stringify([check, severity, where, expected, actual, difference, detail]);
}

function findingsOf(book: Book): readonly string[] {
  return runChecks({ book, subjects: standardSubjects }).findings.map(said).sort();
}

/** Cells outside every table change nothing of what is found in the tables, as long as they name no table, department or year themselves. */
export const neighboursKind: FuzzKind<Beside> = {
  name: "neighbours",
  runsInCi: 8,
  cases: beside,
  run: async ({ sample, sheets, name, first, values: written }) => {
    const own = (await sampleGrids(sample)).filter(({ sheet }) => sheets.includes(sheet));
    const other: Grid = {
      sheet: name,
      top: 0,
      left: 0,
      values: written.map((row) => row.map(cellOf)),
    };
    const before = createBook(own);
    const after = createBook(first ? [other, ...own] : [...own, other]);
    const isTable = after.tables.some(({ area }) => area.sheet === name);
    if (isTable || isOwnRelationsSheet(name) || after.department !== before.department) return;
    const [was, is] = [findingsOf(before), findingsOf(after)];
    mustHold(
      JSON.stringify(was) === JSON.stringify(is),
      () =>
        `changed: ${[...was.filter((one) => !is.includes(one)), ...is.filter((one) => !was.includes(one))].join("\n").slice(0, 600)}`
    );
  },
};
