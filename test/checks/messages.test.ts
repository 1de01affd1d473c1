import type { Detail } from "../../src/checks/detail";
import type { Explanation, Finding, Term } from "../../src/checks/finding";
import { describe as say, messageText } from "../../src/checks/messages";

/** One example of every type; the compiler asks for the missing ones. */
const DETAILS: { readonly [T in Detail["type"]]: Extract<Detail, { type: T }> } = {
  "sum-of-children": {
    type: "sum-of-children",
    code: "2010301",
    name: "行政运行",
    column: "2026年预算数·总计",
    children: 6,
  },
  "table-total": { type: "table-total", column: "总计", categories: 4 },
  "row-parts": {
    type: "row-parts",
    row: "2010301 行政运行",
    total: "2026年预算数·总计",
    parts: ["2026年预算数·基本支出", "2026年预算数·项目支出"],
  },
  balance: { type: "balance", relation: "income-equals-expenditure", column: null },
  "blank-in-balance": { type: "blank-in-balance", line: "支出总计", column: "一般公共预算" },
  "sangong-total": { type: "sangong-total", row: null, year: "2026年" },
  "sangong-vehicles": { type: "sangong-vehicles", row: "某单位", year: "2026年" },
  "sangong-rows": { type: "sangong-rows", column: "总计", rows: 3 },
  "procurement-total": { type: "procurement-total", column: "总计", parts: ["货物", "服务"] },
  "procurement-subtotal": {
    type: "procurement-subtotal",
    row: "102001-某某局（本级）",
    column: "总计",
    parts: 10,
  },
  "projects-total": { type: "projects-total", column: "合计", projects: 10 },
  "between-tables": {
    type: "between-tables",
    relation: "general-expenditure-total",
    op: "=",
    left: [{ kind: "general-expenditure", item: "合计（总计）" }],
    right: [{ kind: "appropriation-balance", item: "本年支出（一般公共预算）" }],
    acrossYears: false,
  },
  "missing-in-table": {
    type: "missing-in-table",
    code: "215",
    name: "资源勘探工业信息等支出",
    kind: "department-expenditure",
    missingIn: "department-balance",
  },
  "name-of-another-code": {
    type: "name-of-another-code",
    code: "2010301",
    name: "事业运行",
    standard: "行政运行",
    owner: "2010350",
  },
  "name-not-standard": {
    type: "name-not-standard",
    code: "2080505",
    name: "机关事业单位基本养老保险缴费",
    standard: "机关事业单位基本养老保险缴费支出",
  },
  "subject-unverified": {
    type: "subject-unverified",
    code: "2010388",
    name: "某事务",
    known: null,
  },
  "category-unknown": { type: "category-unknown", name: "某某支出", nearest: null },
  "parent-missing": {
    type: "parent-missing",
    code: "2080505",
    name: "机关事业单位基本养老保险缴费支出",
    parent: "20805",
    parentName: null,
  },
  "names-differ": { type: "names-differ", code: "215", name: "甲", usual: "乙", tables: 3 },
  "duplicate-code": { type: "duplicate-code", code: "2010301", name: "行政运行", count: 2 },
  "code-shape": { type: "code-shape", code: "2010", digits: [3, 5, 7] },
  "not-detailed": { type: "not-detailed", code: "20103", name: "某事务", digits: 7 },
  "amount-is-text": { type: "amount-is-text", text: "约三万", item: "合计·总计" },
  "amount-is-error": { type: "amount-is-error", text: "#REF!", item: "合计·总计" },
  "amounts-stored-as-text": { type: "amounts-stored-as-text", count: 12, kind: "sangong" },
  "negative-amount": { type: "negative-amount", item: "合计·总计" },
  "no-note": { type: "no-note", kind: "fund-expenditure" },
  "note-unclear": { type: "note-unclear", kind: "fund-expenditure", note: "备注：略" },
  "note-contradicts": { type: "note-contradicts", kind: "sangong", note: "此表无数据" },
  "unit-not-stated": { type: "unit-not-stated", kind: "sangong" },
  "year-stated": {
    type: "year-stated",
    kind: "sangong",
    place: "title",
    year: 2025,
    usual: 2026,
  },
  "units-total": {
    type: "units-total",
    kind: "sangong",
    row: "合计",
    column: "总计",
    units: 3,
  },
  "table-missing": { type: "table-missing", kind: "sangong", isWhole: true },
  "comparison-year": { type: "comparison-year", kind: "sangong", year: 2024, reportYear: 2026 },
  "department-differs": {
    type: "department-differs",
    kind: "sangong",
    name: "甲局",
    usual: "乙局",
  },
  "department-or-unit": { type: "department-or-unit", usual: "部门", other: "单位" },
  residue: { type: "residue", kind: "procurement", residue: "markup", text: "<p>", count: 2 },
  "doubled-text": {
    type: "doubled-text",
    kind: "sangong",
    what: "punctuation",
    text: "。。",
    count: 2,
  },
  "many-decimals": { type: "many-decimals", kind: "sangong", count: 3, example: "1.2345" },
  "table-numbers": { type: "table-numbers", prefix: "附件", before: 2, after: 4 },
  "tables-unnumbered": { type: "tables-unnumbered", kind: "procurement", count: 2 },
  "codes-unordered": {
    type: "codes-unordered",
    kind: "department-expenditure",
    code: "208",
    before: "210",
    count: 1,
  },
  "zero-styles": { type: "zero-styles", kind: "sangong", styles: ["空白", "“0”"] },
  "item-nature": { type: "item-nature", code: "2010301", name: "行政运行", usual: "basic" },
  "economic-nature": {
    type: "economic-nature",
    rows: ["30106 伙食补助费"],
    usual: "personnel",
  },
  "annuity-half": { type: "annuity-half", column: "总计" },
  "own-relation": {
    type: "own-relation",
    relation: "基金支出",
    op: "=",
    left: "部门支出总表[合计]",
    right: "部门收支总表[支出, 合计]",
    note: "口径见通知",
  },
  "own-relation-mistake": {
    type: "own-relation-mistake",
    relation: "项目支出",
    problem: "没有名为“部门支出综表”的表，相近的有“部门支出总表”",
    place: "关系.xlsx 第 3 行",
  },
  "narrative-figure": {
    type: "narrative-figure",
    item: "公务接待费",
    year: 2026,
    slip: "last-year",
  },
  "narrative-unit-missing": {
    type: "narrative-unit-missing",
    item: "机关运行经费",
    figure: "395.39",
  },
  "narrative-change": {
    type: "narrative-change",
    item: "公务接待费",
    year: 2026,
    isSame: false,
    slip: "direction",
  },
  "narrative-sum": {
    type: "narrative-sum",
    whole: "“三公”经费预算",
    parts: ["公务接待费", "公务用车运行维护费"],
    isChange: true,
  },
  "narrative-since": { type: "narrative-since", item: "公务接待费" },
  "narrative-item-missing": {
    type: "narrative-item-missing",
    whole: "支出预算",
    item: "卫生健康支出",
  },
  "narrative-repeated": {
    type: "narrative-repeated",
    item: "基本支出",
    other: "基本支出预算",
    isChange: true,
  },
  "narrative-percent": {
    type: "narrative-percent",
    item: "事业收入",
    whole: "收入预算",
    expected: "4.50%",
    actual: "5.40%",
  },
  "narrative-percent-of-nothing": { type: "narrative-percent-of-nothing", item: "公务接待费" },
  "narrative-percent-direction": { type: "narrative-percent-direction", item: "公务接待费" },
  "narrative-cars-sum": { type: "narrative-cars-sum", what: "owned", total: 7, sum: 6 },
  "narrative-cars-cost": { type: "narrative-cars-cost", bought: 0, isPaid: true },
  "narrative-none": { type: "narrative-none", item: "政府采购预算" },
  "narrative-unit-mixed": { type: "narrative-unit-mixed", usual: "万元", other: "元", count: 2 },
  "narrative-figure-missing": { type: "narrative-figure-missing", words: "事业收入资金万元" },
  "narrative-year": { type: "narrative-year", said: 2024, expected: 2026, role: "statement" },
  "narrative-residue": {
    type: "narrative-residue",
    residue: "placeholder",
    text: "增加（减少）",
    count: 3,
  },
  "narrative-doubled": { type: "narrative-doubled", what: "words", text: "万元万元" },
  "narrative-character-missing": {
    type: "narrative-character-missing",
    words: "政府采购服务预",
    expected: "预算",
  },
  "narrative-reason-empty": { type: "narrative-reason-empty", words: "主要原因是" },
  "narrative-reason-missing": { type: "narrative-reason-missing", item: "公务接待费" },
  "narrative-reason-without-change": {
    type: "narrative-reason-without-change",
    item: "公务用车购置费",
  },
  "narrative-reason-repeated": {
    type: "narrative-reason-repeated",
    items: ["基本支出预算", "项目支出预算", "机关运行经费"],
    reason: "人员费用调整",
  },
  "narrative-reason-is-use": {
    type: "narrative-reason-is-use",
    item: "项目支出预算",
    words: "大厅劳务人员费用",
  },
  "narrative-parts-missing": { type: "narrative-parts-missing", parts: ["terms", "contact"] },
  "narrative-department": { type: "narrative-department", name: "甲局", usual: "乙局" },
  "narrative-department-or-unit": {
    type: "narrative-department-or-unit",
    usual: "部门",
    other: "单位",
  },
  "narrative-telephone": { type: "narrative-telephone", problem: "mobile" },
  "narrative-assets-date": {
    type: "narrative-assets-date",
    said: "2024年12月",
    expected: "2025年12月",
  },
  "narrative-assets-word": { type: "narrative-assets-word" },
  "narrative-numbering": {
    type: "narrative-numbering",
    marker: "1.",
    before: "（一）",
    problem: "form",
  },
  "narrative-uses": { type: "narrative-uses", names: ["印刷费", "水电费"] },
  "narrative-not-understood": {
    type: "narrative-not-understood",
    count: 2,
    example: "招商引资专项中公务接待费23万元",
  },
  "narrative-carry-over-inside": { type: "narrative-carry-over-inside", year: 2026 },
  "narrative-number-style": {
    type: "narrative-number-style",
    count: 3,
    example: "1323.67万元",
  },
  "indicator-weights": { type: "indicator-weights", count: 9, execution: "10" },
  "indicator-weight-range": { type: "indicator-weight-range", name: "会议次数", weight: "−5" },
  "indicator-columns-moved": {
    type: "indicator-columns-moved",
    kind: "overall-performance",
    moved: [
      { header: "weight", content: "nature" },
      { header: "nature", content: "weight" },
    ],
  },
  "indicator-cell-odd": { type: "indicator-cell-odd", header: "unit", text: "15" },
  "performance-amounts": {
    type: "performance-amounts",
    op: "=",
    total: "年度资金总额（万元）",
    parts: ["其中：财政拨款（万元）", "其他资金（万元）"],
  },
  "indicator-levels-missing": { type: "indicator-levels-missing", missing: ["效益", "满意度"] },
  "cost-indicators-missing": { type: "cost-indicators-missing", others: 3 },
  "no-core-indicator": { type: "no-core-indicator" },
  "qualitative-with-number": {
    type: "qualitative-with-number",
    name: "考核排名",
    nature: "定性",
    text: "11",
  },
  "quantity-without-number": {
    type: "quantity-without-number",
    name: "满意度",
    nature: "≥",
    text: "满意",
  },
  "quantity-without-unit": {
    type: "quantity-without-unit",
    name: "会议次数",
    nature: "≥",
    text: "5",
  },
  "rate-above-hundred": { type: "rate-above-hundred", name: "覆盖率", text: "120%" },
  "rate-says-nothing": { type: "rate-says-nothing", name: "执行率", text: "100%" },
  "indicator-costs": { type: "indicator-costs", op: "≤", costs: 2, total: "资金总额（万元）" },
  "indicator-direction": { type: "indicator-direction", name: "响应时间", count: 2 },
  "indicator-class": {
    type: "indicator-class",
    name: "建设周期",
    second: "经济成本指标",
    better: "时效指标",
  },
  "duplicate-indicator": { type: "duplicate-indicator", name: "会议次数", count: 2 },
  "duplicate-project": { type: "duplicate-project", project: "会议经费", count: 2 },
  "performance-projects": {
    type: "performance-projects",
    kind: "department-expenditure",
    op: "≤",
    projects: 9,
    item: "合计（项目支出）",
  },
  "project-formula": { type: "project-formula", formula: "10人*3000元/人" },
  "project-total-in-words": {
    type: "project-total-in-words",
    quote: "合计90000元",
    total: "当年预算（万元）",
  },
  "overall-without-carry-over": { type: "overall-without-carry-over" },
  "indicator-unit": { type: "indicator-unit", name: "会务成本", unit: "人/次", expected: "金额" },
  "indicator-level-cut": {
    type: "indicator-level-cut",
    name: "可持续影响指",
    standard: "可持续影响指标",
  },
  "price-in-words": {
    type: "price-in-words",
    price: "30元/平方米",
    name: "租用成本",
    indicator: "≤25元/平方米",
  },
  "description-year": { type: "description-year", quote: "2025年电费预算", year: 2026 },
  "goal-in-words": {
    type: "goal-in-words",
    goal: "至少召开2次全体会",
    name: "召开全体会议次数",
    indicator: "≥1次",
  },
  cause: { type: "cause", cause: "transposed-digits", column: "总计" },
};

