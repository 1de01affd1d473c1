import { wholeGrid } from "../../src/tables/block";
import { departmentInCells } from "../../src/tables/department";
import {
  isAmountHeader,
  isBrokenWord,
  isHeaderWord,
  isLabelHeader,
  isTotalLabel,
  isWordEnd,
} from "../../src/tables/header-words";
import { areShares, readWeight } from "../../src/tables/indicator-weight";
import { numberAlone, numberAtStart } from "../../src/tables/table-number";
import {
  goesOn,
  isCompanion,
  isGovernmentEconomic,
  isHeadline,
  isNote,
  looksLikeTitle,
  namesWhole,
  titleWords,
  yearsIn,
} from "../../src/tables/title";
import { findUnit, findUnitInRemarks } from "../../src/tables/unit";
import { sheet } from "./sheet";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Those of a list of words that a predicate says no to. */
const not = (is: (text: string) => boolean, ...texts: readonly string[]): readonly string[] =>
  texts.flatMap(words).filter((text) => !is(text));
const but = (is: (text: string) => boolean, ...texts: readonly string[]): readonly string[] =>
  not((text) => !is(text), ...texts);

describe("words of headers", () => {
  test("say what the rows are", () => {
    const isLabelOnly = (text: string) => isLabelHeader(text) && !isAmountHeader(text);
    const labels = `序号 行次 科目编码 科目名称 功能科目 项目 收入项目 支出项目类别 支出功能分类 经济分类 部门 主管部门 单位名称 类 款 项 一级指标
      指标 指标值 是否核心指标 项目名称(编码) 科目(类款项) 采购目录名称 备注 A科目`;
    expect(not(isLabelOnly, labels)).toEqual([]);
  });

  test("head amounts", () => {
    const isAmountOnly = (text: string) => isAmountHeader(text) && !isLabelHeader(text);
    const amounts = `预算数 2026年预算数 上年执行数 决算数 预算金额 预算额 完成数 金额 金额(万元) 预算 本年预算 当年预算 本年合计 总计 小计 合计数 总额
      基本支出 项目支出 人员经费 日常公用经费 一般公共预算 政府性基金 国有资本经营 财政专户 专户资金 单位资金 经费拨款 非税收入 财政拨款
      财政拨款收入 事业收入 事业单位经营收入 上级补助 附属单位上缴 非税缴款 其他收入 上年结转 结余 因公出国 公务用车 公务接待费 购置 购置费 运行费
      运行维护费 接待费 三公经费 本年基本支出预算 上年支出 2025年收入 收入 收入(万元) 支出 工资福利支出 机关工资福利支出 商品和服务支出
      机关商品和服务支出 对个人和家庭的补助 对个人和家庭补助支出 资本性支出 本年 上年度 2026 2026年 2026年度`;
    expect(not(isAmountOnly, amounts)).toEqual([]);
  });

  test("are not the names of rows, and no titles", () => {
    const others = `一般公共服务支出 教育支出 行政运行 办公费 专项购置 车辆运行 其他工资福利支出 其他商品和服务支出 资本性支出(基本建设) 20263
      2026年3月 收入表 基本支出表 金额大 小计数 内部接待费 对个人和家庭 预算表 预算安排 其他资本性支出 附本年收入 本年度工作 总计划 总计算`;
    expect(but(isHeaderWord, others)).toEqual([]);
  });

  test("are short", () => {
    expect([28, 29].map((count) => isLabelHeader(`是否${"甲".repeat(count)}`))).toEqual([
      true,
      false,
    ]);
    expect([37, 38].map((count) => isAmountHeader(`${"甲".repeat(count)}预算数`))).toEqual([
      true,
      false,
    ]);
  });

  test("that stand below one another may be one", () => {
    const together = (text: string) => isBrokenWord(...(text.split("|") as [string, string]));
    expect(not(together, "基本|支出 项目|名称 项目|支出 收入|项目")).toEqual([]);
    expect(but(together, "合计|小计 教育|支出")).toEqual([]);
    expect(not(isWordEnd, "支出 收入 经费 费 费用 资金 预算 拨款 金额 数 额")).toEqual([]);
    expect(but(isWordEnd, "基本支出 支出表 名称 额度")).toEqual([]);
  });

  test("of a grand total", () => {
    const totals =
      "合计 总计 本年合计 支出合计 收入总计 预算总额 本年收入合计 全部支出总数 共计 合计数 经费合计金额";
    expect(not(isTotalLabel, totals)).toEqual([]);
    expect(but(isTotalLabel, "小计 合计项 教育支出合计 上年合计")).toEqual([]);
  });
});

