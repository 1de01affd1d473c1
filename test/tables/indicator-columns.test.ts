/** The header of 绩效指标: which lines are one, and which of its columns holds what. */
import { wholeGrid } from "../../src/tables/block";
import { findIndicatorHeader, indicatorHeaderAt } from "../../src/tables/indicator-columns";
import { sheet } from "./sheet";

/** The lines of the first header and its columns by role; "none" without one. */
function headerOf(...lines: readonly string[]): string {
  const header = findIndicatorHeader(wholeGrid(sheet(lines.join("\n"))));
  if (!header) return "none";
  const { top, bottom, columns, doubt } = header;
  const roles = [...columns].map(([role, column]) => `${role} ${String(column)}`);
  return [`${String(top)}-${String(bottom)}:`, ...roles, ...(doubt ? [`(${doubt})`] : [])].join(
    " "
  );
}

describe("a line is a header of indicators", () => {
  test.each([
    ["三级指标 | 指标值", "0-0: name 0 value 1"],
    ["指标名称 | 权重", "0-0: name 0 weight 1"],
    ["一级指标 | 二级指标", "0-0: first 0 name 1"],
    ["指标 | 指标值 | 权重", "0-0: name 0 value 1 weight 2"],
    [
      "一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 权重 | 是否核心指标",
      "0-0: first 0 second 1 name 2 nature 3 value 4 unit 5 weight 6 core 7",
    ],
    ["一级指标 | 指标内容 | 指标值", "0-0: first 0 name 1 value 2"],
    ["三级指标 | 指标名称 | 指标值", "0-0: name 0 value 2"],
    ["指标 | 一级指标 | 指标值", "0-0: name 0 first 1 value 2"],
    ["甲 | 三级指标 | 乙 | 指标值", "0-0: name 1 value 3"],
  ])("%s", (line, header) => {
    expect(headerOf(line)).toBe(header);
  });

  test.each([
    "三级指标",
    "指标 | 指标值",
    "指标 | 甲 | 乙",
    "指标值 | 权重 | 计量单位",
    "一级指标 | 是否核心指标",
    "指标 | 是否核心指标 | 指标值",
    "三级指标 | 指标解释",
    "三级指标 | 三级指标",
    `三级指标 | 指标值${"甲".repeat(18)}`,
  ])("not so %s", (line) => {
    expect(headerOf(line)).toBe("none");
  });

  test("the first of them from a line on", () => {
    const grid = wholeGrid(sheet("甲 | 乙\n三级指标 | 指标值\n丙 | 丁\n指标值 | 三级指标"));
    expect([0, 1, 2, 3, 4].map((from) => findIndicatorHeader(grid, from)?.top ?? null)).toEqual([
      ...[1, 1, 3, 3, null],
    ]);
    expect([0, 1].map((row) => indicatorHeaderAt(grid, row)?.top ?? null)).toEqual([null, 1]);
  });
});

describe("its second line", () => {
  test("counts instead of what it stands under", () => {
    expect(headerOf("三级指标 | 指标值 | | | 权重", " | 指标性质 | 指标值 | 计量单位 |")).toBe(
      "0-1: name 0 value 2 weight 4 nature 1 unit 3"
    );
  });

  test("is none where something else stands in it, where it says nothing, or where it is a header by itself", () => {
    expect(headerOf("三级指标 | 指标值", "完成数 | 指标性质")).toMatch(/^0-0:/);
    expect(headerOf("三级指标 | 指标值", " | 备注")).toMatch(/^0-0:/);
    expect(headerOf("三级指标 | 指标值", " | ")).toMatch(/^0-0:/);
    expect(headerOf("三级指标 | 指标值", "三级指标 | 指标值")).toMatch(/^0-0:/);
    expect(headerOf("三级指标 | 指标值 | 备注", " | 权重 | 说明")).toMatch(/^0-1:/);
  });
});

