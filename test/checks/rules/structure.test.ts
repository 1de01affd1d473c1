import type { CellValue } from "../../../src/money/amount";
import type { Found } from "../../../src/checks/check";
import type { Finding } from "../../../src/checks/finding";
import { createBook } from "../../../src/tables/book";
import { cellAddress, type Grid } from "../../../src/tables/grid";
import type { BudgetTable, TableKind } from "../../../src/tables/table";
import { bookOf, buildBalance, buildTable } from "../build-table";
import { found, runOne } from "../run";

const CODED: readonly TableKind[] = [
  "general-expenditure",
  "basic-expenditure",
  "fund-expenditure",
  "department-income",
  "department-expenditure",
  "procurement",
  "sangong",
];

function tableOf(kind: TableKind, title = "", department?: string): BudgetTable {
  return buildTable(kind, ["total"], [[{ line: "total" }, 1]], {
    title,
    ...(department !== undefined && { department }),
  });
}

/** The sheet of a 部门支出总表 with a remark, and other texts in the column behind its amounts. */
function expenditureSheet({
  title = "2026年部门支出总表",
  remark = "备注：本表反映当年支出情况。",
  texts = [] as readonly string[],
} = {}): Grid {
  const rows: CellValue[][] = [
    [title, null, null, null, null, null],
    [null, null, null, null, "单位：万元", null],
    ["科目编码", "科目名称", "总计", "基本支出", "项目支出", "说明"],
    ["合计", null, 1, 1, null, null],
    ["201", "一般公共服务支出", 1, 1, null, texts[0] ?? null],
    ["20103", "政府办公厅（室）及相关机构事务", 1, 1, null, texts[1] ?? null],
    ["2010301", "行政运行", 1, 1, null, texts[2] ?? null],
    [remark, null, null, null, null, null],
  ];
  return { sheet: "表八", top: 0, left: 0, values: rows };
}

function inSheet(id: string, sheet: Grid) {
  return runOne(id, createBook([sheet])).findings;
}

function cells({ where }: Pick<Found, "where">): readonly string[] {
  return where.map((place) => (place.narrative ? "-" : cellAddress(place)));
}

function kinds(findings: readonly Finding[]) {
  return findings.map(({ severity, detail }) => [
    severity,
    detail.type === "table-missing" ? detail.kind : detail.type,
  ]);
}

describe("statutory-tables", () => {
  const balances = [
    buildBalance("appropriation-balance", [], []),
    buildBalance("department-balance", [], []),
  ];
  const whole = [
    ...balances,
    ...CODED.map((kind) => tableOf(kind)),
    tableOf("overall-performance"),
    tableOf("project-performance"),
  ];

  test("all tables pass", () => {
    const { findings, coverage } = runOne("statutory-tables", whole);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(11);
  });

  test("the one that a whole disclosure lacks is an error, one that may stand apart a warning", () => {
    const without = (...gone: TableKind[]) =>
      runOne(
        "statutory-tables",
        whole.filter(({ kind }) => !gone.includes(kind))
      ).findings;
    expect(kinds(without("sangong"))).toEqual([["error", "sangong"]]);
    expect(kinds(without("department-income", "project-performance"))).toEqual([
      ["warning", "department-income"],
      ["warning", "project-performance"],
    ]);
  });

  test("six kinds are a whole, five an extract of which nothing is asked", () => {
    expect(runOne("statutory-tables", whole.slice(0, 6)).findings.length).toBe(2);
    const { findings, coverage } = runOne("statutory-tables", whole.slice(0, 5));
    expect(findings).toEqual([]);
    expect(coverage.skipped).toHaveLength(1);
  });

  test("purchases and goals are asked for where one of them is there, else they stand apart", () => {
    const apart: readonly TableKind[] = [
      "procurement",
      "overall-performance",
      "project-performance",
    ];
    const without = whole.filter(({ kind }) => !apart.includes(kind));
    const { findings, coverage } = runOne("statutory-tables", without);
    expect(findings).toEqual([]);
    expect([coverage.ran, coverage.skipped.length]).toEqual([8, 1]);
    const one = runOne("statutory-tables", [...without, tableOf("project-performance")]);
    expect(kinds(one.findings)).toEqual([
      ["warning", "procurement"],
      ["warning", "overall-performance"],
    ]);
  });

  test("a sheet that bears the name and was not recognised is not missing", () => {
    const area = { sheet: "“三公”经费支出表", top: 0, left: 0, bottom: 3, right: 3 };
    const book = bookOf(whole.filter(({ kind }) => kind !== "sangong"));
    const unrecognised = [{ area, reason: "没有找到表头。" }];
    expect(runOne("statutory-tables", { ...book, unrecognised }).findings).toEqual([]);
  });
});