describe("lines around a title", () => {
  test("are its number, the unit, the department and the date", () => {
    const companions = `表一 附表：1 附件13 部门公开表3 公开05表 附件1-2 表 单位：万元 金额单位:元 万元 （万元） 人民币元 编制单位：某某局
      单位（公章）：某某 日期：2026 填报日期 制表日期:3月`;
    expect(not(isCompanion, companions)).toEqual([]);
    expect(but(isCompanion, "表一般 某某局 2026年 部门收支总表 一般公共预算 万元整")).toEqual([]);
  });

  test("are the year or an office alone", () => {
    const lines = "2026年 2026年度 二〇二六年 重庆市某某局2026年 某某县人民医院 某某镇";
    expect(not(isHeadline, lines)).toEqual([]);
    expect(but(isHeadline, "某某局。 注：2026年 部门收支总表 2026年3月 某某公司")).toEqual([]);
    expect([isHeadline(""), isHeadline(`${"甲".repeat(40)}局`)]).toEqual([false, false]);
  });

  test("are no remarks, and remarks are no titles", () => {
    const notes = `备注：无 注:1 说明：略 注 此表为空 本表无数据 （本表反映当年情况 本单位2026年无政府性基金 我局未安排此项 注释、一`;
    expect(not(isNote, notes)).toEqual([]);
    expect(but(isNote, "备注说明书 本单位收入 他表无 注意事项")).toEqual([]);
  });
});

describe("titles", () => {
  test("end in 表, are no sentence and no number of one", () => {
    const titles =
      "部门收支总表 部门收支总表（单位：万元） 收入预算表-1 收入预算表1 收支总表（续）(一)";
    expect(not(looksLikeTitle, titles)).toEqual([]);
    const others = `表一 收支表 本表反映收入，详见附表 备注：收入总表 部门收支。总表 部门收支总表说明 预算公开`;
    expect(but(looksLikeTitle, others)).toEqual([]);
    expect(looksLikeTitle(5)).toBe(false);
    expect([59, 60].map((count) => looksLikeTitle(`${"甲".repeat(count)}表`))).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ["表六、部门收支总表", "部门收支总表"],
    ["附表1-2 部门收入总表", "部门收入总表"],
    ["预算01表部门收入总表", "部门收入总表"],
    ["公开05-1表.部门收入总表", "部门收入总表"],
    ["部门收支总表 单位：万元", "部门收支总表"],
    ["部门收支总表 编制单位：某某局", "部门收支总表"],
    ["一般公共预算表", "一般公共预算表"],
    ["表一般公共预算表", "表一般公共预算表"],
  ])("without number, unit and department %s is %s", (title, plain) => {
    expect(titleWords(title)).toBe(plain);
  });

  test("name years, in figures or in words", () => {
    const found = words("2026年 二〇二六年 二○二五年度和二零二四年 12026 20261 2025-2026").map(
      yearsIn
    );
    expect(found).toEqual([[2026], [2026], [2025, 2024], [], [], [2025, 2026]]);
  });

  test("of a page that goes on", () => {
    const goingOn = "部门收入总表（续表） 某表续表 某表（续1） 某表（续）";
    expect(not(goesOn, goingOn)).toEqual([]);
    expect(but(goesOn, "续表某 陆续表示 某表（接续）")).toEqual([]);
  });

  test("of the government's economic subjects", () => {
    expect(not(isGovernmentEconomic, "政府经济分类 政府预算支出经济分类 政府支出经济")).toEqual([]);
    expect(but(isGovernmentEconomic, "部门经济分类 政府采购经济")).toEqual([]);
  });

  test("of the whole of 支出, and of one sort", () => {
    const isWhole = (title: string) => namesWhole(title, "支出");
    const wholes = `部门支出总表 支出预算总表 支出总体情况表 支出预算汇总表 2026年支出预算表 单位综合预算支出表 支出情况表 二〇二六年度支出表`;
    expect(not(isWhole, wholes)).toEqual([]);
    expect(but(isWhole, "培训支出情况表 某支出表 部门收入总表")).toEqual([]);
  });

  test("have their numbers", () => {
    const numbers = words("附件13 表六 表十二 附表：二十 公开表1 附件十 附表二十一").map((text) => {
      const found = numberAlone(text);
      return found && `${found.prefix} ${found.number}`;
    });
    expect(numbers).toEqual([
      ...["附件 13", "表 6", "表 12", "附表 20", "公开表 1", "附件 10", "附表 21"],
    ]);
    for (const text of words("表一般 表三公 二 表25A 表百")) expect(numberAlone(text)).toBeNull();
    expect(numberAtStart("表六 部门收支总表")).toEqual({ prefix: "表", number: 6 });
    expect([numberAtStart("表一般公共"), numberAtStart("部门")]).toEqual([null, null]);
  });
});