describe("a merged cell undone", () => {
  test("is one column where what stands below says the same, too", () => {
    expect(headerOf("三级指标 | 三级指标 | 指标值", "完成数 | 完成数 | 3")).toBe(
      "0-0: name 0 value 2"
    );
    expect(headerOf("三级指标 | 三级指标 | 指标值", "完成数 | | 3")).toBe("0-0: name 0 value 2");
    expect(headerOf("三级指标 | 三级指标 | 指标值", "完成数 | 满意度 | 3")).toBe(
      "0-0: name 0 value 2 (twice)"
    );
  });

  test("is compared over twenty rows", () => {
    const rows = (count: number) => Array.from({ length: count }, () => "完成数 | 完成数 | 3");
    const header = "三级指标 | 三级指标 | 指标值";
    expect(headerOf(header, ...rows(19), "完成数 | 满意度 | 3")).toMatch(/twice/);
    expect(headerOf(header, ...rows(20), "完成数 | 满意度 | 3")).not.toMatch(/twice/);
  });

  test("is compared with what stands left of it only where something does", () => {
    expect(headerOf("三级指标 | 指标值", "完成数 | 3")).toBe("0-0: name 0 value 1");
  });
});

describe("two columns of one role", () => {
  const HEADER = "三级指标 | 指标值 | 三级指标 | 指标值";
  const ROW = "建成数 | 30 | 完成数 | 3";

  test("are told apart by 年度目标 beside 长期目标 above them, on whichever side", () => {
    expect(headerOf("中期目标 | | 年度目标 |", HEADER, ROW)).toBe("1-1: name 2 value 3");
    expect(headerOf("年度目标 | | 长期目标 |", HEADER, ROW)).toBe("1-1: name 0 value 1");
    expect(headerOf("2026年度 | | 实施期目标 |", HEADER, ROW)).toBe("1-1: name 0 value 1");
    expect(headerOf("实施周期 | | 当年目标 |", HEADER, ROW)).toBe("1-1: name 2 value 3");
    expect(headerOf("甲 | 长期目标 | 本年目标 |", "乙 | 丙 | 丁 |", HEADER, ROW)).toBe(
      "2-2: name 2 value 3"
    );
  });

  test("are in doubt where nothing tells them apart, or not all of them", () => {
    expect(headerOf(HEADER, ROW)).toMatch(/\(twice\)$/);
    expect(headerOf("年度目标 | | |", HEADER, ROW)).toMatch(/\(twice\)$/);
    expect(headerOf("长期目标 | | 第三年度 |", HEADER, ROW)).toMatch(/\(twice\)$/);
    expect(headerOf(`长期目标 | | 年度${"甲".repeat(19)} |`, HEADER, ROW)).toMatch(/\(twice\)$/);
    expect(headerOf("长期目标 | | | 年度目标", HEADER, ROW)).toMatch(/\(twice\)$/);
    expect(headerOf("长期目标 | | 年度目标 |", `${HEADER} | 指标值`, `${ROW} | 4`)).toMatch(
      /\(twice\)$/
    );
  });
});

describe("it is in doubt", () => {
  test.each(["得分", "自评情况", "扣分原因", "实际完成值", "完成情况", "完成率", "偏差原因"])(
    "with %s: a report on what was achieved",
    (word) => {
      expect(headerOf(`三级指标 | 指标值 | ${word}`)).toMatch(/\(evaluation\)$/);
    }
  );

  test("also where that stands in its second line", () => {
    expect(headerOf("三级指标 | 指标值 |", " | 计量单位 | 得分")).toMatch(/^0-0/);
    expect(headerOf("三级指标 | 指标值 | 得分", " | 计量单位 |")).toMatch(/\(evaluation\)$/);
  });

  test("with names of projects or money beside the indicators: one line a project", () => {
    expect(headerOf("项目名称 | 三级指标 | 指标值")).toMatch(/\(list\)$/);
    expect(headerOf("三级指标 | 指标值 | 年度资金总额")).toMatch(/\(list\)$/);
    expect(headerOf("项目名称 | 三级指标 | 指标值 |", " | | 权重 | ")).toMatch(/\(list\)$/);
    expect(headerOf("绩效目标 | 三级指标 | 指标值")).not.toMatch(/\(list\)$/);
  });
});