describe("report-year", () => {
  const compared = (previous: string, current: string): BudgetTable => {
    const table = buildTable("general-expenditure", ["previous total", "total"], []);
    const headers = [previous, current];
    return {
      ...table,
      columns: table.columns.map((column, i) => ({ ...column, header: headers[i] ?? "" })),
    };
  };

  test("this year is compared with the year before", () => {
    expect(runOne("report-year", [compared("2025年预算数", "2026年预算数")]).findings).toEqual([]);
    expect(runOne("report-year", [compared("上年预算数", "2026年预算数")]).findings).toEqual([]);
    expect(
      found(runOne("report-year", [compared("2024年预算数", "2026年预算数")]).findings)
    ).toEqual([["error", "A1", "comparison-year"]]);
  });

  test("the cell that says the year is named", () => {
    const sheet = expenditureSheet({ title: "2025年部门支出总表" });
    const others = ["2026年甲表", "2026年乙表"].map((title) => tableOf("sangong", title));
    const book = createBook([sheet]);
    const { findings } = runOne("report-year", { ...book, tables: [...book.tables, ...others] });
    expect(findings.map((finding) => [finding.severity, cells(finding)])).toEqual([
      ["error", ["A1"]],
    ]);
  });
});

describe("department-name", () => {
  const named = (kind: TableKind, department: string) => tableOf(kind, "", department);
  const usual = [named("sangong", "重庆市某某区商务局"), named("procurement", "某某区商务局")];

  test("one name with and without city, code and （本级） is one name", () => {
    const same = [...usual, named("fund-expenditure", "103-重庆市某某区商务局（本级）")];
    const { findings, coverage } = runOne("department-name", same);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(3);
  });

  test("another name in one table is looked at", () => {
    const odd = named("fund-expenditure", "某某区财政局");
    expect(found(runOne("department-name", [...usual, odd]).findings)).toEqual([
      ["warning", "A1", "department-differs"],
    ]);
  });

  test("a unit with tables of its own, and a project's unit, are no mistake", () => {
    const unit = named("sangong", "某某区粮食中心");
    const project = named("project-performance", "某某区粮食中心");
    expect(runOne("department-name", [...usual, unit, project]).findings).toEqual([]);
  });

  test("two departments of one workbook are no mistake", () => {
    const { findings, coverage } = runOne("department-name", [
      named("sangong", "甲区商务局"),
      named("procurement", "乙区财政局"),
    ]);
    expect(findings).toEqual([]);
    expect(coverage.ran).toBe(2);
  });

  test("without a name it says so", () => {
    const nameless = { ...tableOf("sangong", ""), department: null };
    expect(runOne("department-name", [nameless]).coverage.skipped).toHaveLength(1);
  });
});

describe("department-or-unit", () => {
  const titled = (...titles: string[]) =>
    found(
      runOne(
        "department-or-unit",
        titles.map((title) => tableOf("department-expenditure", title))
      ).findings
    );

  test("titles use one of both words throughout", () => {
    expect(titled("2026年部门收入总表", "2026年部门支出总表")).toEqual([]);
    expect(titled("单位收支总表", "单位支出总表")).toEqual([]);
    expect(titled("部门收入总表", "部门支出总表", "单位收支总表")).toEqual([
      ["warning", "A1", "department-or-unit"],
    ]);
  });

  test("a title that says both on purpose, or neither, counts for none", () => {
    expect(titled("部门收入总表", "部门（单位）整体绩效目标表", "政府性基金预算支出表")).toEqual(
      []
    );
  });
});

