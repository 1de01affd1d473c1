import { buildBalance, buildTable } from "../build-table";
import { runOne } from "../run";

function named(...labels: string[]) {
  return buildTable(
    "department-expenditure",
    ["total"],
    labels.map((label) => [label, 1] as const),
    { sheet: labels.join() }
  );
}

function summary(id: string, ...tables: ReturnType<typeof buildTable>[]) {
  return runOne(id, tables).findings.map(({ severity, detail, expected }) => [
    severity,
    detail.type,
    expected,
  ]);
}

describe("known-subjects", () => {
  const id = "known-subjects";

  test("proven pairs pass, whatever the width of brackets and blanks", () => {
    expect(summary(id, named("20103 政府办公厅(室)及 相关机构事务", "2010301 行政运行"))).toEqual(
      []
    );
  });

  test("the proven name of another code is an error, with the standard name as repair", () => {
    const { findings } = runOne(id, [named("2010301 事业运行")]);
    expect(findings).toMatchObject([
      {
        severity: "error",
        detail: { type: "name-of-another-code", standard: "行政运行" },
        repair: [{ cell: { row: 6, column: 1 }, value: "行政运行" }],
      },
    ]);
  });

  test("a name without its end is a warning, in all places at once", () => {
    const tables = [
      named("2080505 机关事业单位基本养老保险缴费"),
      named("2080505 机关事业单位基本养老保险缴费", "208 社会保障和就业支出"),
    ];
    const { findings } = runOne(id, tables);
    expect(findings).toMatchObject([
      { severity: "warning", detail: { type: "name-not-standard" } },
    ]);
    expect(findings[0]?.where).toHaveLength(2);
  });

  test.each([
    ["210 医疗卫生与计划生育支出", "卫生健康支出"],
    ["22402 消防事务", "消防救援事务"],
  ])("an old name, %s, is a warning that says the new one", (printed, standard) => {
    const { findings } = runOne(id, [named(printed)]);
    expect(findings).toMatchObject([
      { severity: "warning", expected: standard, repair: [{ value: standard }] },
    ]);
  });

  test("a code that the tree does not have is information", () => {
    expect(summary(id, named("2010388 某某事务"))).toEqual([["info", "subject-unverified", null]]);
  });

  test("a 类 like no other is information if it is filled; one misspelt is a warning", () => {
    const balance = (name: string, amount: number | null) =>
      buildBalance("department-balance", [], [[name, amount]]);
    expect(summary(id, balance("社会保险基金支出", null))).toEqual([]);
    expect(summary(id, balance("某某某某某某支出", 1))).toEqual([
      ["info", "category-unknown", null],
    ]);
    expect(summary(id, balance("资源勘探工程信息等支出", 1))).toEqual([
      ["warning", "category-unknown", "资源勘探工业信息等支出"],
    ]);
  });

  test("economic codes are looked up in their own branch", () => {
    const table = buildTable(
      "basic-expenditure",
      ["total"],
      [["30108 机关事业单位基本养老保险缴费", 1]]
    );
    expect(summary(id, table)).toEqual([]);
  });
});

