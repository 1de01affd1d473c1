import { runChecks } from "../../../src/checks/engine";
import type { CheckResult } from "../../../src/checks/check";
import { describe as say, messageText } from "../../../src/checks/messages";
import { ownRelationsOfFile } from "../../../src/checks/own-relations/source";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import type { Grid } from "../../../src/tables/grid";
import type { BudgetTable } from "../../../src/tables/table";
import { sheet } from "../../tables/sheet";
import { bookOf, buildBalance, buildTable } from "../build-table";
import { checkOf, found } from "../run";

const HEADER = "名称 | 左边 | 关系 | 右边 | 级别 | 提示 | 启用";

const expenditure = buildTable(
  "department-expenditure",
  ["total", "basic", "project"],
  [
    [{ line: "total" }, 100, 60, 40],
    ["201 一般公共服务支出", 70, 40, 30],
    ["20103 政府办公厅（室）及相关机构事务", 70, 40, 30],
    ["2010301 行政运行", 50, 40, 10],
    ["2010302 一般行政管理事务", 20, null, 20],
    ["208 社会保障和就业支出", 30, 20, 10],
  ]
);
const balance = buildBalance(
  "department-balance",
  [
    [{ line: { source: "general" }, name: "一般公共预算资金" }, 90],
    [{ line: "total", name: "收入合计" }, 100],
  ],
  [
    ["一般公共服务支出", 70],
    [{ line: "total", name: "支出合计" }, 100],
  ]
);
const fund = buildTable(
  "fund-expenditure",
  ["total", "previous total"],
  [[{ line: "total" }, 10.01, 8]]
);
const sangong = buildTable(
  "sangong",
  ["total", "reception"],
  [[{ line: "total", name: "本级" }, 5, 2]]
);
const TABLES = [expenditure, balance, fund, sangong];

function check(
  lines: string,
  { tables = TABLES, header = HEADER }: { tables?: readonly BudgetTable[]; header?: string } = {}
): CheckResult {
  const own = sheet(`${header}\n${lines}`, "自定义核验");
  const book = { ...bookOf(tables), grids: [own] };
  return runChecks({ book, subjects: standardSubjects }, [checkOf("own-relations")]);
}

function problems(lines: string, header?: string): string[] {
  const { findings, coverage } = check(lines, header === undefined ? {} : { header });
  expect(coverage[0]?.ran).toBe(0);
  return findings.map((finding) => {
    expect(finding).toMatchObject({
      severity: "warning",
      detail: { type: "own-relation-mistake" },
    });
    return say(finding).explanation;
  });
}

function reasons({ coverage }: CheckResult): string[] {
  return coverage.flatMap(({ skipped }) => skipped.map(({ reason }) => reason));
}

describe("a relation that holds", () => {
  test.each([
    ["部门支出总表[合计] | = | 部门收支总表[支出, 合计]"],
    ["部门支出总表[201*] | ＝ | 部门支出总表[201 一般公共服务支出]"],
    ["部门支出总表[合计, project] | = | 部门支出总表[201*, project] + 部门支出总表[208, project]"],
    ["部门支出总表[合计] - 部门收支总表[一般公共预算资金] | ≥ | 政府性基金预算支出表[上年, 合计]"],
    [
      "政府性基金预算支出表[合计, 上年预算数] | <= | “三公”经费支出表[reception] + 部门支出总表[208]",
    ],
    ["“department-expenditure”[行政运行] | 不小于 | “三公”经费支出表[合计]"],
    ["部门收支总表[一般公共服务支出] | = | 部门支出总表[201]"],
    ["0 | ≤ | 政府性基金预算支出表[合计]"],
  ])("%s", (line) => {
    const result = check(`甲 | ${line}`);
    expect(result.findings.map(messageText)).toEqual([]);
    expect(result.coverage).toEqual([{ check: "own-relations", ran: 1, skipped: [] }]);
  });

  test("to the last 分 where one figure is bounded by another", () => {
    expect(
      found(check("甲 | “三公”经费支出表[合计] | ≤ | “三公”经费支出表[合计]").findings)
    ).toEqual([]);
    const above = check("甲 | 政府性基金预算支出表[合计] | ≤ | 政府性基金预算支出表[上年, 合计]");
    expect(found(above.findings)).toEqual([["warning", "C7", 2_010_000]]);
  });
});

