import type { CellValue } from "../../../src/money/amount";
import { buildTable } from "../build-table";
import { found, runOne } from "../run";

const MEASURES = [
  "total",
  "abroad",
  "vehicles",
  "vehicle-purchase",
  "vehicle-operation",
  "reception",
] as const;

function sangong(...rows: CellValue[][]) {
  return buildTable(
    "sangong",
    MEASURES,
    rows.map((cells, index) => [
      index === 0
        ? { line: "total" as const, name: "" }
        : { line: "item" as const, name: `单位${index}` },
      ...cells,
    ])
  );
}

function total(...cells: CellValue[]) {
  return found(runOne("sangong-total", [sangong(cells)]).findings);
}

function vehicles(...cells: CellValue[]) {
  return found(runOne("sangong-vehicles", [sangong(cells)]).findings);
}

describe("sangong-total", () => {
  test("the total is abroad, vehicles and reception", () => {
    expect(total(10, 1, 7, 3, 4, 2)).toEqual([]);
    expect(total(11, 1, 7, 3, 4, 2)).toEqual([["error", "C7", 1_000_000]]);
  });

  test("exactly at the tolerance it is a tail, one step beyond an error", () => {
    expect(total(10.02, 1, 7, 3, 4, 2)).toEqual([["rounding", "C7", 20_000]]);
    expect(total(10.03, 1, 7, 3, 4, 2)).toEqual([["error", "C7", 30_000]]);
  });

  test("where 小计 is blank its parts count", () => {
    expect(total(10, 1, null, 3, 4, 2)).toEqual([]);
    expect(total(3, 1, null, 3, 4, 2)).toEqual([["error", "C7", -7_000_000]]);
  });

  test("the total row is the sum of the departments, column by column", () => {
    const table = sangong([10, 1, 7, 3, 4, 2], [6, 1, 4, 2, 2, 1], [4, null, 3, 1, 2, 1]);
    expect(runOne("sangong-total", [table]).findings).toEqual([]);
    const wrong = sangong([10, 1, 7, 3, 4, 2], [6, 1, 4, 2, 2, 1]);
    expect(found(runOne("sangong-total", [wrong]).findings)).toEqual([
      ["error", "C7", 4_000_000],
      ["error", "E7", 3_000_000],
      ["error", "F7", 1_000_000],
      ["error", "G7", 2_000_000],
      ["error", "H7", 1_000_000],
    ]);
  });

  test("an empty table has nothing to compare", () => {
    const { coverage } = runOne("sangong-total", [sangong([null, null, null, null, null, null])]);
    expect(coverage.ran).toBe(0);
    expect(coverage.skipped).toHaveLength(1);
  });
});

describe("sangong-vehicles", () => {
  test("小计 is purchase and operation", () => {
    expect(vehicles(10, 1, 7, 3, 4, 2)).toEqual([]);
    expect(vehicles(10, 1, 7.01, 3, 4, 2)).toEqual([["rounding", "E7", 10_000]]);
    expect(vehicles(10, 1, 7.02, 3, 4, 2)).toEqual([["error", "E7", 20_000]]);
  });

  test("a blank 小计 over a filled part is an error with its repair, however small the part", () => {
    const { findings } = runOne("sangong-vehicles", [sangong([30.5, null, null, null, 28.5, 2])]);
    expect(found(findings)).toEqual([["error", "E7", -28_500_000]]);
    expect(findings[0]?.repair).toEqual([
      { cell: { sheet: "sangong", row: 6, column: 4 }, value: 28.5 },
    ]);
    expect(vehicles(0.01, null, null, null, 0.01, null)).toEqual([["error", "E7", -10_000]]);
  });

  test("both years are compared", () => {
    const table = buildTable(
      "sangong",
      [...MEASURES.map((measure) => `previous ${measure}` as const), ...MEASURES],
      [
        [
          { line: "total", name: "" },
          29.7,
          null,
          null,
          null,
          27.5,
          2.2,
          30.5,
          null,
          null,
          null,
          28.5,
          2,
        ],
      ]
    );
    const { findings } = runOne("sangong-vehicles", [table]);
    expect(found(findings).map(([, cell]) => cell)).toEqual(["E7", "K7"]);
    expect(findings.map(({ detail }) => "year" in detail && detail.year)).toEqual([
      "2025年",
      "2026年",
    ]);
  });
});
