import { describe as say } from "../../../src/checks/messages";
import type { BudgetTable } from "../../../src/tables/table";
import { overallTable, projectTable, type IndicatorWords } from "../build-performance";
import { found, runOne } from "../run";

function findings(id: string, ...tables: BudgetTable[]) {
  return found(runOne(id, tables).findings);
}

function weighted(...weights: string[]): IndicatorWords[] {
  return weights.map((weight, index) => [
    "产出指标",
    "数量指标",
    `会议次数${String(index)}`,
    "≥",
    "5",
    "次",
    weight,
  ]);
}

/** One indicator; what is left out is what nobody would remark upon. */
function one(changes: {
  first?: string;
  second?: string;
  name?: string;
  nature?: string;
  value?: string;
  unit?: string;
}): IndicatorWords {
  const { first = "产出指标", second = "数量指标", name = "会议次数" } = changes;
  const { nature = "≥", value = "5", unit = "次" } = changes;
  return [first, second, name, nature, value, unit, "10"];
}

describe("weights", () => {
  test("of 整体绩效目标 are 100, with or without a percent sign", () => {
    const id = "overall-performance-weights";
    expect(findings(id, overallTable(weighted("60", "40%")))).toEqual([]);
    expect(findings(id, overallTable(weighted("33.33", "33.33", "33.34")))).toEqual([]);
    const { findings: wrong } = runOne(id, [overallTable(weighted("60", "39.9"))]);
    expect(found(wrong)).toEqual([["error", "G15", "indicator-weights"]]);
    expect(wrong[0]).toMatchObject({ expected: "100", actual: "99.9" });
  });

  test("of a project are 100 with that of 预算执行率", () => {
    const id = "project-performance-weights";
    expect(findings(id, projectTable(weighted("50", "40"), { execution: "10" }))).toEqual([]);
    expect(findings(id, projectTable(weighted("60", "40"), { execution: "10" }))).toHaveLength(1);
  });

  test("of a project are 90 or 100 where the weight of 预算执行率 is not printed", () => {
    const id = "project-performance-weights";
    expect(findings(id, projectTable(weighted("50", "40")))).toEqual([]);
    expect(findings(id, projectTable(weighted("60", "40")))).toEqual([]);
    const { findings: wrong } = runOne(id, [projectTable(weighted("55", "40"))]);
    expect(wrong[0]).toMatchObject({ expected: "90 或 100", actual: "95" });
  });

  test("that are not filled in, or are no numbers, are not summed up, with the reason", () => {
    for (const [weights, reason] of [
      [["10", "高"], "“高”不是可以计算的数"],
      [["", ""], "没有填写指标权重"],
    ] as const) {
      const { findings: none, coverage } = runOne("project-performance-weights", [
        projectTable(weighted(...weights)),
      ]);
      expect(none).toEqual([]);
      expect(coverage.ran).toBe(0);
      expect(coverage.skipped[0]?.reason).toContain(reason);
    }
  });

  test("are each more than 0 and at most 100", () => {
    const id = "indicator-weight-range";
    expect(findings(id, overallTable(weighted("100")))).toEqual([]);
    expect(findings(id, overallTable(weighted("110", "-10", "0")))).toEqual([
      ["error", "G15", "indicator-weight-range"],
      ["error", "G16", "indicator-weight-range"],
      ["warning", "G17", "indicator-weight-range"],
    ]);
    expect(findings(id, overallTable(weighted("100", "")))).toEqual([]);
  });
});