describe("a relation that does not hold", () => {
  test("is found at its cells, with amounts, the user's words and severity", () => {
    const { findings, coverage } = check(
      "基金 | 部门支出总表[合计, project] + 政府性基金预算支出表[合计] | = | 部门收支总表[收入, 合计] | 错误 | 请看通知 | 是"
    );
    expect(coverage[0]).toMatchObject({ ran: 1, skipped: [] });
    expect(findings).toMatchObject([
      {
        check: "own-relations",
        severity: "error",
        expected: 100_000_000,
        actual: 50_010_000,
        difference: -49_990_000,
        where: [
          { sheet: "department-expenditure", row: 6, column: 4 },
          { sheet: "fund-expenditure", row: 6, column: 2 },
          { sheet: "department-balance", row: 7, column: 1 },
        ],
      },
    ]);
    const [finding] = findings;
    expect(finding && say(finding)).toEqual({
      title: "“基金”不等",
      explanation:
        "自定义核验：部门支出总表[合计, project] + 政府性基金预算支出表[合计] 应等于 部门收支总表[收入, 合计]。应为 100.00 万元，实际 50.01 万元，差额 −49.99 万元。请看通知。",
      action: "请核对这几处，改正其中不对的数。",
    });
  });

  test("by rounding only is a tail, and by one 分 more it is not", () => {
    const line = "甲 | 政府性基金预算支出表[合计] | = | 部门支出总表[208] - 部门支出总表[2010302]";
    expect(check(line).findings).toMatchObject([{ severity: "rounding", difference: 10_000 }]);
    const other = buildTable("fund-expenditure", ["total"], [[{ line: "total" }, 10.02]]);
    const result = check(line, { tables: [expenditure, other] });
    expect(result.findings).toMatchObject([{ severity: "warning", difference: 20_000 }]);
  });

  test("is a warning without 级别, and a hint where that is asked for", () => {
    const severities = ["", "警告", "提示", "错误"].map(
      (level) =>
        check(`甲 | 部门支出总表[201] | = | 部门支出总表[208] | ${level}`).findings[0]?.severity
    );
    expect(severities).toEqual(["warning", "warning", "info", "error"]);
  });

  test("with a bare 0 on the left is told of the other side", () => {
    const [finding] = check("甲 | 0 | ≥ | 部门支出总表[201]").findings;
    expect(finding).toMatchObject({ actual: 70_000_000, expected: 0, detail: { op: "≤" } });
    expect(finding && messageText(finding)).toContain("应不超过 0.00，实际 70.00");
  });
});

