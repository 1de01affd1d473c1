/** Which columns of a header are measured, of which year, and which of several that mean the same is meant. */
import type { HeaderColumn } from "../../src/tables/header-columns";
import {
  isPartOfNone,
  isSurplus,
  latestYear,
  meansNothing,
  measureColumns,
  NO_WORDS,
  partsUnsummed,
  sourceOf,
  SOURCE_WORDS,
  type MeasureWords,
} from "../../src/tables/measures";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The columns of a header: separated by blanks, their levels by a stroke. */
const columnsOf = (text: string): readonly HeaderColumn[] =>
  words(text).map((own, column) => {
    const levels = own.split("/");
    return { column, words: levels, printed: levels };
  });

const PARTS: MeasureWords = [
  [/基本支出/, "basic"],
  [/项目支出/, "project"],
  [/人员/, "personnel"],
];

/** Which column is which measure: 0 total, -1 total for last year's in column 1. */
function measured(
  text: string,
  reportYear: number | null = 2026,
  vocabulary: MeasureWords = PARTS
): string {
  return measureColumns(columnsOf(text), vocabulary, reportYear)
    .map(({ measure, year, column }) =>
      [column, measure, year === "previous" ? "before" : ""].join(" ").trim()
    )
    .join(", ");
}

describe("sources of money", () => {
  const SOURCES: Readonly<Record<string, string>> = {
    "carried-in": "上年结转 上年财政拨款结余 年初结转 结转资金 非财政拨款结转结余",
    "state-capital": "国有资本经营预算 国有资本预算",
    fund: "政府性基金 基金预算",
    "special-account": "财政专户管理资金 专户资金 专户收入 专户管理资金 教育收费",
    "superior-grants": "上级补助 上级单位补助收入 上级财政补助",
    "affiliate-remittance": "附属单位上缴收入 附属单位缴款 下级单位上缴",
    business: "事业单位经营收入 经营收入 经营预算",
    operations: "事业收入 事业单位收入 事业预算",
    "unit-funds": "单位资金 单位资金收入 单位资金预算",
    other: "其他收入 其他资金 其他各项收入 其他",
    general: "一般公共预算 公共财政预算 经费拨款",
  };

  test.each(Object.entries(SOURCES))("%s", (source, names) => {
    expect(words(names).map((name) => [name, sourceOf(name)])).toEqual(
      words(names).map((name) => [name, source])
    );
  });

  test("are not named by what only speaks of them", () => {
    expect(sourceOf("事业收入(含教育收费)")).toBe("operations");
    expect(sourceOf("事业收入(包括教育收费)")).toBe("operations");
    expect(sourceOf("其他收入(含上年结转)")).toBe("other");
    expect(sourceOf("其他收入(含年初结转)")).toBe("other");
    expect(sourceOf("一般公共预算(含结转结余)")).toBe("general");
    const none =
      "单位资金合计 本单位资金 其他支出 非经营预算 本事业预算 上级单位 附属单位 专户 结余资金";
    expect(words(none).filter((name) => sourceOf(name) !== null)).toEqual([]);
  });

  test("surpluses that are used are none", () => {
    expect(
      words("使用非财政拨款结余 使用结转 事业基金弥补收支差额 弥补收支差额").every(isSurplus)
    ).toBe(true);
    expect(words("上年结余 使用资金 收支差额").some(isSurplus)).toBe(false);
  });
});

describe("measures", () => {
  test("are the parts and their total, not comparisons nor what was spent", () => {
    expect(measured("科目 合计 基本支出 项目支出")).toBe("1 total, 2 basic, 3 project");
    const foreign = `上年执行数 决算数 完成数 增减额 增加额 减少额 增长 变动数 与上年相比预算数 对比合计 差额合计 占比 比重 预算数% 预算数± 预算数比上年
      预算数比2025年 预算数较上年 预算数较2025年`;
    expect(measured(foreign)).toBe("");
    expect(measured("收支差额合计")).toBe("0 total");
  });

  test.each([
    ...words(
      "合计 总计数 小计金额 支出总额 共计 合计(万元) 预算数 预算额 预算金额 金额 2026年预算 本年预算安排"
    ),
    ...words("年初预算 预算 预算(万元) 2026年 2026 2026年度 本年 本年度 当年度"),
  ])("a total is called %s", (word) => {
    expect(measured(word)).toBe("0 total");
  });

  test.each(words("合计说明 本年度工作 预算表 非预算 第2026年 预算安排数量 总数 年"))(
    "and not %s",
    (word) => {
      expect(measured(word)).toBe("");
    }
  );

  test("take the meaning of the words above where theirs only sum up", () => {
    expect(measured("基本支出/小计 基本支出/人员经费 项目支出/合计")).toBe(
      "0 basic, 1 personnel, 2 project"
    );
  });

  test("below projects, carry-over and 其中 are only parts", () => {
    expect(measured("合计 项目支出/小计 项目支出/人员经费")).toBe("0 total, 1 project");
    expect(measured("上年结转/一般公共预算 一般公共预算", 2026, SOURCE_WORDS)).toBe("1 general");
    expect(measured("基本支出/其中：人员经费 人员经费")).toBe("1 personnel");
  });

  test("divided without a sum are none", () => {
    const divided = "一般公共预算/经费拨款 一般公共预算/非税收入";
    expect([...partsUnsummed(columnsOf(divided), SOURCE_WORDS)]).toHaveLength(2);
    expect([...partsUnsummed(columnsOf(`${divided} 一般公共预算/小计`), SOURCE_WORDS)]).toEqual([]);
    expect([...partsUnsummed(columnsOf("一般公共预算/经费拨款"), SOURCE_WORDS)]).toEqual([]);
    expect([
      ...partsUnsummed(
        columnsOf("一般公共预算/经费拨款 一般公共预算/其中：非税收入"),
        SOURCE_WORDS
      ),
    ]).toEqual([]);
    expect([
      ...partsUnsummed(columnsOf("一般公共预算/经费拨款 一般公共预算/上年执行数"), SOURCE_WORDS),
    ]).toEqual([]);
  });
});

