/** 绩效目标表 as other departments print them: heads, units, levels and columns of other shapes. */
import { recogniseTables } from "../../src/tables/recognise";
import type { Performance } from "../../src/tables/performance";
import type { BudgetTable } from "../../src/tables/table";
import { performanceMeaning } from "./meaning";
import { sheet } from "./sheet";

function tablesIn(text: string): readonly BudgetTable[] {
  const { tables, unrecognised } = recogniseTables([sheet(text)]);
  expect(unrecognised).toEqual([]);
  return tables;
}

function performanceIn(text: string): Performance {
  const [table, ...others] = tablesIn(text);
  expect(others).toEqual([]);
  if (!table?.performance) throw new Error("no performance table");
  return table.performance;
}

/** 项目 and 整体 as [money, in 元 or the cell's state]. */
function money(text: string): unknown[] {
  return performanceIn(text).amounts.map(({ money: role, within, amount }) => [
    within === null ? role : `${role} in ${within}`,
    amount.state === "amount" ? amount.fen / 100 : amount.state,
  ]);
}

function indicators(text: string): unknown[] {
  return (performanceMeaning(performanceIn(text)) as { indicators: unknown[] }).indicators;
}

/** The three levels of each indicator. */
function levels(text: string): unknown[] {
  return indicators(text).map((indicator) => (indicator as unknown[]).slice(0, 3));
}

function reasons(text: string): string[] {
  const { tables, unrecognised } = recogniseTables([sheet(text)]);
  expect(tables.filter(({ performance }) => performance)).toEqual([]);
  return unrecognised.map(({ reason }) => reason);
}

const INDICATORS = `
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重
产出指标 | 数量指标 | 会议次数 | ≥ | 4 | 次 | 60
效益指标 | 社会效益指标 | 受益人数 | ≥ | 100 | 人 | 30`;

function project(head: string): string {
  return `
2026年项目绩效目标表
单位：万元
项目名称 | 会议费
${head.trim()}${INDICATORS}
`;
}