describe("factors, fixed amounts, margins and other operators", () => {
  test.each([
    // 16 % of 100 is 16; 2080505 and the like are such shares.
    ["部门支出总表[2010302] × 50% | = | 部门支出总表[2010301, project]"],
    ["部门支出总表[合计] ÷ 2 - 10万元 | = | 部门支出总表[合计, project]"],
    ["(部门支出总表[合计] - 部门支出总表[201]) × 2 | = | 60万元"],
    ["部门支出总表[合计] | ≥ | 1,000,000元"],
    ["100万元 | = | 部门支出总表[合计]"],
    ["部门支出总表[201] | > | 部门支出总表[208]"],
    ["部门支出总表[208] | 小于 | 部门支出总表[201]"],
    ["50万元 | < | 部门支出总表[201]"],
    ["部门支出总表[201] | 不等于 | 部门支出总表[208]"],
  ])("%s holds", (line) => {
    const result = check(`甲 | ${line}`);
    expect(result.findings.map(messageText)).toEqual([]);
    expect(result.coverage).toEqual([{ check: "own-relations", ran: 1, skipped: [] }]);
  });

  test("a share that is not right is found with both amounts", () => {
    const { findings } = check(
      "比例 | 部门支出总表[2010301] | = | 部门支出总表[合计] × 16% | 错误"
    );
    expect(findings).toMatchObject([
      {
        severity: "error",
        actual: 50_000_000,
        expected: 16_000_000,
        difference: 34_000_000,
        sides: {
          right: [{ label: expect.stringMatching(/ × 0\.16$/) as string, fen: 16_000_000 }],
        },
      },
    ]);
    const [finding] = findings;
    expect(finding && say(finding).explanation).toContain(
      "部门支出总表[2010301] 应等于 部门支出总表[合计] × 16%"
    );
  });

  test("rounding explains a share to the half step of both, weighted; one step more it does not", () => {
    const line = "甲 | 政府性基金预算支出表[合计] | = | 部门支出总表[合计] × 10%";
    expect(check(line).findings).toMatchObject([{ severity: "warning", difference: 10_000 }]);
    const third = "甲 | 政府性基金预算支出表[合计] | = | 部门支出总表[合计] × 10.0055%";
    expect(check(third).findings).toMatchObject([{ severity: "rounding" }]);
  });

  test.each([
    ["部门支出总表[201] | ≠ | 70万元", "“甲”相等：应不等于 70.00，实际 70.00"],
    ["部门支出总表[201] | < | 70万元", "“甲”相比偏大：应小于 70.00，实际 70.00"],
    ["部门支出总表[208] | > | 部门支出总表[201]", "“甲”相比偏小：应大于 70.00，实际 30.00"],
    ["70万元 | > | 部门支出总表[201]", "“甲”相比偏大：应小于 70.00，实际 70.00"],
  ])("%s does not hold", (line, message) => {
    const { findings } = check(`甲 | ${line}`);
    expect(findings.map(messageText).join()).toContain(message);
    expect(findings[0]?.severity).toBe("warning");
  });

  const WITH_MARGIN = "名称 | 左边 | 关系 | 右边 | 容差";
  const marginal = (margin: string) =>
    check(`甲 | 部门支出总表[201] | = | 部门支出总表[208] + 39万元 | ${margin}`, {
      header: WITH_MARGIN,
    }).findings.map(({ severity }) => severity);

  test("容差 says how far it may miss, in the table's unit or its own", () => {
    expect(marginal("1")).toEqual([]);
    expect(marginal("0.99")).toEqual(["warning"]);
    expect(marginal("10,000元")).toEqual([]);
    expect(marginal("9999元")).toEqual(["warning"]);
    expect(marginal("")).toEqual(["warning"]);
  });

  test("容差 of 0 asks for the very same", () => {
    const line = "甲 | 政府性基金预算支出表[合计] | = | 部门支出总表[208] - 部门支出总表[2010302]";
    expect(check(line).findings[0]?.severity).toBe("rounding");
    const { findings } = check(`${line} | 0`, { header: WITH_MARGIN });
    expect(findings[0]?.severity).toBe("warning");
  });

  test("a margin that is none is explained at its cell", () => {
    const { findings } = check("甲 | 部门支出总表[201] | = | 0 | 一点点", { header: WITH_MARGIN });
    expect(findings.map(messageText).join()).toContain("容差：请写不小于 0 的数");
    expect(findings[0]?.where).toMatchObject([{ column: 4 }]);
  });

  test("text and blank cells are not compared with a fixed amount", () => {
    const broken = buildTable("department-expenditure", ["total"], [[{ line: "total" }, "约三万"]]);
    const unread = check("甲 | 部门支出总表[合计] | = | 3万元", { tables: [broken] });
    expect(unread.findings).toEqual([]);
    expect(reasons(unread).join()).toContain("不是可以计算的数");
    const blank = buildTable("department-expenditure", ["total"], [[{ line: "total" }, null]]);
    const nothing = check("甲 | 部门支出总表[合计] | = | 3万元", { tables: [blank] });
    expect(nothing.findings).toEqual([]);
    expect(reasons(nothing).join()).toContain("空白");
  });
});