describe("columns under other headers", () => {
  /** 指标权重 | 计量单位 | 指标性质 | 指标值 over ≥ | 50 | 次 | 15. */
  const moved = overallTable(
    [
      ["", "", "督查", "次", "40", "50", "≥"],
      ["", "", "会议", "场次", "30", "50", "≥"],
      ["", "", "执行率", "%", "30", "100", "≤"],
    ],
    { oneLevel: true }
  );

  test("are one error that names what stands where", () => {
    const { findings: all } = runOne("indicator-columns", [moved]);
    expect(found(all)).toEqual([["error", "G15", "indicator-columns-moved"]]);
    const [finding] = all;
    if (!finding) throw new Error("nothing found");
    expect(say(finding).explanation).toBe(
      "“整体绩效目标表”中，“指标权重”下面填的是“≥”“≤”等性质，“计量单位”下面填的是指标值，“指标性质”下面填的是计量单位，“指标值”下面填的是权重。"
    );
  });

  test("are read by what they hold in all other rules", () => {
    expect(findings("overall-performance-weights", moved)).toEqual([]);
    expect(findings("indicator-values", moved)).toEqual([]);
    expect(findings("indicator-rates", moved)).toEqual([["warning", "F17", "rate-says-nothing"]]);
  });

  test("are not seen where the headers are right, or where it is not certain", () => {
    const right = overallTable([
      one({}),
      one({ value: "100", unit: "%" }),
      one({ nature: "定性" }),
    ]);
    expect(findings("indicator-columns", right)).toEqual([]);
    const mixed = overallTable([
      ["", "", "甲", "次", "40", "50", "≥"],
      ["", "", "乙", "≥", "30", "50", "次"],
      ["", "", "丙", "%", "30", "100", "≤"],
    ]);
    expect(findings("indicator-columns", mixed).map(([severity]) => severity)).not.toContain(
      "error"
    );
  });

  test("a single cell that does not fit is to be looked at", () => {
    const table = overallTable([one({}), one({}), one({ nature: "15" }), one({ unit: "30" })]);
    expect(findings("indicator-columns", table)).toEqual([
      ["warning", "D17", "indicator-cell-odd"],
      ["warning", "F18", "indicator-cell-odd"],
    ]);
  });
});

describe("levels of a project's indicators", () => {
  const full: IndicatorWords[] = [
    one({}),
    one({ first: "效益指标", second: "社会效益指标" }),
    one({ first: "满意度指标", second: "服务对象满意度指标" }),
  ];
  const withCosts = [...full, one({ second: "成本指标", name: "成本", unit: "万元" })];
  const id = "indicator-levels";

  test("产出, 效益 and 满意度 are there", () => {
    expect(findings(id, projectTable(full))).toEqual([]);
    const { findings: missing } = runOne(id, [projectTable(full.slice(0, 2))]);
    expect(found(missing)).toEqual([["warning", "A15", "indicator-levels-missing"]]);
    expect(missing[0]?.detail).toMatchObject({ missing: ["满意度"] });
  });

  test("成本 is missed only where most projects have it, and never as more than information", () => {
    const tables = [projectTable(full), projectTable(withCosts), projectTable(withCosts)];
    expect(findings(id, ...tables)).toEqual([["info", "A15", "cost-indicators-missing"]]);
    expect(findings(id, ...tables.slice(0, 2))).toEqual([]);
  });

  test("one is a 核心指标 where the column exists", () => {
    const core = (...marks: string[]) =>
      projectTable(
        full.map((words, i): IndicatorWords => {
          const [a, b, c, d, e, f, g] = words;
          return [a, b, c, d, e, f, g, marks[i] ?? "否"];
        })
      );
    expect(findings(id, core("否", "是"))).toEqual([]);
    expect(findings(id, core("否", "否"))).toEqual([["warning", "H15", "no-core-indicator"]]);
  });
});

describe("nature, value and unit", () => {
  const id = "indicator-values";

  test("定性 goes with words", () => {
    const qualitative = { nature: "定性", unit: "" };
    expect(findings(id, projectTable([one({ ...qualitative, value: "高" })]))).toEqual([]);
    expect(findings(id, projectTable([one({ ...qualitative, value: "" })]))).toEqual([]);
    for (const value of ["优良中低差", "好坏", "优", "2026年12月底前完成"])
      expect(findings(id, projectTable([one({ ...qualitative, value })]))).toEqual([]);
    expect(findings(id, projectTable([one({ ...qualitative, value: "11" })]))).toEqual([
      ["warning", "D15", "qualitative-with-number"],
    ]);
  });

  test.each(["≥", "≤", "=", "＝", ">", "＜", "大于等于"])(
    "%s goes with a number and a unit",
    (nature) => {
      expect(findings(id, projectTable([one({ nature })]))).toEqual([]);
      expect(findings(id, projectTable([one({ nature, value: "95%", unit: "" })]))).toEqual([]);
      expect(findings(id, projectTable([one({ nature, value: "2026年12月", unit: "" })]))).toEqual(
        []
      );
      expect(findings(id, projectTable([one({ nature, value: "满意" })]))).toEqual([
        ["warning", "E15", "quantity-without-number"],
      ]);
      expect(findings(id, projectTable([one({ nature, unit: "" })]))).toEqual([
        ["warning", "F15", "quantity-without-unit"],
      ]);
    }
  );

  test("无 and what is no nature say nothing about the value", () => {
    for (const nature of ["无", "", "预期性"])
      expect(findings(id, projectTable([one({ nature, value: "满意", unit: "" })]))).toEqual([]);
  });
});

