import fc from "fast-check";
import type { Grid } from "../../../src/tables/grid";
import { cells, texts, WORDS } from "../arbitraries/cells";
import type { FuzzKind } from "../fuzz-kind";
import { checkSoundly, writeSoundly } from "../oracles/book";
import { cellOf, type WrittenCell } from "../written-cell";

interface WrittenGrid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly WrittenCell[])[];
}

/** Words of tables, amounts, and everything else. */
const likely: fc.Arbitrary<WrittenCell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<WrittenCell>(...WORDS) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: cells }
);

function rows(width: number, height: number): fc.Arbitrary<WrittenCell[][]> {
  return fc.array(fc.array(likely, { minLength: width, maxLength: width }), {
    maxLength: height,
  });
}

/** Begins like a table: a title, the unit, a header; then anything. */
const likeTables: fc.Arbitrary<WrittenCell[][]> = fc
  .record({
    width: fc.integer({ min: 2, max: 9 }),
    title: fc.constantFrom(...WORDS.filter((word) => word.endsWith("表"))),
    year: fc.constantFrom("", "2026年", "２０２６年度", "二〇二六年"),
    unit: fc.constantFrom("单位：万元", "单位：元", "金额单位：千元", ""),
  })
  .chain(({ width, title, year, unit }) => {
    const blank = (): WrittenCell[] => new Array<WrittenCell>(width).fill(null);
    return rows(width, 14).map((values) => [
      [`${year}${title}`, ...blank().slice(1)],
      [...blank().slice(1), unit === "" ? null : unit],
      ...values,
    ]);
  });

const anyShape = fc.integer({ min: 0, max: 8 }).chain((width) => rows(width, 12));

const grids: fc.Arbitrary<WrittenGrid> = fc.record({
  sheet: fc.oneof(fc.constantFrom("Sheet1", "表八", "自定义核验"), texts),
  top: fc.constantFrom(0, 0, 1, 40, 1_048_500),
  left: fc.constantFrom(0, 0, 1, 16_370),
  values: fc.oneof({ weight: 3, arbitrary: likeTables }, { weight: 1, arbitrary: anyShape }),
});

function gridOf({ values, ...place }: WrittenGrid): Grid {
  return { ...place, values: values.map((row) => row.map(cellOf)) };
}

/** Sheets of any shape, out of the words that tables are made of. */
export const gridsKind: FuzzKind<readonly WrittenGrid[]> = {
  name: "grids",
  runsInCi: 60,
  cases: () =>
    Promise.resolve(fc.uniqueArray(grids, { maxLength: 3, selector: ({ sheet }) => sheet })),
  run: (written) => {
    const read = written.map(gridOf);
    checkSoundly(read);
    writeSoundly(read, "standard");
    return Promise.resolve();
  },
};