describe("table numbers", () => {
  const numbered = (sheetName: string, total: number, department = "甲局") =>
    buildTable("department-expenditure", ["total"], [[{ line: "total" }, total]], {
      sheet: sheetName,
      department,
    });
  const fundIn = (sheetName: string, total: number, department = "甲局") =>
    buildTable("fund-expenditure", ["total"], [[{ line: "total" }, total]], {
      sheet: sheetName,
      department,
    });

  test("in the sheets' names", () => {
    const tables = [numbered("表八 部门支出总表", 3), fundIn("表五基金", 4)];
    const result = check("甲 | 表八[合计] | = | 表5[合计]", { tables });
    expect(result.findings).toMatchObject([{ difference: -1_000_000 }]);
  });

  test("alone in a cell at the title", () => {
    const tables = [numbered("支出", 3), fundIn("基金", 3)];
    const own = sheet(`${HEADER}\n甲 | 附表 8[合计] | = | 附表九[合计]`, "自定义核验");
    const printed = [sheet("附表：8", "支出"), sheet(" | 附表9", "基金")];
    const book = { ...bookOf(tables), grids: [own, ...printed] };
    const { findings, coverage } = runChecks({ book, subjects: standardSubjects }, [
      checkOf("own-relations"),
    ]);
    expect(findings).toEqual([]);
    expect(coverage[0]?.ran).toBe(1);
  });

  test("are each department's own", () => {
    const tables = [
      numbered("表八 甲", 3),
      fundIn("表五 甲", 3),
      numbered("表八 乙", 4, "乙局"),
      fundIn("表五 乙", 5, "乙局"),
    ];
    const result = check("甲 | 表八[合计] | = | 表五[合计]", { tables });
    expect(result.coverage[0]?.ran).toBe(2);
    expect(result.findings).toMatchObject([
      { where: [{ sheet: "表八 乙" }, { sheet: "表五 乙" }] },
    ]);
  });

  test("that the workbook does not print are not run, with the reason", () => {
    const result = check("甲 | 表二十[合计] | = | 0");
    expect(result.findings).toEqual([]);
    expect(reasons(result).join()).toContain("没有印着“表二十”的表");
  });
});

describe("the sheet", () => {
  test("has its columns in any order, its header below a title, and blank lines", () => {
    const own = sheet(
      `我局的关系
       编号 | 级别 | 右边 | 关系 | 左边

       一 | 错误 | 部门支出总表[208] | 等于 | 部门支出总表[201]
        | | | |
       二 | | 部门支出总表[208] | 不大于 | 部门支出总表[2010301]`.replace(/^ +/gm, ""),
      "附：自定义核验"
    );
    const book = { ...bookOf(TABLES), grids: [own] };
    const { findings } = runChecks({ book, subjects: standardSubjects }, [
      checkOf("own-relations"),
    ]);
    expect(
      findings.map(({ severity, detail }) => [severity, "relation" in detail && detail.relation])
    ).toEqual([
      ["error", "一"],
      ["warning", "二"],
    ]);
  });

  test("is no unrecognised table, and belongs to its book", () => {
    const own = sheet(
      `${HEADER}\n甲 | 部门支出总表[合计] | 等于 | 0\n支出预算总表 | 1 | 2 | 3 | 4 | 5 | 6`,
      "自定义核验"
    );
    const book = createBook([own]);
    expect(book).toMatchObject({ tables: [], unrecognised: [], grids: [own] });
  });

  test("that is missing or empty is no reproach", () => {
    for (const grids of [[], [sheet("", "自定义核验")]] as Grid[][]) {
      const book = { ...bookOf(TABLES), grids };
      const result = runChecks({ book, subjects: standardSubjects }, [checkOf("own-relations")]);
      expect(result.findings).toEqual([]);
      expect(reasons(result).join()).toContain("没有自定义的关系");
    }
  });

  test("without a header is a mistake at its first cell", () => {
    const [explanation] = problems("甲 | 部门支出总表[合计] | = | 0", "随便 | 写写");
    expect(explanation).toContain("没有找到表头");
  });
});

