import { buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

/** Lines and columns that could not be read may be parts of a total: such a sum is not judged. */
describe("a total beside something unread", () => {
  const column = { name: "单位资金", row: 4, column: 5 };

  test("a row's total is not judged when a column is unread, unless it holds", () => {
    const rows = (total: number) =>
      buildTable("department-income", ["total", "general"], [["201 类", total, 2]], {
        unread: [column],
      });
    const { findings, coverage } = runOne("row-parts", [rows(3)]);
    expect(findings).toEqual([]);
    expect(coverage).toMatchObject({
      ran: 0,
      skipped: [{ reason: expect.stringContaining("单位资金") }],
    });
    expect(runOne("row-parts", [rows(2)]).coverage).toMatchObject({ ran: 1, skipped: [] });
  });

  test("the sums of the columns are judged all the same", () => {
    const table = buildTable(
      "department-income",
      ["total"],
      [
        [{ line: "total" }, 3],
        ["201 类", 2],
      ],
      { unread: [column] }
    );
    expect(found(runOne("table-total", [table]).findings)).toEqual([["error", "C7", 1_000_000]]);
  });

  test("a half of a balance is not judged when one of its own lines is unread", () => {
    const balance = (at: number) =>
      buildBalance(
        "department-balance",
        [
          [{ line: { source: "general" }, name: "一般公共预算资金" }, 10],
          [{ line: "total", name: "收入合计" }, 12],
        ],
        [
          ["教育支出", 10],
          [{ line: "total", name: "支出合计" }, 12],
        ],
        { unread: [{ name: "使用非财政拨款结余", row: 8, column: at }] }
      );
    expect(found(runOne("department-balance", [balance(0)]).findings)).toEqual([
      ["error", "D8", 2_000_000],
    ]);
    expect(found(runOne("department-balance", [balance(2)]).findings)).toEqual([
      ["error", "B8", 2_000_000],
    ]);
  });

  test("a total of another table is not held against one that may contain the line", () => {
    const balance = buildBalance(
      "department-balance",
      [[{ line: "total", name: "收入合计" }, 12]],
      [],
      { unread: [{ name: "使用非财政拨款结余", row: 8, column: 0 }] }
    );
    const income = buildTable("department-income", ["total"], [[{ line: "total" }, 10]]);
    const { findings, coverage } = runOne("department-income-total", [income, balance]);
    expect(findings).toEqual([]);
    expect(coverage.skipped).toHaveLength(1);
  });
});