describe("same-name-per-code", () => {
  const id = "same-name-per-code";

  test("one name passes, with blanks and widths of any kind", () => {
    const { findings, coverage } = runOne(id, [
      named("215 某某（室）支出"),
      named("215 某某(室) 支出"),
    ]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(1);
  });

  test("the minority is wrong", () => {
    const { findings } = runOne(id, [
      named("215 资产勘探工业信息等支出"),
      named("215 资源勘探工业信息等支出"),
      named("215 资源勘探工业信息等支出", "201 一般公共服务支出"),
    ]);
    expect(findings).toMatchObject([
      {
        severity: "error",
        expected: "资源勘探工业信息等支出",
        actual: "资产勘探工业信息等支出",
        detail: { type: "names-differ", tables: 2 },
        repair: [{ value: "资源勘探工业信息等支出" }],
      },
    ]);
  });

  test("between two equally frequent names the standard one is right", () => {
    const { findings } = runOne(id, [named("2010301 行政运行费"), named("2010301 行政运行")]);
    expect(findings).toMatchObject([{ expected: "行政运行", actual: "行政运行费" }]);
  });

  test("a misspelt 类 of a 收支总表 is held against the tables with codes, but not rewritten", () => {
    const balance = buildBalance("department-balance", [], [["资源勘探工程信息等支出", 1]]);
    const { findings } = runOne(id, [balance, named("215 资源勘探工业信息等支出")]);
    expect(findings).toMatchObject([{ actual: "资源勘探工程信息等支出", repair: [] }]);
  });

  test("equal digits of different branches are different subjects", () => {
    const economic = buildTable("basic-expenditure", ["total"], [["301 工资福利支出", 1]]);
    expect(runOne(id, [economic, named("301 别的支出")]).findings).toEqual([]);
  });
});

describe("parent-rows", () => {
  const id = "parent-rows";

  test("every parent of a printed level stands in the table", () => {
    expect(summary(id, named("201 类", "20103 款", "2010301 项"))).toEqual([]);
    const { findings } = runOne(id, [
      named("201 类", "20103 款", "2010301 项", "2080505 项", "2080506 项", "208 类"),
    ]);
    expect(findings).toMatchObject([
      {
        severity: "warning",
        detail: { type: "parent-missing", parent: "20805" },
        where: [{ row: 9 }],
      },
    ]);
  });

  test("one that is missing among many is an error", () => {
    const { findings } = runOne(id, [
      named("201 类", "20103 款", "2010301 项", "20105 款", "2010501 项", "208 类", "2080505 项"),
    ]);
    expect(findings).toMatchObject([{ severity: "error", detail: { parent: "20805" } }]);
  });

  test("a level that the table does not print at all is skipped", () => {
    const { findings, coverage } = runOne(id, [named("201 类", "2010301 项")]);
    expect(findings).toEqual([]);
    expect(coverage.skipped).toHaveLength(1);
  });
});

describe("duplicate-codes", () => {
  const id = "duplicate-codes";

  test("a repeated code is an error at the repetition", () => {
    const { findings } = runOne(id, [named("201 类", "20103 款", "20103 款", "208 类", "205 类")]);
    expect(findings).toMatchObject([
      {
        severity: "error",
        detail: { type: "duplicate-code", count: 2 },
        where: [{ row: 8 }, { row: 7 }],
      },
    ]);
  });

  test("subjects listed again for every unit are not", () => {
    const byUnit = buildTable(
      "department-expenditure",
      ["total"],
      [
        [{ line: "item", name: "甲单位" }, 2],
        ["201 类", 1],
        [{ line: "item", name: "乙单位" }, 2],
        ["201 类", 1],
      ]
    );
    const blocks = named("201 甲", "20103 乙", "2010301 丙", "201 甲", "20103 乙", "2010301 丙");
    for (const table of [byUnit, blocks]) {
      const { findings, coverage } = runOne(id, [table]);
      expect(findings).toEqual([]);
      expect(coverage.skipped).toHaveLength(1);
    }
  });
});

describe("code-shape", () => {
  const id = "code-shape";

  test("functional codes are detailed to seven digits where the table is", () => {
    expect(summary(id, named("201 类", "20103 款", "2010301 项"))).toEqual([]);
    expect(summary(id, named("201 类", "20103 款", "2010301 项", "208 类"))).toEqual([
      ["error", "not-detailed", null],
    ]);
  });

  test("a class without lower levels need not be, and what may be secret is only looked at", () => {
    expect(summary(id, named("201 类", "2010301 项", "227 预备费"))).toEqual([]);
    expect(summary(id, named("201 类", "2010301 项", "204 公共安全支出"))).toEqual([
      ["warning", "not-detailed", null],
    ]);
  });

  test("a table of higher levels throughout is not", () => {
    const { findings, coverage } = runOne(id, [named("201 类", "208 类")]);
    expect(findings).toEqual([]);
    expect(coverage.skipped).toHaveLength(1);
  });

  test("a leaf without any amount need not be detailed", () => {
    const table = buildTable(
      "department-expenditure",
      ["total"],
      [
        ["201 类", 1],
        ["2010301 项", 1],
        ["208 类", null],
      ]
    );
    expect(runOne(id, [table]).findings).toEqual([]);
  });

  test("economic codes have three or five digits", () => {
    const table = buildTable(
      "basic-expenditure",
      ["total"],
      [
        ["301 类", 1],
        ["30101 款", 1],
        ["3010101 项", 1],
      ]
    );
    expect(summary(id, table)).toEqual([["error", "code-shape", null]]);
  });
});
