import type { CellValue } from "../../../src/money/amount";
import { buildTable } from "../build-table";
import { found, runOne } from "../run";

describe("item-nature", () => {
  const item = (label: string, basic: CellValue, project: CellValue) =>
    found(
      runOne("item-nature", [
        buildTable(
          "general-expenditure",
          ["total", "basic", "project"],
          [[label, 1, basic, project]]
        ),
      ]).findings
    );

  test.each([
    "2010301 行政运行",
    "2010350 事业运行",
    "2080501 行政单位离退休",
    "2080505 机关事业单位基本养老保险缴费支出",
    "2080506 机关事业单位职业年金缴费支出",
    "2101101 行政单位医疗",
    "2210201 住房公积金",
    "2210203 购房补贴",
  ])("%s is basic expenditure", (label) => {
    expect(item(label, 1, null)).toEqual([]);
    expect(item(label, null, 1)).toEqual([["warning", "E7", "item-nature"]]);
  });

  test("一般行政管理事务 is project expenditure", () => {
    expect(item("2010302 一般行政管理事务", null, 1)).toEqual([]);
    expect(item("2010302 一般行政管理事务", 1, null)).toEqual([["warning", "D7", "item-nature"]]);
  });

  test("a code that means something else under its 款, and other 项, are not asked", () => {
    expect(item("2130201 林业行政", null, 1)).toEqual([]);
    expect(item("2010399 其他支出", 1, 1)).toEqual([]);
    expect(item("2010301 行政运行", 1, 0)).toEqual([]);
  });

  test("部门支出总表 is asked where 支出预算表 is missing", () => {
    const table = (kind: "general-expenditure" | "department-expenditure") =>
      buildTable(kind, ["total", "basic", "project"], [["2010301 行政运行", 1, null, 1]]);
    const id = "item-nature";
    expect(runOne(id, [table("department-expenditure")]).findings).toHaveLength(1);
    expect(
      runOne(id, [table("department-expenditure"), table("general-expenditure")]).findings
    ).toHaveLength(1);
    expect(runOne(id, []).coverage.skipped).toHaveLength(1);
  });
});

describe("economic-nature", () => {
  const rows = (...all: (readonly [string, CellValue, CellValue])[]) =>
    runOne("economic-nature", [
      buildTable(
        "basic-expenditure",
        ["total", "personnel", "office"],
        all.map(([label, personnel, office]) => [label, 1, personnel, office] as const)
      ),
    ]);

  test("salaries and aid in personnel, goods and capital in office expenditure pass", () => {
    const { findings, coverage } = rows(
      ["301 工资福利支出", 1, null],
      ["30101 基本工资", 1, null],
      ["302 商品和服务支出", null, 1],
      ["30201 办公费", null, 1],
      ["30305 生活补助", 1, null],
      ["31002 办公设备购置", null, 1]
    );
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(4);
  });

  test("what stands in the other column is one warning a column", () => {
    const { findings } = rows(
      ["30106 伙食补助费", null, 1],
      ["30305 生活补助", 1, 1],
      ["30201 办公费", 1, null]
    );
    expect(found(findings)).toEqual([
      ["warning", "E7", "economic-nature"],
      ["warning", "D9", "economic-nature"],
    ]);
    expect(findings.map(({ where }) => where.length)).toEqual([2, 1]);
  });

  test("其他交通费用 may stand in either", () => {
    expect(rows(["30239 其他交通费用", 1, 1]).findings).toEqual([]);
  });

  test("a table that does not divide is skipped with a reason", () => {
    const table = buildTable("basic-expenditure", ["total"], [["30101 基本工资", 1]]);
    expect(runOne("economic-nature", [table]).coverage).toMatchObject({ ran: 0 });
    expect(runOne("economic-nature", [table]).coverage.skipped).toHaveLength(1);
  });
});

describe("annuity-half", () => {
  const half = (pension: CellValue, annuity: CellValue) =>
    found(
      runOne("annuity-half", [
        buildTable(
          "general-expenditure",
          ["total"],
          [
            ["2080505 养老", pension],
            ["2080506 年金", annuity],
          ]
        ),
      ]).findings
    );

  test("the half, as rounding leaves it, passes", () => {
    expect(half(157.58, 78.79)).toEqual([]);
    expect(half(43.49, 21.75)).toEqual([]);
  });

  test("anything else is told with the difference", () => {
    expect(half(43.49, 21.76)).toEqual([["info", "C8", 15_000]]);
    expect(half(89.52, 32.95)).toEqual([["info", "C8", -11_810_000]]);
  });

  test("one of both alone is not asked", () => {
    expect(half(10, null)).toEqual([]);
  });
});
