import { buildTable } from "../build-table";
import { found, runOne } from "../run";

function classes(total: number | null) {
  return buildTable(
    "procurement",
    ["total", "general"],
    [
      [{ line: "total" }, total, 3],
      [{ line: { procurement: "goods" }, name: "货物" }, 1, 1],
      [{ line: { procurement: "services" }, name: "服务" }, 2, 2],
    ]
  );
}

describe("procurement-total", () => {
  test("the total is goods, works and services", () => {
    expect(runOne("procurement-total", [classes(3)]).findings).toEqual([]);
    expect(found(runOne("procurement-total", [classes(3.01)]).findings)).toEqual([
      ["rounding", "C7", 10_000],
    ]);
    expect(found(runOne("procurement-total", [classes(3.02)]).findings)).toEqual([
      ["error", "C7", 20_000],
    ]);
  });

  test("or the sum of the listed purchases", () => {
    const table = buildTable(
      "procurement",
      ["total"],
      [
        [{ line: "total" }, 4],
        [{ line: "item", name: "甲" }, 1],
        [{ line: "item", name: "乙" }, 2],
      ]
    );
    expect(found(runOne("procurement-total", [table]).findings)).toEqual([
      ["error", "C7", 1_000_000],
    ]);
  });

  test("a total alone is not compared", () => {
    const table = buildTable("procurement", ["total"], [[{ line: "total" }, 4]]);
    expect(runOne("procurement-total", [table]).coverage).toMatchObject({
      ran: 0,
      skipped: [{ reason: expect.any(String) }],
    });
  });
});

describe("projects-total", () => {
  test("the total is the sum of the projects, to the tail", () => {
    const projects = (total: number) =>
      buildTable(
        "project-details",
        ["total"],
        [
          [{ line: "total" }, total],
          [{ line: "item", name: "甲" }, 1],
          [{ line: "item", name: "乙" }, 2],
        ]
      );
    expect(runOne("projects-total", [projects(3)]).findings).toEqual([]);
    expect(found(runOne("projects-total", [projects(3.01)]).findings)).toEqual([
      ["rounding", "C7", 10_000],
    ]);
    expect(found(runOne("projects-total", [projects(3.02)]).findings)).toEqual([
      ["error", "C7", 20_000],
    ]);
  });
});