describe("the unit of a table", () => {
  const unitOf = (text: string) => findUnit(wholeGrid(sheet(text)), [0])?.unit ?? null;

  test.each([
    ["甲|单位：万元", "万元"],
    ["金额单位:元", "元"],
    ["单位 万元", "万元"],
    ["单位（千元）", "千元"],
    ["预算数(元)", "元"],
    ["亿元", "亿元"],
    ["单位：人民币万元", "万元"],
    ["单位：元|万元", "元"],
  ])("%s", (text, unit) => expect(unitOf(text)).toBe(unit));

  test.each([
    ..."单位：元器件厂 单位：某某局 单价（元） 定额(万元) 标准（元） 均价 预算数(元)合计 共5万元".split(
      " "
    ),
    `${"甲".repeat(200)}（万元）`,
  ])("%s states none", (text) => expect(unitOf(text)).toBeNull());

  test("stands alone in its row where it is a remark", () => {
    const grid = wholeGrid(sheet("单位：万元|x\n合计|1\n单位：元|"));
    expect(findUnitInRemarks(grid, [0, 1, 2])).toMatchObject({ unit: "元", text: "单位：元" });
    expect(findUnitInRemarks(grid, [0, 1])).toBeNull();
    expect(findUnit(grid, [1, 2, 0])).toMatchObject({ unit: "元", cell: { row: 2, column: 0 } });
  });
});

describe("the department in cells", () => {
  const found = (text: string, rows = [0]) => departmentInCells(wholeGrid(sheet(text)), rows);

  test.each([
    ["部门：某某局", "某某局"],
    ["编制单位：101001-某某局", "某某局"],
    ["单位名称|【103】某某局（公章）", "某某局"],
    ["部门（单位）名称：某某局：本级", "某某局：本级"],
    ["甲|填报单位（盖章）：某某局", "某某局"],
    [`单位名称|${"甲".repeat(50)}`, "甲".repeat(50)],
  ])("%s", (text, name) => expect(found(text)).toBe(name));

  test.each([
    "单位：万元",
    "部门：甲局",
    "部门：12某某局",
    "单位名称|科目名称",
    `单位名称|${"甲".repeat(51)}`,
    `部门：${"甲".repeat(60)}`,
    "责任部门：某某局",
    "部门简介：某某局",
  ])("%s names none", (text) => expect(found(text)).toBeNull());

  test("the first of the rows asked for", () => {
    expect(found("部门：甲乙局\n部门：丙丁局", [1, 0])).toBe("丙丁局");
    expect(found("部门：甲乙局\n部门：丙丁局", [])).toBeNull();
  });
});

describe("weights", () => {
  const weight = (value: number | string | null) => {
    const { points, ofShare, percent } = readWeight(value);
    return [points, ofShare, percent];
  };

  test.each([
    [15, 1500, 150000, false],
    ["15", 1500, 150000, false],
    ["15%", 1500, 150000, true],
    ["１５ 分", 1500, 150000, false],
    [0.15, 15, 1500, false],
    ["1.234", 123, 12340, false],
    [" ", 0, 0, false],
    [null, 0, 0, false],
    ["无权重", null, 0, false],
    ["15万元", null, 0, false],
    ["5分值", null, 0, false],
  ] as const)("%j", (value, points, ofShare, percent) => {
    expect(weight(value)).toEqual([points, ofShare, percent]);
  });

  test("are shares of 1 where several of them nearly make it up", () => {
    const shares = (...values: readonly (number | string | null)[]) =>
      areShares(values.map((value) => readWeight(value)));
    expect([shares(0.5, 0.4), shares(0.5, 0.35), shares(0.5, 0.55)]).toEqual([true, true, true]);
    expect([shares(0.5, 0.349), shares(0.5, 0.551), shares(0.9)]).toEqual([false, false, false]);
    expect([shares(0.5, 0.4, "3%"), shares(0.5, 0.4, null)]).toEqual([true, true]);
    expect([shares(50, 40), shares(-0.1, 1), shares(1.5, -0.6)]).toEqual([false, false, false]);
  });
});