describe("the head of a project", () => {
  it.each([
    ["one pair a line", "年度资金总额 | 55\n其中：财政拨款 | 50\n其他资金 | 5"],
    ["two pairs a line", "年度资金总额 | 55 | 其中：财政拨款 | 50\n其他资金 | 5"],
    ["nested", "资金情况 | 年度资金总额： | 55\n | 其中：财政拨款 | 50\n | 其他资金 | 5"],
    [
      "nested, the merged cell undone",
      "资金情况 | 年度资金总额： | 55\n资金情况 | 其中：财政拨款 | 50\n资金情况 | 其他资金 | 5",
    ],
    ["nested under 项目资金", "项目资金 | 年度资金总额 | 55\n | 财政拨款 | 50\n | 其他资金 | 5"],
    ["label and amount in one cell", "年度资金总额：55\n其中：财政拨款：50\n其他资金：5万元"],
    ["values below", "资金情况 | 年度资金总额 | 财政拨款 | 其他资金\n | 55 | 50 | 5"],
    ["values below, no group", "年度资金总额 | 财政拨款 | 其他资金\n55 | 50 | 5"],
    ["numbered", "1.年度资金总额 | 55\n2.其中：财政拨款 | 50\n3.其他资金 | 5"],
    ["text in full width", "年度资金总额 | ５５.00\n其中：财政拨款 | “50”\n其他资金 | 5.00元"],
  ])("%s", (name, head) => {
    const amounts = money(project(head));
    if (name === "text in full width")
      expect(amounts).toEqual([
        ["total", 550000],
        ["appropriation", "text"],
        ["other", 5],
      ]);
    else
      expect(amounts).toEqual([
        ["total", 550000],
        ["appropriation", 500000],
        ["other", 50000],
      ]);
  });

  it("a blank amount is blank, and stands where the others do", () => {
    const performance = performanceIn(
      project("年度资金总额 | | 55 | 其中：财政拨款 | | 55\n其他资金")
    );
    expect(performance.amounts.map(({ amount }) => [amount.column, amount.state])).toEqual([
      [2, "amount"],
      [5, "amount"],
      [2, "blank"],
    ]);
  });

  it("a label's own unit counts before the table's", () => {
    expect(money(project("年度资金总额（元） | 550000\n其中：财政拨款(万元) | 55"))).toEqual([
      ["total", 550000],
      ["appropriation", 550000],
    ]);
    expect(money(project("资金情况（元） | 年度资金总额 | 550000"))).toEqual([["total", 550000]]);
  });

  it("of two totals the year's comes first, and the department's", () => {
    const labels = (head: string): string[] =>
      performanceIn(project(head)).amounts.map(({ label }) => label);
    expect(labels("项目总额 | 300\n当年预算 | 100\n本级安排 | 100")).toEqual([
      "当年预算",
      "项目总额",
      "本级安排",
    ]);
    expect(labels("支出预算总量 | 300\n其中：部门预算支出 | 100")).toEqual([
      "其中：部门预算支出",
      "支出预算总量",
    ]);
  });

  it("amounts that are no part we know are unread", () => {
    const [table] = tablesIn(project("年度资金总额 | 55\n其中：财政拨款 | 50\n上年结转资金 | 5"));
    expect(table?.unread).toMatchObject([{ name: "上年结转资金", cell: { row: 5, column: 1 } }]);
  });

  it.each([
    ["50010423T000003183049-政府网站运维服务", "50010423T000003183049", "政府网站运维服务"],
    ["[50010423T000003183049]2026年会议费", "50010423T000003183049", "2026年会议费"],
    ["50010423T000003183049 会议费", "50010423T000003183049", "会议费"],
    ["2026年会议费", null, "2026年会议费"],
    ["会议费-专项", null, "会议费-专项"],
  ])("the project «%s» has the code %s", (text, code, name) => {
    const performance = performanceIn(`
项目绩效目标表
项目名称 | ${text}
年度资金总额（万元） | 55${INDICATORS}
`);
    expect(performance.project).toMatchObject({ text, code, name });
  });

  it("the code may have its own label", () => {
    const { project: own } = performanceIn(project("项目编码 | 50010423T000003183049"));
    expect(own).toMatchObject({ code: "50010423T000003183049", name: "会议费" });
  });

  it("goals go on in the lines below, a long-term goal is not the year's", () => {
    const texts = (head: string): string[] =>
      performanceIn(project(head)).goals.map(({ text }) => text);
    expect(texts("年度总体目标 | 目标1：开好会\n | 目标2：办好事")).toEqual([
      "目标1：开好会",
      "目标2：办好事",
    ]);
    expect(
      texts("总体目标 | 长期目标（2024年—2026年） | 年度目标\n | 三年开好会 | 今年开好会")
    ).toEqual(["今年开好会"]);
    expect(texts("长期目标 | 三年开好会 | 年度目标 | 今年开好会")).toEqual(["今年开好会"]);
    expect(texts("总体目标 | 年度目标：开好会")).toEqual(["年度目标：开好会"]);
  });

  it.each([
    ["10", 1000],
    ["10%", 1000],
    ["１０", 1000],
    ["0.1", 1000],
    ["", 0],
    ["待定", null],
  ])("预算执行率权重 «%s» is %s", (text, points) => {
    const { executionWeight } = performanceIn(project(`预算执行率权重(%) | ${text}`));
    expect(executionWeight?.points).toBe(points);
  });
});

