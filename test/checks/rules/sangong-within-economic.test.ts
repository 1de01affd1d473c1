import type { CellValue } from "../../../src/money/amount";
import { buildTable } from "../build-table";
import { found, runOne } from "../run";

const id = "sangong-reception-within-economic";

function sangong(reception: CellValue) {
  return buildTable(
    "sangong",
    ["total", "reception"],
    [[{ line: "total", name: "" }, reception, reception]]
  );
}

function economic(kind: "basic-expenditure" | "project-expenditure", reception: CellValue) {
  return buildTable(kind, ["total"], [["30217 公务接待费", reception]]);
}

describe("sangong-within-economic", () => {
  test("basic expenditure alone is a bound: projects may pay the rest", () => {
    expect(runOne(id, [sangong(43), economic("basic-expenditure", 20)]).findings).toEqual([]);
    expect(runOne(id, [sangong(20), economic("basic-expenditure", 20)]).findings).toEqual([]);
    expect(found(runOne(id, [sangong(20), economic("basic-expenditure", 20.01)]).findings)).toEqual(
      [["error", "C7", 10_000]]
    );
  });

  test("with the project table both together are the item", () => {
    const tables = (reception: number) => [
      sangong(reception),
      economic("basic-expenditure", 20),
      economic("project-expenditure", 5),
    ];
    expect(runOne(id, tables(25)).findings).toEqual([]);
    expect(found(runOne(id, tables(43)).findings)).toEqual([["error", "C7", -18_000_000]]);
    expect(found(runOne(id, tables(24.99)).findings)).toEqual([["rounding", "C7", 10_000]]);
  });

  test("without the economic row nothing is compared", () => {
    const none = buildTable("basic-expenditure", ["total"], [["30201 办公费", 1]]);
    expect(runOne(id, [sangong(2), none]).coverage.ran).toBe(0);
  });

  test("an item that no economic table has is wrong where both tables are printed", () => {
    const none = (kind: "basic-expenditure" | "project-expenditure") =>
      buildTable(kind, ["total"], [["30201 办公费", 1]]);
    const { findings } = runOne(id, [
      sangong(2),
      none("basic-expenditure"),
      none("project-expenditure"),
    ]);
    expect(found(findings)).toEqual([["error", "D7", -2_000_000]]);
  });
});