/** A cause says what its explanation changes. */
const EXPLANATION: Explanation = {
  cause: "transposed-digits",
  changes: [{ cell: { sheet: "表", row: 7, column: 2 }, before: 1088.19, value: 1088.91 }],
  settles: 3,
};

const details = Object.values(DETAILS);

const term = (blank: boolean): Term => ({
  label: "合计",
  cell: { sheet: "表", row: 0, column: 0 },
  fen: 0,
  halfStep: 0,
  blank,
  sign: 1,
});

function finding(detail: Detail, changes: Partial<Finding> = {}): Finding {
  return {
    id: 1,
    check: "x",
    severity: "error",
    where: [],
    expected: 1_088_800_000,
    actual: 1_088_190_000,
    difference: -610_000,
    unit: "万元",
    detail,
    sides: null,
    cause: null,
    explanations: [],
    remark: null,
    repair: [],
    ...changes,
  };
}

describe("every kind of finding", () => {
  test.each(details.map((detail) => [detail.type, detail] as const))(
    "%s has a short title, a reason and an advice",
    (_, detail) => {
      for (const severity of ["error", "warning", "rounding", "info"] as const) {
        const explanations = detail.type === "cause" ? [EXPLANATION] : [];
        const { title, explanation, action } = say(finding(detail, { severity, explanations }));
        expect([...title].length).toBeLessThanOrEqual(26);
        expect(explanation).toMatch(/。$/);
        expect(action).toMatch(/。$/);
        for (const text of [title, explanation, action]) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object|失败|异常|非法|““|””|(?<!“)。。/);
          expect(text).toMatch(/[\u4e00-\u9fff]/);
        }
      }
    }
  );

  test("titles tell the kinds apart", () => {
    const titles = details.map((detail) => say(finding(detail)).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("what findings say", () => {
  test("amounts with their difference, thousands and a true minus sign", () => {
    expect(messageText(finding(DETAILS["sum-of-children"]))).toBe(
      "2010301 与下级科目之和不等：应为 1,088.80，实际 1,088.19，差额 −0.61 万元"
    );
  });

  test("a tail as a tail that needs nothing done", () => {
    const tail = finding(DETAILS["sum-of-children"], { severity: "rounding", difference: 10_000 });
    expect(say(tail).title).toBe("2010301 与下级科目之和有尾差");
    expect(say(tail).action).toBe("不必修改。");
    expect(messageText(tail)).toContain("差额 +0.01 万元");
  });

  test("a blank as 空白, never as 0", () => {
    const blank = finding(DETAILS["sangong-vehicles"], {
      expected: 28_500_000,
      actual: 0,
      difference: -28_500_000,
      sides: { left: [term(true)], right: [] },
    });
    expect(messageText(blank)).toBe("2026年“小计”是空的：应为 28.50，实际 空白，差额 −28.50 万元");
    const printed = { ...blank, sides: { left: [term(false)], right: [] } };
    expect(messageText(printed)).toContain("实际 0.00");
  });

  test("bounds as bounds", () => {
    const bound = finding({ ...DETAILS["between-tables"], op: "≤" });
    expect(messageText(bound)).toContain("应不超过 1,088.80");
    expect(say(bound).explanation).toContain("不应大于");
  });

  test("more than two places where the amounts have them, in the finding's unit", () => {
    const exact = finding(DETAILS["table-total"], {
      expected: 1_000_100,
      actual: 1_000_000,
      difference: -100,
    });
    expect(messageText(exact)).toContain("应为 1.0001，实际 1.00，差额 −0.0001 万元");
    const inYuan = finding(DETAILS["table-total"], {
      unit: "元",
      expected: 150,
      actual: 100,
      difference: -50,
    });
    expect(messageText(inYuan)).toContain("应为 1.50，实际 1.00，差额 −0.50 元");
  });

  test("names in quotation marks, and facts without amounts by their title alone", () => {
    const names = finding(DETAILS["names-differ"], {
      expected: "乙",
      actual: "甲",
      difference: null,
      unit: null,
    });
    expect(messageText(names)).toBe("215 的名称前后不一致：应为 “乙”，实际 “甲”");
    const fact = finding(DETAILS["no-note"], {
      expected: null,
      actual: null,
      difference: null,
      unit: null,
    });
    expect(messageText(fact)).toBe("空表没有备注");
  });
});