describe("the head of a department", () => {
  it("basic and project expenditure with their parts, nested", () => {
    expect(
      money(`
2026年部门整体绩效目标表
单位：元
部门（单位）名称 | 某某局
总体资金情况（元） | 预算支出总额 | | 300
 | 基本支出 | 合计 | 100
 | | 财政拨款 | 90
 | | 单位资金 | 10
 | 项目支出 | 合计 | 200
 | | 财政拨款 | 200
整体绩效目标 | 做好工作${INDICATORS}
`)
    ).toEqual([
      ["total", 300],
      ["basic", 100],
      ["appropriation in basic", 90],
      ["unit-funds in basic", 10],
      ["project", 200],
      ["appropriation in project", 200],
    ]);
  });

  it("the same in lines of labels over one line of amounts", () => {
    expect(
      money(`
部门整体绩效目标表
单位名称 | 某某局
总体资金情况（元） | 预算支出总额 | 基本支出 | | 项目支出 |
 | | 财政拨款 | 单位资金 | 财政拨款 | 单位资金
 | 300 | 90 | 10 | 200 |
整体绩效目标 | 做好工作${INDICATORS}
`)
    ).toEqual([
      ["total", 300],
      ["appropriation in basic", 90],
      ["unit-funds in basic", 10],
      ["appropriation in project", 200],
    ]);
  });

  it("the central form: a list of tasks with its own total", () => {
    const text = `
部门整体支出绩效目标申报表
（2026年度）
部门（单位）名称 | 某某局
年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | |
 | | | 总额 | 财政拨款 | 其他资金
 | 任务1 | 开会 | 100 | 90 | 10
 | 任务2 | 办事 | 200 | 200 | 0
 | 金额合计 | | 300 | 290 | 10
年度总体目标 | 目标1：开好会
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
 | 产出指标 | 数量指标 | 会议次数 | ≥4次 |
 | | | 办事件数 | ≥10件 |
 | 效益指标 | 社会效益指标 | 受益人数 | ≥100人 |
`;
    const [table] = tablesIn(text);
    expect(table).toMatchObject({
      kind: "overall-performance",
      year: 2026,
      department: "某某局",
      area: { top: 0, bottom: 12 },
    });
    expect(money(text)).toEqual([
      ["total", 3000000],
      ["appropriation", 2900000],
      ["other", 100000],
    ]);
    expect(money(text.replace(/^ (?=\|.*(?:总额|任务\d|金额合计))/gm, "年度主要任务 "))).toEqual(
      money(text)
    );
    expect(indicators(text)).toEqual([
      ["产出指标", "数量指标", "会议次数", null, "≥4次", null, null, null],
      ["产出指标", "数量指标", "办事件数", null, "≥10件", null, null, null],
      ["效益指标", "社会效益指标", "受益人数", null, "≥100人", null, null, null],
    ]);
  });
});

