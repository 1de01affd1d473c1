import fc from "fast-check";
import type { CellValue } from "../../src/money/amount";
import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import type { Grid } from "../../src/tables/grid";
import { checkOf } from "./run";

/** Weights are counted in halves of a percent. */
type Halves = number;

/** How a table writes its weights. */
const STYLES: readonly { readonly write: (halves: Halves) => CellValue }[] = [
  { write: (halves) => halves / 2 },
  { write: (halves) => String(halves / 2) },
  { write: (halves) => `${String(halves / 2)}%` },
  { write: (halves) => `${String(halves / 2)}％` },
  // A percent-formatted cell holds a share of 1.
  { write: (halves) => Number((halves / 200).toFixed(4)) },
];
const styles = fc.constantFrom(...STYLES);

/** Eight parts of a whole, each of at least half a percent. */
function partsOf(whole: Halves): fc.Arbitrary<readonly Halves[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: whole - 1 }), { minLength: 7, maxLength: 7 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), whole])
    .map((cuts) => cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0)));
}

function projectSheet(weights: readonly CellValue[], execution: CellValue): Grid {
  const rows: CellValue[][] = [
    ["项目绩效目标表 (2026年度)"],
    ["单位：万元"],
    ["项目名称", "会议经费"],
    ["预算执行率权重(%)", execution],
    ["年度资金总额（万元）", 55],
    ["总体目标", "保障会议"],
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "权重（%）",
      "是否核心指标",
    ],
    ...weights.map((weight, i): CellValue[] => [
      "产出指标",
      "数量指标",
      `会议次数${String(i)}`,
      "≥",
      i + 1,
      "次",
      weight,
      "是",
    ]),
  ];
  const values = rows.map((row) => Array.from({ length: 8 }, (_, i) => row[i] ?? null));
  return { sheet: "表十一", top: 0, left: 0, values };
}

function faults(grid: Grid) {
  const checks = ["project-performance-weights", "indicator-weight-range"].map(checkOf);
  const book = createBook([grid]);
  expect(book.tables.map(({ kind }) => kind)).toEqual(["project-performance"]);
  return runChecks({ book, subjects: standardSubjects }, checks).findings.map(({ check }) => check);
}

const executions = fc.constantFrom<CellValue>(10, "10", "10%", 0.1);

test("weights of 90 beside 10 for 预算执行率 are right, however they are written", () => {
  fc.assert(
    fc.property(partsOf(180), styles, executions, (parts, { write }, execution) => {
      expect(faults(projectSheet(parts.map(write), execution))).toEqual([]);
    }),
    { numRuns: 60 }
  );
});

test("where 预算执行率 is not printed, 90 and 100 are right", () => {
  fc.assert(
    fc.property(fc.constantFrom(180, 200).chain(partsOf), styles, (parts, { write }) => {
      expect(faults(projectSheet(parts.map(write), null))).toEqual([]);
    }),
    { numRuns: 40 }
  );
});

test("half a percent more or less is wrong", () => {
  fc.assert(
    fc.property(
      partsOf(180),
      styles,
      executions,
      fc.constantFrom(-1, 1, 4),
      fc.nat(7),
      (parts, { write }, execution, by, at) => {
        const wrong = parts.map((part, i) => (i === at ? part + by : part));
        expect(faults(projectSheet(wrong.map(write), execution))).toContain(
          "project-performance-weights"
        );
      }
    ),
    { numRuns: 60 }
  );
});
