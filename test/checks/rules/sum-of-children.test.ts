import { buildTable } from "../build-table";
import { found, runOne } from "../run";

const columns = ["previous total", "total", "basic", "project"] as const;

function general(parent: number | string | null, ...items: (number | string | null)[]) {
  return buildTable("general-expenditure", columns, [
    ["20103 政府办公厅（室）及相关机构事务", 30, parent],
    ...items.map((item, index) => [`201030${index + 1} 项`, 10, item] as const),
  ]);
}

function findingsOf(table: ReturnType<typeof buildTable>) {
  return found(runOne("sum-of-children", [table]).findings);
}

describe("sum-of-children", () => {
  test("holds when every column adds up, and counts only printed relations", () => {
    const { findings, coverage } = runOne("sum-of-children", [general(6, 1, 2, 3)]);
    expect(findings).toEqual([]);
    expect(coverage).toEqual({ check: "sum-of-children", ran: 2, skipped: [] });
  });

  test("a difference of exactly 0.005·(n+1) is a tail, one step more an error", () => {
    expect(findingsOf(general(6.02, 1, 2, 3))).toEqual([["rounding", "D7", 20_000]]);
    expect(findingsOf(general(6.03, 1, 2, 3))).toEqual([["error", "D7", 30_000]]);
    expect(findingsOf(general(5.97, 1, 2, 3))).toEqual([["error", "D7", -30_000]]);
  });

  test("a finer print narrows the tolerance", () => {
    // Half steps: 500 for three places, 5,000 for each of the three with two.
    expect(findingsOf(general(6.015, 1, 2, 3))).toEqual([["rounding", "D7", 15_000]]);
    expect(findingsOf(general(6.016, 1, 2, 3))).toEqual([["error", "D7", 16_000]]);
  });

  test("blank addends do not widen the tolerance", () => {
    expect(findingsOf(general(6.02, 6, null, null))).toEqual([["error", "D7", 20_000]]);
    expect(findingsOf(general(6.02, 6, 0, 0))).toEqual([["rounding", "D7", 20_000]]);
  });

  test("a blank parent over filled children is an error that shows both sides", () => {
    const { findings } = runOne("sum-of-children", [general(null, 1, 2, 3)]);
    expect(found(findings)).toEqual([["error", "D7", -6_000_000]]);
    expect(findings[0]?.sides?.left).toEqual([
      {
        label: "20103 政府办公厅（室）及相关机构事务",
        cell: { sheet: "general-expenditure", row: 6, column: 3 },
        fen: 0,
        halfStep: 0,
        blank: true,
        sign: 1,
      },
    ]);
    expect(findings[0]?.sides?.right.map(({ fen }) => fen)).toEqual([
      1_000_000, 2_000_000, 3_000_000,
    ]);
  });

  test("last year's column is summed too", () => {
    const table = buildTable("general-expenditure", columns, [
      ["20103 甲", 31, 6],
      ["2010301 乙", 30, 6],
    ]);
    expect(findingsOf(table)).toEqual([["error", "C7", 1_000_000]]);
  });

  test("levels may skip: items hang under the nearest ancestor that is printed", () => {
    const table = buildTable(
      "department-expenditure",
      ["total"],
      [
        ["201 类", 5],
        ["2010301 项", 2],
        ["2010302 项", 2],
        ["208 类", 1],
      ]
    );
    expect(findingsOf(table)).toEqual([["error", "C7", 1_000_000]]);
  });

  test("a parent without detail rows is not compared", () => {
    const { coverage } = runOne("sum-of-children", [
      buildTable("department-expenditure", ["total"], [["201 类", 5]]),
    ]);
    expect(coverage.ran).toBe(0);
    expect(coverage.skipped).toHaveLength(1);
  });

  test("repeated codes and unreadable cells are skipped with a reason, not compared", () => {
    const repeated = buildTable(
      "department-expenditure",
      ["total"],
      [
        ["201 类", 5],
        ["20103 款", 5],
        ["20103 款", 5],
      ]
    );
    const unreadable = buildTable(
      "department-expenditure",
      ["total"],
      [
        ["201 类", "五"],
        ["20103 款", 5],
      ]
    );
    for (const table of [repeated, unreadable]) {
      const { findings, coverage } = runOne("sum-of-children", [table]);
      expect(findings).toEqual([]);
      expect(coverage.ran).toBe(0);
      expect(coverage.skipped).toHaveLength(1);
    }
  });
});