describe("the indicators", () => {
  const head = "2026年项目绩效目标表\n单位：万元\n项目名称 | 会议费\n年度资金总额 | 55";

  it("one level, with the usual names of the columns", () => {
    expect(
      indicators(`
2026年整体绩效目标表
部门名称 | 某某局
指标 | 指标权重 | 计量单位 | 指标性质 | 指标值
基本支出 | 60% | 万元 | = | 1323.67
会议次数 | 40% | 次 | ≥ | 4
`)
    ).toEqual([
      [null, null, "基本支出", "=", "1323.67", "万元", null, 6000],
      [null, null, "会议次数", "≥", "4", "次", null, 4000],
    ]);
  });

  it("two levels: the lower is the name", () => {
    expect(
      indicators(`
${head}
一级指标 | 二级指标 | 指标值 | 分值
产出指标 | 会议次数 | 4次 | 60
 | 会议天数 | 4天 | 40
`)
    ).toEqual([
      ["产出指标", null, "会议次数", null, "4次", null, null, 6000],
      ["产出指标", null, "会议天数", null, "4天", null, null, 4000],
    ]);
  });

  it("a first level merged over the second does not go on with the one before", () => {
    expect(
      levels(`
${head}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 会议次数 | 4
满意度指标 | | 群众满意度 | 90
`)
    ).toEqual([
      ["产出指标", "数量指标", "会议次数"],
      ["满意度指标", "", "群众满意度"],
    ]);
  });

  it("levels with the cell where they are printed", () => {
    const {
      indicators: [, second],
    } = performanceIn(`
${head}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 会议次数 | 4
 | | 会议天数 | 4
`);
    expect(second?.second).toEqual({
      text: "数量指标",
      cell: { sheet: "Sheet1", row: 5, column: 1 },
    });
    expect(second?.row).toBe(6);
  });

  it.each([
    ["title and header", "2026年项目绩效目标表（续表）\n单位：万元"],
    ["the very same title", "2026年项目绩效目标表\n单位：万元"],
    ["title and head", head],
    ["only the header", ""],
  ])("go on after a page break that repeats %s", (_, again) => {
    const page = "一级指标 | 二级指标 | 三级指标 | 指标值 | 权重";
    const text = `
${head}
${page}
产出指标 | 数量指标 | 会议次数 | 4 | 50
${again}
${page}
 | | 会议天数 | 4 | 50
`;
    expect(levels(text)).toEqual([
      ["产出指标", "数量指标", "会议次数"],
      ["产出指标", "数量指标", "会议天数"],
    ]);
    expect(money(text)).toEqual([["total", 550000]]);
    expect(tablesIn(text)[0]).not.toHaveProperty("unread");
  });

  it("of two projects with the same title stay apart", () => {
    const other = head.replace("会议费", "培训费");
    const page = "三级指标 | 指标值 | 权重\n次数 | 4 | 100";
    expect(tablesIn(`${head}\n${page}\n${other}\n${page}`)).toHaveLength(2);
  });

  it("a header in two lines", () => {
    expect(
      indicators(`
${head}
一级指标 | 二级指标 | 三级指标 | 绩效指标值 | | | 权重
 | | | 指标性质 | 指标值 | 计量单位 |
产出指标 | 数量指标 | 会议次数 | ≥ | 4 | 次 | 100
`)
    ).toEqual([["产出指标", "数量指标", "会议次数", "≥", "4", "次", null, 10000]]);
  });

  it("beside a column of another year, of remarks, and under 绩效指标", () => {
    expect(
      indicators(`
${head}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 历史参考值 | 实施期指标值 | 年度指标值 | 备注
 | 产出指标 | 数量指标 | 会议次数 | 3 | 12 | 4 | 每季度
`)
    ).toEqual([["产出指标", "数量指标", "会议次数", null, "4", null, null, null]]);
  });

  it("the year's of two sets side by side, where a line above tells them apart", () => {
    expect(
      indicators(`
${head}
总体目标 | 实施期目标 | | | 年度目标 | |
 | 开好会 | | | 开好会 | |
绩效指标 | 一级指标 | 二级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 12 | 数量指标 | 会议次数 | 4
`)
    ).toEqual([["产出指标", "数量指标", "会议次数", null, "4", null, null, null]]);
  });

  it.each([
    [
      ["15", "85"],
      [1500, 8500],
    ],
    [
      ["15%", "85%"],
      [1500, 8500],
    ],
    [
      ["１５", "85分"],
      [1500, 8500],
    ],
    [
      ["0.15", "0.75"],
      [1500, 7500],
    ],
    [
      ["0.1667", "0.8333"],
      [1667, 8333],
    ],
    [
      ["0.5", "10"],
      [50, 1000],
    ],
    [
      ["", "高"],
      [0, null],
    ],
    [
      ["-5", "105"],
      [-500, 10500],
    ],
  ])("weights %j are %j hundredths of a percent", (weights, points) => {
    const { indicators: found } = performanceIn(`
${head}
三级指标 | 指标值 | 权重（%）
会议次数 | 4 | ${weights[0] ?? ""}
会议天数 | 4 | ${weights[1] ?? ""}
`);
    expect(found.map(({ weight }) => weight?.points)).toEqual(points);
  });

  it("a line of their total and remarks are none", () => {
    const [table] = tablesIn(`
${head}
三级指标 | 指标值 | 权重
会议次数 | 4 | 100
合计 | | 100
备注：按季度
联系人 | 经办人
`);
    expect(table?.performance?.indicators).toHaveLength(1);
    expect(table?.notes).toMatchObject([{ text: "备注：按季度" }]);
    expect(table?.area).toMatchObject({ top: 0, bottom: 8 });
  });

  it("an empty table with a remark is a table", () => {
    const [table] = tablesIn(`
项目绩效目标表
项目名称 |
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
备注：本单位无项目，故此表无数据。
`);
    expect(table?.performance).toMatchObject({ indicators: [], project: { text: "", code: null } });
    expect(table?.notes).toHaveLength(1);
  });
});

describe("several in a sheet", () => {
  const one = (name: string): string => `项目名称 | ${name}
主管部门 | 某某局 | 实施单位 | 某某中心
年度资金总额（万元） | 55${INDICATORS}`;

  it("with a title each", () => {
    const text = ["会议费", "培训费", "差旅费"]
      .map((name) => `2026年项目绩效目标表\n${one(name)}`)
      .join("\n");
    expect(tablesIn(text).map(({ performance }) => performance?.project?.name)).toEqual([
      "会议费",
      "培训费",
      "差旅费",
    ]);
  });

  it.each(["", "\n"])("with one title over all of them, blank lines between «%s»", (gap) => {
    const text = `2026年项目绩效目标表\n单位：万元\n${["会议费", "培训费", "差旅费"].map(one).join(`\n${gap}`)}`;
    const tables = tablesIn(text);
    expect(tables.map(({ kind }) => kind)).toEqual(Array(3).fill("project-performance"));
    expect(tables.map(({ performance }) => performance?.project?.name)).toEqual([
      "会议费",
      "培训费",
      "差旅费",
    ]);
    expect(tables.map(({ performance }) => performance?.indicators.length)).toEqual([2, 2, 2]);
    expect(tables.map(({ year }) => year)).toEqual([2026, 2026, 2026]);
  });

  it("without any title, by what the head says", () => {
    const overall = `部门名称 | 某某局\n部门支出预算数 | 300\n当年整体绩效目标 | 做好工作${INDICATORS}`;
    expect(tablesIn(`${overall}\n${one("会议费")}`).map(({ kind }) => kind)).toEqual([
      "overall-performance",
      "project-performance",
    ]);
  });
});