describe("a mistake is explained at its cell", () => {
  test.each([
    ["部门支出综表[合计] | = | 0", "没有名为“部门支出综表”的表，相近的有“部门支出总表”"],
    ["部门支出总表[9999999] | = | 0", "没有编码为 9999999 的科目"],
    ["部门支出总表[201 国防支出] | = | 0", "是“一般公共服务支出”，不是“国防支出”"],
    ["部门支出总表[行政运转] | = | 0", "没有“行政运转”这一行，相近的有“2010301 行政运行”"],
    ["部门支出总表[合计, 项木支出] | = | 0", "没有“项木支出”这一列"],
    ["部门收支总表[合计] | = | 0", "请在前面写收入或支出"],
    ["部门支出总表[合计 | = | 0", "左边：“部门支出总表[合计”的方括号没有成对"],
    ["部门支出总表[合计] | 大约 | 0", "关系：请写 =、≤、≥"],
    ["部门支出总表[合计] | | 0", "关系：请写 =、≤、≥"],
    ["部门支出总表[合计] | = | ", "右边：这一格是空的"],
    ["0 | = | 0", "都没有写表"],
    ["部门支出总表[合计] | = | 0 | 严重", "级别：请写错误、警告或提示"],
    ["部门支出总表[合计] | = | 0 | | | 也许", "启用：请写是或否"],
  ])("%s", (line, words) => {
    const [explanation, ...others] = problems(`甲 | ${line}`);
    expect(explanation).toContain(words);
    expect(explanation).toMatch(/这里没有核验。$/);
    expect(others).toEqual([]);
  });

  test("in the column where it is", () => {
    const places = check(
      "甲 | 部门支出总表[合计] | 大约 | 0\n乙 | 0 | = | 无此表[合计]\n丙 | 无此表[合计] | = | 0"
    ).findings;
    expect(found(places).map(([, cell]) => cell)).toEqual(["C2", "D3", "B4"]);
  });

  test("a name used twice: the first is checked, the second is not", () => {
    const line = "甲 | 部门支出总表[合计] | = | 部门收支总表[支出, 合计]";
    const { findings, coverage } = check(`${line}\n${line}`);
    expect(findings.map((finding) => say(finding).explanation)).toEqual([
      "名称“甲”前面已经用过，请换一个名称。这里没有核验。",
    ]);
    expect(coverage[0]?.ran).toBe(1);
  });
});

describe("what is not run is never passed", () => {
  test.each([
    ["国有资本经营预算支出表[合计] | = | 0", "没有识别到“国有资本经营预算支出表”"],
    ["部门支出总表[2010303] | = | 0", "“部门支出总表”没有 2010303"],
    ["部门支出总表[2010302, basic] | = | 0", "两边都是空白"],
    ["部门支出总表[合计] | = | 0 | | | 否", "没有启用"],
  ])("%s: a line in the coverage with the relation's name", (line, words) => {
    const result = check(`甲 | ${line}`);
    expect(result.findings).toEqual([]);
    expect(result.coverage[0]?.ran).toBe(0);
    expect(reasons(result)).toHaveLength(1);
    expect(reasons(result)[0]).toMatch(/^“甲”：/);
    expect(reasons(result)[0]).toContain(words);
  });

  test("a cell that is no amount", () => {
    const broken = buildTable("department-expenditure", ["total"], [[{ line: "total" }, "约三万"]]);
    const result = check("甲 | 部门支出总表[合计] | = | 0", { tables: [broken] });
    expect(reasons(result).join()).toContain("C7 不是可以计算的数");
  });
});

