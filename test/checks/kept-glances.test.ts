/** What is kept of the rows that an edit leaves alone never shows in the result, and is not worked out again. */
import fc from "fast-check";
import { CheckMemory } from "../../src/checks/check-memory";
import type { Check } from "../../src/checks/check";
import { checking } from "../../src/checks/engine";
import { GlancedSide } from "../../src/checks/glance";
import { outcomeOf } from "../../src/checks/outcome";
import { amountCells } from "../../src/checks/rules/amount-cells";
import { betweenTablesByCode } from "../../src/checks/rules/between-tables-by-code";
import { codeShape } from "../../src/checks/rules/code-shape";
import { decimalPlaces } from "../../src/checks/rules/decimal-places";
import { itemNature } from "../../src/checks/rules/item-nature";
import { rowParts } from "../../src/checks/rules/row-parts";
import { sumOfChildren } from "../../src/checks/rules/sum-of-children";
import { tableTotal } from "../../src/checks/rules/table-total";
import { zeroStyle } from "../../src/checks/rules/zero-style";
import { gridOf } from "../../src/checks/text-cells";
import type { CellValue } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { finished } from "../../src/tables/finished";
import type { Grid } from "../../src/tables/grid";
import { patchGrid } from "../../src/tables/patch-grid";
import { largeGrids } from "../fixtures/large-workbook";
import { sampleGrids } from "../fixtures/samples";

/** By hand: GLANCE_LAW_RUNS=500. */
const RUNS = Number(process.env["GLANCE_LAW_RUNS"] ?? 2);

/** What may stand in place of an amount; as it was, so that relations come to hold again. */
const WRITTEN: readonly ((was: number) => CellValue)[] = [
  (was) => was,
  (was) => was,
  (was) => was + 1,
  (was) => was + 0.01,
  (was) => was + 0.001,
  (was) => -was,
  () => 0,
  () => null,
  () => 8e9,
];

/** Those that keep something of the rows of a table. */
const CHECKS: readonly Check[] = [
  ...[sumOfChildren, tableTotal, rowParts, ...betweenTablesByCode],
  ...[amountCells, decimalPlaces, zeroStyle, codeShape, itemNature],
];

const edit = fc.record({ cell: fc.nat(), now: fc.constantFrom(...WRITTEN) });

interface Amount {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

function amountsOf(grids: readonly Grid[]): readonly Amount[] {
  return grids.flatMap(({ values }, sheet) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        typeof value === "number" ? [{ sheet, row, column, value }] : []
      )
    )
  );
}

function written(grids: readonly Grid[], at: Amount, value: CellValue): readonly Grid[] {
  return grids.map((grid, sheet) => {
    if (sheet !== at.sheet) return grid;
    const patch = { top: grid.top + at.row, left: grid.left + at.column, values: [[value]] };
    return patchGrid(grid.sheet, grid, [patch]) ?? grid;
  });
}

function check(grids: readonly Grid[], memory: CheckMemory) {
  const context = { book: createBook(grids), subjects: standardSubjects };
  return finished(checking(context, undefined, memory));
}

/** What the checks that keep something of rows say of a book, without the search for causes. */
function said(book: Book) {
  const subjects = standardSubjects;
  return CHECKS.flatMap((each) => {
    if ("run" in each)
      return [
        outcomeOf(each.id, (report) => {
          each.run({ book, subjects }, report);
        }),
      ];
    return book.tables
      .filter((table) => each.isAbout?.(table) ?? true)
      .map((table) =>
        outcomeOf(each.id, (report) => {
          each.checkTable(table, report, { subjects, grid: gridOf(book, table) });
        })
      );
  }).map(({ found, ran, skipped, failure, compared }) => ({
    found: [...found.values()],
    ...{ ran, skipped, failure },
    open: compared.map(({ open }) => open.map(({ at }) => at)),
  }));
}

async function holdsFor(name: string): Promise<void> {
  const first = name === "a unit" ? largeGrids(3, 30) : await sampleGrids("tongnan-2023");
  const amounts = amountsOf(first);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 8, maxLength: 8 }), (edits) => {
      let grids = first;
      said(createBook(grids));
      const [again] = edits;
      for (const one of [...edits, { cell: again?.cell ?? 0, now: (was: number) => was }]) {
        const at = amounts[one.cell % amounts.length];
        if (!at) continue;
        grids = written(grids, at, one.now(at.value));
        const fresh = createBook(grids.map((grid) => ({ ...grid })));
        expect(JSON.stringify(said(createBook(grids)))).toBe(JSON.stringify(said(fresh)));
      }
    }),
    { numRuns: name === "a unit" ? 3 * RUNS : RUNS }
  );
}

test.each(["a unit", "a sample"])("whatever amounts are written into the tables of %s", holdsFor);

test("of the relations of a table only those of the edited row are looked at again", () => {
  const grids = largeGrids(9, 60);
  const memory = new CheckMemory();
  const looked = jest.spyOn(GlancedSide.prototype, "against");
  try {
    const first = check(grids, memory);
    const whole = looked.mock.calls.length;
    const sheet = 4;
    const at = amountsOf(grids).filter((one) => one.sheet === sheet)[100];
    if (!at) throw new RangeError("there is no amount");
    looked.mockClear();
    const now = check(written(grids, at, at.value), memory);
    expect(now).toEqual(first);
    expect(looked).not.toHaveBeenCalled();
    const edited = check(written(grids, at, at.value + 1), memory);
    expect(edited.findings.length).toBeGreaterThan(first.findings.length);
    expect(whole).toBeGreaterThan(1000);
    expect(looked.mock.calls.length).toBeLessThan(whole / 10);
  } finally {
    looked.mockRestore();
  }
});