describe("beside tables of amounts", () => {
  it("a project without a title below one is cut off where its labels begin", () => {
    const tables = tablesIn(`
2026年部门支出总表
单位：万元
科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出
合计 | | 100 | 60 | 40
201 | 一般公共服务支出 | 100 | 60 | 40
项目名称 | 会议费
主管部门 | 某某局
年度资金总额（万元） | 55${INDICATORS}
`);
    expect(tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ["department-expenditure", 2],
      ["project-performance", 0],
    ]);
    expect(tables[1]).toMatchObject({ year: 2026, department: "某某局", area: { top: 5 } });
  });

  it("their unit is not asked of performance tables in another one", () => {
    const grids = [
      sheet(
        "部门支出总表\n科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出\n201 | 一般公共服务支出 | 100 | 60 | 40",
        "表八"
      ),
      sheet(`2026年项目绩效目标表\n单位：元\n项目名称 | 会议费${INDICATORS}`, "表十一"),
    ];
    expect(recogniseTables(grids).tables.map(({ unit }) => unit)).toEqual(["万元", "元"]);
  });

  it("a unit of an indicator is not the table's", () => {
    const [table] = tablesIn(`
2026年项目绩效目标表
项目名称 | 会议费
三级指标 | 指标值 | 计量单位
人均成本 | 200 | 元
`);
    expect(table).toMatchObject({ unit: "万元", unitCell: null });
  });
});

describe("what cannot be read says why", () => {
  it.each([
    [
      "several projects in one list",
      `
2026年项目绩效目标表
项目名称 | 金额 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
会议费 | 55 | 开好会 | 产出指标 | 数量指标 | 会议次数 | 4
培训费 | 45 | 办好班 | 产出指标 | 数量指标 | 培训次数 | 4
`,
      /把几个项目列在一张表里/,
    ],
    [
      "no indicators",
      "2026年项目绩效目标表\n项目名称 | 会议费\n年度资金总额 | 55",
      /没有找到指标表头/,
    ],
    ["no project", `2026年项目绩效目标表\n主管部门 | 某某局${INDICATORS}`, /没有找到“项目名称”/],
    [
      "a self-evaluation",
      `2025年项目绩效自评表\n项目名称 | 会议费${INDICATORS}`,
      /自评、评价或监控/,
    ],
    [
      "a self-evaluation by its columns",
      "项目绩效目标表\n项目名称 | 会议费\n三级指标 | 指标值 | 实际完成值 | 得分\n会议次数 | 4 | 4 | 10",
      /自评、评价或监控/,
    ],
    [
      "two columns of one role",
      "项目绩效目标表\n项目名称 | 会议费\n三级指标 | 指标值 | 指标值\n会议次数 | 4 | 12",
      /出现了两次/,
    ],
    ["neither title nor head", INDICATORS, /看不出是整体的还是项目的/],
  ])("%s", (_, text, reason) => {
    expect(reasons(text)).toEqual([expect.stringMatching(reason) as string]);
  });

  it("a payroll with 绩效工资 is no table of goals", () => {
    expect(
      reasons("2026年绩效工资发放表\n姓名 | 绩效工资 | 合计\n甲 | 1 | 2\n乙 | 3 | 4\n丙 | 5 | 6")
    ).toEqual([expect.stringMatching(/不是要核验/) as string]);
  });

  it("an index of tables is nothing to be read", () => {
    expect(reasons("附件10 | 整体绩效目标表\n附件11 | 项目绩效目标表")).toEqual([]);
  });
});