describe("of several columns of one measure", () => {
  test("合计 goes before 小计, 小计 before what it sums up, and the shorter words first", () => {
    expect(measured("基本支出 基本支出/小计 基本支出/合计")).toBe("2 basic");
    expect(measured("支出/基本支出 基本支出/小计")).toBe("1 basic");
    expect(measured("基本支出/合计 基本支出/其他/合计")).toBe("0 basic");
  });

  test("the one total of fewest words is the total", () => {
    expect(measured("资金/预算数 合计")).toBe("1 total");
    expect(measured("预算数 合计")).toBe("1 total");
    expect(measured("合计 金额")).toBe("0 total");
  });
});

describe("years", () => {
  test("before the report year are last year's, and so is 上年, but not what is carried over", () => {
    expect(measured("2025年预算数 2026年预算数")).toBe("0 total before, 1 total");
    expect(measured("上年预算数 本年预算数")).toBe("0 total before, 1 total");
    expect(measured("上一年合计 去年基本支出 合计")).toBe(
      "0 total before, 1 basic before, 2 total"
    );
    expect(measured("上年结转合计 合计")).not.toContain("before");
    expect(measured("2025年预算数 2026年预算数", 2025)).toBe("0 total before, 1 total");
    expect(measured("2025年预算数 2026年预算数", null)).toBe("0 total before, 1 total");
  });

  test("all before the title's are this year's as far as they are the latest", () => {
    expect(measured("2024年预算数 2025年预算数", 2026)).toBe("0 total before, 1 total");
  });

  test("that one header has wrong are told apart by where they stand", () => {
    expect(measured("2026年预算数 2026年预算数/总计 2026年预算数/基本支出")).toBe(
      "0 total before, 1 total, 2 basic"
    );
    expect(measured("2026年预算数/总计 2026年预算数/基本支出 2026年预算数")).toBe(
      "0 total, 1 basic, 2 total before"
    );
    expect(measured("2026年预算数 2026年预算数")).toBe("0 total before, 1 total");
    expect(measured("2026年/总计 2026年/总计")).toBe("0 total before, 1 total");
    expect(measured("预算数 预算数/总计 预算数/基本支出")).toBe("0 total before, 1 total, 2 basic");
  });

  test("are not told apart where nothing says that one is wrong", () => {
    expect(measured("金额 预算数/总计 预算数/基本支出")).not.toContain("before");
    expect(measured("预算数 预算数")).not.toContain("before");
    expect(measured("2026年/总计 2026年/小计")).not.toContain("before");
    expect(measured("2026年预算数 2026年预算数 2026年预算数")).not.toContain("before");
  });

  test("the latest of a header counts without what was spent", () => {
    expect(latestYear(columnsOf("2025年预算数 2027年执行数 2026年/合计"))).toBe(2026);
    expect(latestYear(columnsOf("预算数 合计"))).toBeNull();
  });
});

describe("what is no measure", () => {
  test("of it nothing is known, unless it is no money, a comparison, or a part", () => {
    const nothing = (text: string) => meansNothing(text.split("/"), PARTS);
    expect(words("某某 调整 单位经营支出 数量支出").filter(nothing)).toEqual(
      words("某某 调整 单位经营支出 数量支出")
    );
    const known = `基本支出 项目支出/人员经费 合计 增减额 数量 单价 规格型号 计量单位 单位 面积 编制 人数 日期 时间 年度 比例 权重 电话 序号 行次 栏次 备注 说明`;
    expect(words(known).filter(nothing)).toEqual([]);
  });

  test("a part is one of none where its whole has no column", () => {
    const of = (text: string, ...measures: readonly ("basic" | "project")[]) =>
      isPartOfNone(
        text.split("/"),
        PARTS,
        measures.map((measure) => ({ measure }))
      );
    expect(of("项目支出/人员经费", "basic")).toBe(true);
    expect(of("项目支出/人员经费", "basic", "project")).toBe(false);
    expect(of("项目支出/人员经费增减额", "basic")).toBe(false);
    expect(of("基本支出/人员经费")).toBe(false);
    expect(of("基本支出/其中：人员经费")).toBe(true);
  });

  test("without words only totals are measured", () => {
    expect(measured("合计 基本支出", 2026, NO_WORDS)).toBe("0 total");
  });
});