describe("text-residue", () => {
  const residues = (sheet: Grid) =>
    inSheet("text-residue", sheet).map((finding) => [
      finding.severity,
      finding.detail.type === "residue" ? finding.detail.residue : finding.detail.type,
      ...cells(finding),
    ]);

  test("ordinary titles, remarks, names and codes pass", () => {
    const texts = ["50010423T000003183049-政府网站运维", "覆盖率≥95%，费用$200", "WIFI、5G×2项"];
    expect(residues(expenditureSheet({ texts }))).toEqual([]);
  });

  test("names in 《》 and ordinary words that look like a left-over pass", () => {
    const texts = [
      "依据《关于……的通知》《××区项目管理办法》",
      "人手不足，有待补充",
      "等待填补空白",
      "急待补充力量",
    ];
    expect(residues(expenditureSheet({ texts }))).toEqual([]);
  });

  test.each([
    ["<p>项目内容</p>", "markup"],
    ["甲&nbsp;乙", "markup"],
    ["按 $53*5000*20%=53000$ 元", "formula"],
    ["预算局确认已审", "system"],
    ["某局XX项目", "placeholder"],
    ["{单位名称}", "placeholder"],
    ["待填", "placeholder"],
  ])("%s is left over", (text, residue) => {
    expect(residues(expenditureSheet({ texts: [text] }))).toEqual([["error", residue, "F5"]]);
  });

  test("the same residue in several cells is one finding, other words of the system another", () => {
    const texts = ["预算局确认已审", "预算局确认已审", "查询时请开“取数时点”"];
    expect(residues(expenditureSheet({ texts }))).toEqual([
      ["error", "system", "F5", "F6"],
      ["error", "system", "F7"],
    ]);
  });

  test("signs that people write in running text too are looked at there", () => {
    const long = `${"项目主要用于开展调研、培训和宣传等各项工作，".repeat(2)}包括××等。`;
    expect(residues(expenditureSheet({ texts: [long] }))).toEqual([
      ["warning", "placeholder", "F5"],
    ]);
  });
});

describe("doubled-text", () => {
  const doubled = (text: string) =>
    inSheet("doubled-text", expenditureSheet({ texts: [text] })).map(({ detail }) =>
      detail.type === "doubled-text" ? [detail.what, detail.count] : detail.type
    );

  test.each([
    "稳步推进，确保落实。",
    "研究研究再说",
    "常常一一对应",
    "组织编制各部门部门预算",
    "加快项目支出支出进度",
    "完善基本支出支出标准",
    "甲项目；乙项目；丙项目……",
    "1000100010001000",
  ])("%s passes", (text) => {
    expect(doubled(text)).toEqual([]);
  });

  test.each([
    ["已经完成。。", "punctuation"],
    ["共计10万元万元", "words"],
    ["本年项目支出支出", "words"],
    ["各单位单位，按时报送", "words"],
    ["市区民生实事完成市区民生实事完成率", "words"],
  ])("%s does not", (text, what) => {
    expect(doubled(text)).toEqual([[what, 2]]);
  });

  test("a sentence three times is filling, twice is not", () => {
    expect(doubled("完成上级交办的工作；".repeat(2))).toEqual([]);
    expect(doubled("完成上级交办的工作；".repeat(3))).toEqual([["clause", 3]]);
  });
});

