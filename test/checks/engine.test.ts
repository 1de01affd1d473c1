import type { BookCheck, Check } from "../../src/checks/check";
import { runChecks } from "../../src/checks/engine";
import { statement } from "../../src/checks/statement";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { bookOf, buildTable } from "./build-table";

const sangong = buildTable("sangong", ["total"], [[{ line: "total" }, 1]]);
const general = buildTable("general-expenditure", ["total"], [[{ line: "total" }, 1]]);
const context = { book: bookOf([sangong, general]), subjects: standardSubjects };

function check(id: string, run: BookCheck["run"], needs: Check["needs"] = []): Check {
  return { id, title: "", description: "", basis: "", severity: "error", needs, run };
}

function at(sheet: string, row: number, column: number) {
  return statement("error", [{ sheet, row, column }], { type: "negative-amount", item: "" });
}

describe("runChecks", () => {
  test("numbers findings by table, row and column, whatever the order of the checks", () => {
    const { findings } = runChecks(context, [
      check("b", (_, report) => {
        report.found(at("elsewhere", 0, 0));
        report.found(at("general-expenditure", 5, 2));
        report.found({
          ...at("sangong", 0, 0),
          where: [{ narrative: true, quote: "数", start: 3, end: 4 }],
        });
        report.found(at("sangong", 6, 3));
      }),
      check("a", (_, report) => {
        report.found(at("sangong", 6, 2));
        report.found(at("sangong", 2, 3));
        report.found(at("sangong", 6, 3));
      }),
    ]);
    expect(findings.map(({ id, check: by, where: [place] }) => [id, by, place])).toEqual([
      [1, "a", { sheet: "sangong", row: 2, column: 3 }],
      [2, "a", { sheet: "sangong", row: 6, column: 2 }],
      [3, "b", { sheet: "sangong", row: 6, column: 3 }],
      [4, "a", { sheet: "sangong", row: 6, column: 3 }],
      [5, "b", { sheet: "general-expenditure", row: 5, column: 2 }],
      [6, "b", { sheet: "elsewhere", row: 0, column: 0 }],
      [7, "b", { narrative: true, quote: "数", start: 3, end: 4 }],
    ]);
    expect(
      findings.every(({ cause, sides, repair }) => cause === null && !sides && repair.length === 0)
    ).toBe(true);
  });

  test("a check that throws is reported as not run, with what it said, and the others go on", () => {
    const { findings, coverage } = runChecks(context, [
      check("broken", (_, report) => {
        report.ran(3);
        report.found(at("sangong", 0, 0));
        throw new Error("out of range");
      }),
      check("fine", (_, report) => report.ran()),
    ]);
    expect(findings).toEqual([]);
    expect(coverage).toEqual([
      {
        check: "broken",
        ran: 0,
        skipped: [{ reason: "没有运行：程序出错（out of range），其他结果不受影响" }],
      },
      { check: "fine", ran: 1, skipped: [] },
    ]);
  });

  test("a check without its tables is skipped, naming them in Chinese, and not started", () => {
    const run = jest.fn();
    const { coverage } = runChecks(context, [
      check("needy", run, ["sangong", "procurement", "basic-expenditure"]),
    ]);
    expect(run).not.toHaveBeenCalled();
    expect(coverage[0]?.skipped).toEqual([
      { reason: "没有识别到“政府采购预算明细表”、“基本支出预算表（部门经济分类）”" },
    ]);
  });

  test("a check that compared nothing says so; equal reasons are said once", () => {
    const { coverage } = runChecks(context, [
      check("idle", () => undefined),
      check("repetitive", (_, report) => {
        report.skipped("甲");
        report.skipped("甲");
      }),
    ]);
    expect(coverage.map(({ skipped }) => skipped.map(({ reason }) => reason))).toEqual([
      ["表中没有可以比较的内容"],
      ["甲"],
    ]);
  });
});
