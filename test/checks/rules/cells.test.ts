import type { CellValue, Unit } from "../../../src/money/amount";
import type { BudgetTable } from "../../../src/tables/table";
import { projectTable, type AmountWords } from "../build-performance";
import { buildTable } from "../build-table";
import { found, runOne } from "../run";

function withCells(...values: CellValue[]) {
  return buildTable(
    "department-expenditure",
    ["total"],
    values.map((value, index) => [`20${index + 1} 类`, value] as const)
  );
}

describe("amount-cells", () => {
  test("numbers and blanks pass, dashes are blanks", () => {
    const { findings, coverage } = runOne("amount-cells", [withCells(1, 0, null, "—")]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(2);
  });

  test("text and error values are errors, negative amounts warnings", () => {
    expect(found(runOne("amount-cells", [withCells("约三万", "#REF!", -1)]).findings)).toEqual([
      ["error", "C7", "amount-is-text"],
      ["error", "C8", "amount-is-error"],
      ["warning", "C9", "negative-amount"],
    ]);
  });

  test("numbers kept as text are one warning a table, with the numbers as repair", () => {
    const { findings } = runOne("amount-cells", [withCells("3,037.04", 1, "２８．５")]);
    expect(findings).toMatchObject([
      {
        severity: "warning",
        detail: { type: "amounts-stored-as-text", count: 2 },
        where: [{ row: 6 }, { row: 8 }],
        repair: [{ value: 3037.04 }, { value: 28.5 }],
      },
    ]);
  });
});

describe("amounts in the head of a 绩效目标表", () => {
  const head = (...amounts: AmountWords[]) => projectTable([], { amounts });

  test("may be kept as text, and 无 is nothing", () => {
    const table = head(["total", "3,037.04"], ["other", "无"], ["own-level", "/"]);
    const { findings, coverage } = runOne("amount-cells", [table]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(1);
  });

  test("are amounts, and not negative", () => {
    const table = head(["total", "约三万"], ["appropriation", -1]);
    expect(found(runOne("amount-cells", [table]).findings)).toEqual([
      ["error", "B4", "amount-is-text"],
      ["warning", "B5", "negative-amount"],
    ]);
  });

  test("have two places in 万元", () => {
    expect(found(runOne("decimal-places", [head(["total", 110.088])]).findings)).toEqual([
      ["warning", "B4", "many-decimals"],
    ]);
  });

  test("ask for a unit where there are any", () => {
    const unstated = (table: BudgetTable) =>
      found(runOne("unit-stated", [{ ...table, unitCell: null }]).findings);
    expect(unstated(head(["total", null]))).toEqual([]);
    expect(unstated(head(["total", 1]))).toEqual([["error", "A1", "unit-not-stated"]]);
  });
});

describe("empty-table-note", () => {
  const empty = (...notes: string[]) =>
    buildTable("fund-expenditure", ["total"], [[{ line: "total" }, null]], { notes });
  const filled = (...notes: string[]) =>
    buildTable("fund-expenditure", ["total"], [[{ line: "total" }, 1]], { notes });
  const types = (table: ReturnType<typeof buildTable>) =>
    runOne("empty-table-note", [table]).findings.map(({ severity, detail }) => [
      severity,
      detail.type,
    ]);

  test("an empty table says why", () => {
    expect(types(empty("备注：本单位无政府性基金预算收支，故此表无数据。"))).toEqual([]);
    expect(types(empty())).toEqual([["error", "no-note"]]);
    expect(types(empty("备注：本表反映政府性基金预算支出情况。"))).toEqual([
      ["warning", "note-unclear"],
    ]);
  });

  test("printed zeros say that there is nothing, with or without a note", () => {
    const zeros = (...notes: string[]) =>
      buildTable("fund-expenditure", ["total"], [[{ line: "total" }, "0.00"]], { notes });
    expect(types(zeros())).toEqual([]);
    expect(types(zeros("备注：本单位无政府性基金预算收支，故此表无数据。"))).toEqual([]);
  });

  test("a table with numbers does not say that it is empty", () => {
    expect(types(filled())).toEqual([]);
    expect(types(filled("备注：本表反映当年财政拨款支出情况，无上年数据。"))).toEqual([]);
    expect(types(filled("备注：本单位无政府性基金预算收支，故此表无数据。"))).toEqual([
      ["error", "note-contradicts"],
    ]);
  });

  test("a table whose cells cannot be read is not empty", () => {
    const table = buildTable("fund-expenditure", ["total"], [[{ line: "total" }, "#REF!"]]);
    expect(types(table)).toEqual([]);
  });
});

describe("unit-stated", () => {
  test("every table says its unit", () => {
    const table = (unitStated: boolean, unit: Unit = "万元") =>
      buildTable("sangong", ["total"], [], { unitStated, unit });
    expect(runOne("unit-stated", [table(true), table(true, "元")]).findings).toEqual([]);
    expect(found(runOne("unit-stated", [table(false)]).findings)).toEqual([
      ["error", "A1", "unit-not-stated"],
    ]);
  });

  test("tables of one sheet may share the statement, others may not", () => {
    const on = (sheet: string, unitStated: boolean) =>
      buildTable("sangong", ["total"], [], { sheet, unitStated });
    expect(runOne("unit-stated", [on("甲", true), on("甲", false)]).findings).toEqual([]);
    expect(runOne("unit-stated", [on("甲", true), on("乙", false)]).findings).toHaveLength(1);
  });
});

describe("report-year", () => {
  const titled = (title: string) => buildTable("sangong", [], [], { title });

  test("titles of one year pass, titles without a year are not asked", () => {
    const { findings, coverage } = runOne("report-year", [
      titled("2026年甲表"),
      titled("2026 年乙表"),
      titled("丙表"),
    ]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(2);
  });

  test("the year of the minority is wrong, in a title and in a header", () => {
    const tables = [titled("2026年甲表"), titled("2026年乙表"), titled("2025年丙表")];
    expect(runOne("report-year", tables).findings).toMatchObject([
      {
        severity: "error",
        detail: { type: "year-stated", place: "title", year: 2025, usual: 2026 },
      },
    ]);
    const header = buildTable("sangong", ["previous total", "total"], []);
    expect(
      runOne("report-year", [header, titled("2027年甲表"), titled("2027年乙表")]).findings
    ).toMatchObject([{ detail: { place: "header", year: 2026, usual: 2027 } }]);
  });

  test("without a majority it says so", () => {
    const { findings, coverage } = runOne("report-year", [
      titled("2026年甲表"),
      titled("2025年乙表"),
    ]);
    expect(findings).toEqual([]);
    expect(coverage.skipped).toHaveLength(1);
  });
});
