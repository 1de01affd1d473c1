/** What may be repaired together: never more than what a fresh check of the repaired workbook confirms. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import type { Finding } from "../../src/checks/finding";
import { keepIds } from "../../src/checks/keep-ids";
import { contentOf } from "../../src/excel/read-workbook";
import type { CellValue } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import type { Grid } from "../../src/tables/grid";
import { changedCells, type PlannedRepair } from "../../src/taskpane/actions/repair";
import { bulkPlan, repairableTogether } from "../../src/taskpane/repairs/bulk-plan";
import { tryOut } from "../../src/taskpane/repairs/try-out";
import { NO_CORRECTIONS } from "../../src/tables/corrections";
import type { Checked } from "../../src/taskpane/state/pane-state";
import { readWorkbook } from "../../src/files/workbook";
import { SAMPLE_NAMES, type SampleName } from "../fixtures/samples";

function checkedOf(grids: readonly Grid[]): Checked {
  const book = createBook(grids);
  const result = runChecks({ book, subjects: standardSubjects });
  const content = contentOf(
    grids.map((grid, i) => ({ id: String(i), name: grid.sheet, grid, formulas: null }))
  );
  const lastId = Math.max(0, ...result.findings.map(({ id }) => id));
  return {
    ...{ ...result, book, grids, content },
    corrections: NO_CORRECTIONS,
    sheetCount: grids.length,
    lastId,
  };
}

function withCell(
  grids: readonly Grid[],
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
  value: CellValue
): readonly Grid[] {
  return grids.map((grid) =>
    grid.sheet !== cell.sheet
      ? grid
      : {
          ...grid,
          values: grid.values.map((row, i) =>
            row.map((own, j) =>
              i + grid.top === cell.row && j + grid.left === cell.column ? value : own
            )
          ),
        }
  );
}

/** What an error is about, whatever its number. */
const keyOf = ({ check, detail, where }: Finding) =>
  JSON.stringify([check, detail.type, where[0], "code" in detail && detail.code]);
const errorsOf = (findings: readonly Finding[]) =>
  findings.filter(({ severity, cause }) => severity === "error" && cause === null).map(keyOf);

/** Slips in cells that hold amounts or names: emptied, a digit too many, a character too few. */
interface Slip {
  readonly sheet: number;
  readonly cell: number;
  readonly kind: "empty" | "tenfold" | "shortened";
}
const slip: fc.Arbitrary<Slip> = fc.record({
  sheet: fc.nat(),
  cell: fc.nat(),
  kind: fc.constantFrom("empty" as const, "tenfold" as const, "shortened" as const),
});

function withSlip(grids: readonly Grid[], { sheet, cell, kind }: Slip) {
  const grid = grids[sheet % grids.length];
  if (!grid) return grids;
  const filled = grid.values.flatMap((row, i) =>
    row.flatMap((value, j) =>
      (
        kind === "shortened"
          ? typeof value === "string" && value.length > 3
          : typeof value === "number"
      )
        ? [{ sheet: grid.sheet, row: i + grid.top, column: j + grid.left, value }]
        : []
    )
  );
  const at = filled[cell % filled.length];
  if (!at) return grids;
  const value =
    kind === "empty"
      ? null
      : kind === "tenfold"
        ? Number(at.value) * 10
        : String(at.value).slice(1);
  return withCell(grids, at, value);
}

const read = new Map<SampleName, Promise<readonly Grid[]>>();

function sampleGrids(name: SampleName): Promise<readonly Grid[]> {
  const bytes = () => readFileSync(path.resolve(__dirname, `../../samples/${name}.xlsx`));
  // jsdom has a Uint8Array of its own, which Node's is none of.
  const grids = read.get(name) ?? readWorkbook(new Uint8Array(bytes()));
  read.set(name, grids);
  return grids;
}

const idsOf = (planned: readonly PlannedRepair[]) =>
  planned.map(({ finding }) => finding.id).sort((a, b) => a - b);

