import { buildTable } from "../build-table";
import { found, runOne } from "../run";

function tableWith(total: number | null, ...parts: number[]) {
  return buildTable(
    "department-expenditure",
    ["total"],
    [
      [{ line: "total" }, total],
      ...parts.map((part, index) => [`20${index + 1} 类`, part] as const),
      ["20101 款", parts[0] ?? null],
    ]
  );
}

describe("table-total", () => {
  test("the total is the sum of the topmost subjects only", () => {
    const { findings, coverage } = runOne("table-total", [tableWith(3, 1, 2)]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(1);
  });

  test("exactly at the tolerance it is a tail, one step beyond an error", () => {
    expect(found(runOne("table-total", [tableWith(3.01, 1, 2)]).findings)).toEqual([
      ["rounding", "C7", 10_000],
    ]);
    expect(found(runOne("table-total", [tableWith(3.02, 1, 2)]).findings)).toEqual([
      ["error", "C7", 20_000],
    ]);
  });

  test("a blank total over filled subjects is an error", () => {
    expect(found(runOne("table-total", [tableWith(null, 1, 2)]).findings)).toEqual([
      ["error", "C7", -3_000_000],
    ]);
  });

  test("without a total row it says so", () => {
    const { coverage } = runOne("table-total", [
      buildTable("department-expenditure", ["total"], [["201 类", 1]]),
    ]);
    expect(coverage).toMatchObject({
      ran: 0,
      skipped: [{ reason: expect.stringContaining("合计") }],
    });
  });

  test("an item without printed parents counts beside the categories", () => {
    const table = buildTable(
      "department-expenditure",
      ["total"],
      [
        [{ line: "total" }, 3],
        ["201 类", 1],
        ["2080505 项", 2],
      ]
    );
    expect(runOne("table-total", [table]).findings).toEqual([]);
  });
});