describe("rates", () => {
  const rate = (name: string, nature: string, value: string) =>
    findings("indicator-rates", projectTable([one({ name, nature, value, unit: "%" })]));

  test("are at most 100 %", () => {
    expect(rate("完成率", "≥", "100")).toEqual([]);
    expect(rate("完成率", "≥", "100.5")).toEqual([["warning", "E15", "rate-above-hundred"]]);
    for (const name of ["增长率", "资金周转率", "毛入学率"])
      expect(rate(name, "≥", "120")).toEqual([]);
    expect(rate("会议次数", "≥", "120")).toEqual([]);
  });

  test("with ≤ 100 % say nothing, except of what is to be kept small", () => {
    expect(rate("预算支出执行率", "≤", "100")).toEqual([["warning", "E15", "rate-says-nothing"]]);
    expect(rate("预算支出执行率", "≤", "99")).toEqual([]);
    for (const name of ["投诉率", "预算超支率", "成本控制率", "“三公”经费控制率", "结转结余率"])
      expect(rate(name, "≤", "100")).toEqual([]);
  });
});

describe("costs", () => {
  const cost = (value: string, unit: string, nature = "≤", name = "印刷成本") =>
    one({ first: "成本指标", second: "经济成本指标", name, nature, value, unit });
  const costs = (...words: IndicatorWords[]) =>
    findings("indicator-costs", projectTable(words, { amounts: [["total", 55]] }));

  test("are together not more than the project's money, in whatever unit", () => {
    expect(costs(cost("550000", "元"))).toEqual([]);
    expect(costs(cost("30", "万元/年"), cost("250000", "元"))).toEqual([]);
    expect(costs(cost("30", "万元/年"), cost("250100", "元"))).toEqual([]);
    expect(costs(cost("30", "万元/年"), cost("250200", "元"))).toEqual([
      ["warning", "E15", 20_000],
    ]);
  });

  test("do not count prices, other kinds of cost, and a whole with its parts", () => {
    expect(costs(cost("6000000", "元/人"), cost("99", "吨"))).toEqual([]);
    expect(costs(cost("55", "万元", "≤", "项目总成本"), cost("30", "万元"))).toEqual([]);
  });

  test("are not asked to be as high as possible: one finding a table", () => {
    const id = "indicator-directions";
    expect(findings(id, projectTable([cost("5", "万元"), cost("5", "万元", "＝")]))).toEqual([]);
    const { findings: reversed } = runOne(id, [
      projectTable([cost("5", "万元", "≥"), cost("6", "万元", "≥"), one({ name: "办结率" })]),
    ]);
    expect(reversed).toHaveLength(1);
    expect(reversed[0]?.where).toHaveLength(2);
    expect(findings(id, projectTable([one({ name: "故障响应时间" })]))).toHaveLength(1);
  });
});

describe("classes", () => {
  const classed = (changes: Parameters<typeof one>[0]) =>
    findings("indicator-classes", projectTable([one(changes)]));

  test("durations are no costs, money is no quantity, satisfaction has its own class", () => {
    const finding = [["warning", "C15", "indicator-class"]];
    const costs = { first: "成本指标", second: "经济成本指标" };
    expect(classed({ ...costs, name: "建设周期", unit: "天", nature: "≤" })).toEqual(finding);
    expect(classed({ ...costs, name: "建设成本", unit: "万元", nature: "≤" })).toEqual([]);
    expect(classed({ name: "购买服务", unit: "万元/年" })).toEqual(finding);
    expect(classed({ name: "群众满意度", unit: "%" })).toEqual(finding);
  });

  test("a second level stands under its own first level", () => {
    expect(classed({ first: "效益指标", second: "数量指标" })).toHaveLength(1);
    expect(classed({ first: "产出指标", second: "社会效益指标" })).toHaveLength(1);
    expect(classed({ first: "产出指标", second: "成本指标", unit: "万元" })).toEqual([]);
    expect(classed({ first: "满意度指标", second: "读者满意度指标", name: "满意度" })).toEqual([]);
    expect(classed({ first: "产出指标", second: "安全指标" })).toEqual([]);
  });
});