/** One after the other, in whatever order: what is planned is offered the same until its turn comes, or settled by then. */
function expectSameInAnyOrder(
  checked: Checked,
  grids: readonly Grid[],
  planned: readonly PlannedRepair[]
): void {
  const { findings: before, lastId } = checked;
  let repaired = grids;
  for (const { finding, changes } of planned) {
    const known = { findings: before, lastId };
    const now = repaired === grids ? before : keepIds(checkedOf(repaired).findings, known).findings;
    const same = now.find(({ id, cause }) => id === finding.id && cause === null);
    if (same) expect(same.repair).toEqual(changes);
    repaired = changes.reduce((all, { cell, value }) => withCell(all, cell, value), repaired);
  }
}

test("repaired together, findings are gone and no error is new, in the samples and with slips in them", async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SAMPLE_NAMES),
      fc.array(slip, { maxLength: 4 }),
      async (name, slips) => {
        const grids = slips.reduce<readonly Grid[]>(withSlip, await sampleGrids(name));
        const checked = checkedOf(grids);
        const findings = repairableTogether({ checked, repairs: [] }, null);
        expect(findings.every(({ severity }) => severity === "error")).toBe(true);
        const { planned, leftOut } = await tryOut(checked, bulkPlan(findings, []));
        const turned = await tryOut(checked, bulkPlan([...findings].reverse(), []));
        expect(idsOf(turned.planned)).toEqual(idsOf(planned));
        expect([...planned, ...leftOut].map(({ finding }) => finding.id).sort()).toEqual(
          findings.map(({ id }) => id).sort()
        );
        const repaired = changedCells(planned).reduce(
          (all, { cell, value }) => withCell(all, cell, value),
          grids
        );
        const after = new Set(errorsOf(checkedOf(repaired).findings));
        const before = new Set(errorsOf(checked.findings));
        tried += planned.length;
        expectSameInAnyOrder(checked, grids, [...planned].reverse().slice(0, 3));
        for (const { finding } of planned) expect(after).not.toContain(keyOf(finding));
        expect([...after].filter((key) => !before.has(key))).toEqual([]);
      }
    ),
    {
      numRuns: Number(process.env["LAWS_RUNS"] ?? 9),
      examples: SAMPLE_NAMES.map((name): [SampleName, Slip[]] => [name, []]),
    }
  );
  expect(tried).toBeGreaterThan(3);
}, 60000);

describe("conflicts", () => {
  const at = (row: number) => ({ sheet: "表", row, column: 2 });
  const term = (row: number) => ({
    label: "",
    cell: at(row),
    fen: 0,
    halfStep: 0,
    blank: false,
    sign: 1 as const,
  });
  const finding = (id: number, row: number, value: number, basis: readonly number[] = []) =>
    ({
      id,
      check: "sum-of-children",
      severity: "error",
      where: [at(row)],
      repair: [{ cell: at(row), value }],
      sides: { left: [term(row)], right: basis.map(term) },
      cause: null,
      remark: null,
    }) as unknown as Finding;

  test("of two values for one cell neither is written; the same value twice is written once", () => {
    const two = bulkPlan([finding(1, 5, 1), finding(2, 5, 2), finding(3, 9, 3)], []);
    expect(idsOf(two.planned)).toEqual([3]);
    expect(two.leftOut.map(({ why }) => why)).toEqual([
      "C6 另有一项要改成别的内容",
      "C6 另有一项要改成别的内容",
    ]);
    const same = bulkPlan([finding(1, 5, 1), finding(2, 5, 1)], []);
    expect(idsOf(same.planned)).toEqual([1, 2]);
    expect(changedCells(same.planned)).toHaveLength(1);
  });

  test("what was worked out from a cell that another repair changes waits for that one", () => {
    const plan = bulkPlan([finding(1, 5, 1, [6, 7]), finding(2, 6, 2)], []);
    expect(idsOf(plan.planned)).toEqual([2]);
    expect(plan.leftOut[0]?.why).toBe("要用到的 C7 也要改，请改好后再看");
  });

  test("a formula is not replaced unless somebody looks at that very cell", () => {
    const plan = bulkPlan([finding(1, 5, 1), finding(2, 6, 2)], [at(6)]);
    expect(idsOf(plan.planned)).toEqual([1]);
    expect(plan.leftOut[0]?.why).toBe("C7 现在是公式，请单独修复");
  });
});