describe("decimal-places", () => {
  const amounts = (unit: "元" | "万元", ...values: CellValue[]) =>
    runOne("decimal-places", [
      buildTable(
        "department-expenditure",
        ["total"],
        values.map((value, i) => [`20${i + 1} 类`, value] as const),
        { unit }
      ),
    ]);

  test("two places, and what binary fractions make of them, pass", () => {
    expect(amounts("万元", 1.25, "3,037.04", 0.1 + 0.2, 2506.7900000000004).findings).toEqual([]);
  });

  test("three places are looked at, once a table", () => {
    const { findings } = amounts("万元", 1.255, 2, "3.1415");
    expect(found(findings)).toEqual([["warning", "C7", "many-decimals"]]);
    expect(findings[0]?.where).toHaveLength(2);
  });

  test("a book without 万元 is not asked", () => {
    const { findings, coverage } = amounts("元", 1.2555);
    expect([findings, coverage.skipped.length]).toEqual([[], 1]);
  });
});

describe("table-numbers", () => {
  const numbered = (...numbers: string[]) =>
    runOne("table-numbers", {
      ...bookOf([]),
      grids: numbers.map((number) => ({ sheet: number, top: 0, left: 0, values: [[number]] })),
    });

  test("numbers that follow one another pass, however they are written", () => {
    expect(numbered("表九", "表十", "表十一").findings).toEqual([]);
    expect(numbered("附件 1", "附件2", "附件：3", "附件3").findings).toEqual([]);
    expect(numbered("附表：1", "附件13", "附件14").findings).toEqual([]);
  });

  test("a gap is told", () => {
    expect(kinds(numbered("表一", "表三").findings)).toEqual([["info", "table-numbers"]]);
  });

  test("a table without a number among numbered ones is told, once for all", () => {
    const sheets = ["表一", "表二", "表三", "表四", "表五", "表六"];
    const book = (without: readonly string[], titles: readonly string[] = []) => ({
      ...bookOf(
        sheets.map((sheet, i) =>
          buildTable("procurement", ["total"], [], { sheet, title: titles[i] })
        )
      ),
      grids: sheets.map((sheet) => ({
        sheet,
        top: 0,
        left: 0,
        values: [[without.includes(sheet) ? null : sheet]],
      })),
    });
    expect(runOne("table-numbers", book([])).findings).toEqual([]);
    expect(runOne("table-numbers", book(["表六"])).findings).toMatchObject([
      { severity: "info", where: [{ sheet: "表六" }], detail: { type: "tables-unnumbered" } },
    ]);
    const inTitle = book(["表六"], ["", "", "", "", "", "附件6 采购表"]);
    expect(runOne("table-numbers", inTitle).findings).toEqual([]);
    expect(runOne("table-numbers", book(["表四", "表五", "表六"])).findings).toEqual([]);
  });

  test("without numbers it says so", () => {
    expect(numbered("部门支出总表").coverage.skipped).toHaveLength(1);
  });
});

describe("code-order", () => {
  const ordered = (...codes: string[]) =>
    runOne("code-order", [
      buildTable(
        "department-expenditure",
        ["total"],
        codes.map((code) => [`${code} 科目`, 1] as const)
      ),
    ]);

  test("ascending siblings pass, wherever their parts stand", () => {
    expect(ordered("201", "20103", "2010301", "208", "20805").findings).toEqual([]);
  });

  test("a class behind a later one is told, once a table", () => {
    expect(found(ordered("208", "201", "221", "215").findings)).toEqual([
      ["info", "A8", "codes-unordered"],
    ]);
  });

  test("a table with repeated codes is not asked", () => {
    expect(ordered("208", "201", "201").coverage.skipped).toHaveLength(1);
  });
});

describe("zero-style", () => {
  const zeros = (...values: CellValue[]) =>
    runOne("zero-style", [
      buildTable(
        "department-expenditure",
        ["total"],
        values.map((value, i) => [`20${i + 1} 类`, value] as const)
      ),
    ]).findings;

  test("one way passes, two are told once", () => {
    expect(zeros(1, null, null)).toEqual([]);
    expect(zeros(1, 0, 0)).toEqual([]);
    expect(found(zeros(1, null, 0, "0.00", null))).toEqual([["info", "C8", "zero-styles"]]);
  });
});