test("waiting is no quantity, hours of training are", () => {
  const classed = (name: string, unit: string) =>
    findings("indicator-classes", projectTable([one({ name, unit, nature: "≤" })]));
  expect(classed("故障响应时间", "小时")).toHaveLength(1);
  expect(classed("培训时长", "小时")).toEqual([]);
});

describe("units", () => {
  const counted = (changes: Parameters<typeof one>[0]) =>
    findings("indicator-units", projectTable([one(changes)]));
  const costs = { first: "成本指标", second: "经济成本指标", nature: "≤" };
  const finding = [["warning", "F15", "indicator-unit"]];

  test("of a cost is money", () => {
    expect(counted({ ...costs, name: "会务费成本", unit: "元/人次" })).toEqual([]);
    expect(counted({ ...costs, name: "会务费成本", unit: "人/次" })).toEqual(finding);
    expect(counted({ ...costs, name: "成本节约率", unit: "%" })).toEqual([]);
    expect(counted({ ...costs, second: "生态环境成本指标", name: "排放成本", unit: "吨" })).toEqual(
      []
    );
  });

  test("of a number is none of a share, and the other way round", () => {
    expect(counted({ name: "解决问题数量", unit: "%" })).toEqual(finding);
    expect(counted({ name: "解决问题数量", unit: "个" })).toEqual([]);
    expect(counted({ name: "目标实现程度", unit: "年" })).toEqual(finding);
    expect(counted({ name: "办结率", unit: "次" })).toEqual(finding);
    expect(counted({ name: "办结率", unit: "％" })).toEqual([]);
    expect(counted({ name: "更新频率", unit: "次" })).toEqual([]);
    expect(counted({ name: "孕产妇死亡率", unit: "1/10万" })).toEqual([]);
    expect(counted({ name: "设备功率", unit: "千瓦" })).toEqual([]);
    expect(counted({ name: "办结率", unit: "" })).toEqual([]);
  });
});

test("names of levels are complete, with or without 指标", () => {
  const named = (second: string) =>
    findings("indicator-level-names", projectTable([one({ first: "效益指标", second })]));
  for (const whole of ["可持续影响指标", "可持续影响", "社会效益", "效果指标", "满意度", ""])
    expect(named(whole)).toEqual([]);
  for (const cut of ["可持续影响指", "服务对象满意", "生态环境成"])
    expect(named(cut)).toEqual([["warning", "B15", "indicator-level-cut"]]);
});

test("one indicator stands once, by all three levels", () => {
  const id = "duplicate-indicators";
  expect(findings(id, projectTable([one({}), one({ second: "质量指标" })]))).toEqual([]);
  expect(findings(id, projectTable([one({}), one({ name: "会议 次数" })]))).toEqual([
    ["warning", "C16", "duplicate-indicator"],
  ]);
});

describe("goals in words", () => {
  const goals = ["全年至少召开2次区政府全体会、40次区政府常务会议，确保运转。"];
  const meeting = (name: string, value: string) => one({ name, value });
  const id = "indicator-goals";

  test("an indicator does not ask for less than they do", () => {
    const table = (value: string) =>
      projectTable(
        [meeting("召开区政府全体会议次数", value), meeting("召开区政府常务会议次数", "40")],
        { goals }
      );
    expect(findings(id, table("2"))).toEqual([]);
    expect(findings(id, table("1"))).toEqual([["warning", "E15", "goal-in-words"]]);
    expect(runOne(id, [table("2")]).coverage.ran).toBe(2);
  });

  test("nothing is compared that may not be meant", () => {
    const twice = [meeting("区政府全体会甲", "1"), meeting("区政府全体会乙", "1")];
    expect(findings(id, projectTable(twice, { goals }))).toEqual([]);
    expect(findings(id, projectTable([meeting("召开党组会次数", "1")], { goals }))).toEqual([]);
  });
});