describe("several departments", () => {
  const of = (department: string, total: number) =>
    buildTable("department-expenditure", ["total"], [[{ line: "total" }, total]], {
      department,
      sheet: `${department}支出`,
    });
  const fundOf = (department: string, total: number) =>
    buildTable("fund-expenditure", ["total"], [[{ line: "total" }, total]], {
      department,
      sheet: `${department}基金`,
    });
  const tables = [of("甲局", 3), fundOf("甲局", 3), of("乙局", 4), fundOf("乙局", 5)];

  test("are compared each for itself", () => {
    const result = check("和 | 部门支出总表[合计] | = | 政府性基金预算支出表[合计]", { tables });
    expect(result.coverage[0]?.ran).toBe(2);
    expect(result.findings).toMatchObject([
      { where: [{ sheet: "乙局支出" }, { sheet: "乙局基金" }] },
    ]);
  });

  test("may be named by their sheets", () => {
    const result = check("和 | 甲局支出[合计] | = | “乙局支出”[合计]", { tables });
    expect(result.findings).toMatchObject([{ difference: -1_000_000 }]);
  });

  test("by kind and by sheet at once: of the department of that sheet", () => {
    const own = check("和 | 乙局支出[合计] | = | 政府性基金预算支出表[合计]", { tables });
    expect(own.findings).toMatchObject([
      { where: [{ sheet: "乙局支出" }, { sheet: "乙局基金" }], difference: -1_000_000 },
    ]);
    const both = check("和 | 甲局支出[合计] + 乙局支出[合计] | = | 政府性基金预算支出表[合计]", {
      tables,
    });
    expect({ ran: both.coverage[0]?.ran, findings: both.findings }).toEqual({
      ran: 0,
      findings: [],
    });
    expect(reasons(both).join()).toContain("请都写表名");
  });

  test("where only one has the table, it is said which one was not compared", () => {
    const result = check("和 | 部门支出总表[合计] | = | 政府性基金预算支出表[合计]", {
      tables: tables.slice(0, 3),
    });
    expect(result.coverage[0]?.ran).toBe(1);
    expect(reasons(result).join()).toContain("乙局2026年没有识别到“政府性基金预算支出表”");
  });
});

describe("hostile sheets", () => {
  test("more relations than anybody has are cut off, and it is said where", () => {
    const lines = Array.from(
      { length: 1200 },
      (_, i) => `n${String(i)} | 部门支出总表[合计] | ≥ | 0`
    );
    const { findings, coverage } = check(lines.join("\n"));
    expect(coverage[0]?.ran).toBe(1000);
    expect(findings.map((finding) => say(finding).explanation).join()).toContain("最多写 1000 条");
    expect(found(findings)[0]?.[1]).toBe("B1002");
  });

  test("very long and odd cells are mistakes", () => {
    for (const odd of ["[".repeat(30_000), "表[".repeat(900), "constructor[__proto__]", "=1+1"])
      expect(problems(`甲 | ${odd} | = | 0`)).toHaveLength(1);
    expect(problems("甲 | 部门支出总表[合计] | = | 0 | constructor")).toHaveLength(1);
  });
});

describe("a file beside the workbook", () => {
  const book = bookOf(TABLES);

  test("is checked like the sheet, and its mistakes name the file and the row", () => {
    const file = sheet(
      `${HEADER}\n甲 | 部门支出总表[201] | = | 部门支出总表[208]\n乙 | 无此表[合计] | = | 0`,
      "Sheet1"
    );
    const own = ownRelationsOfFile([file], "关系.csv");
    expect(own).not.toBeNull();
    const { findings } = runChecks(
      { book, subjects: standardSubjects, ownRelations: own ? [own] : [] },
      [checkOf("own-relations")]
    );
    expect(findings.map(messageText)).toEqual([
      expect.stringMatching(
        /^“甲”不等：应为 30\.00，实际 70\.00，差额 \+40\.00 万元。可能的原因有/
      ),
      expect.stringMatching(/^自定义核验“乙”没有看懂：关系\.csv 第 3 行，没有名为“无此表”的表/),
    ]);
  });

  test("without a header is none", () => {
    expect(ownRelationsOfFile([sheet("甲 | 乙\n1 | 2")], "x.csv")).toBeNull();
  });
});
