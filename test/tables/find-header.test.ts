/** Where a header begins and ends, asked of small sheets: line by line, and what each column's words are. */
import { wholeGrid } from "../../src/tables/block";
import { findHeader, isLabelColumn } from "../../src/tables/header";
import { sheet } from "./sheet";

/** First and last line, and the words of the columns; a label's in brackets. */
function headerOf(text: string): string {
  const header = findHeader(wholeGrid(sheet(text)));
  if (!header) return "none";
  const words = header.columns.map((column) =>
    isLabelColumn(column) ? `[${column.words.join("/")}]` : column.words.join("/")
  );
  return `${String(header.top)}-${String(header.bottom)} ${words.join(" ")}`;
}

const lines = (...all: readonly string[]): string => all.join("\n");

describe("the numbers of the columns below a header belong to it", () => {
  const HEADER = "科目名称 | 预算数 | 决算数";
  test.each([
    ["栏次 | 1 | 2", 1],
    ["1 | 2 | 3", 1],
    [" | 1 | 2", 0],
    ["栏次 | 1 | 2=1", 1],
    ["甲 | (1) | （2）", 1],
    ["*** | — | 1", 1],
    ["栏次 | 1 | 3", 0],
    ["栏次 | 2 | 3", 0],
    ["1 | 2 | 3.5", 0],
    ["栏次 | 1 | 甲乙", 0],
    ["1 | 2 | 30", 0],
  ])("%s", (line, bottom) => {
    expect(headerOf(lines(HEADER, line, "教育支出 | 5.5 | 6.5"))).toBe(
      `0-${String(bottom)} [科目名称] 预算数 决算数`
    );
  });

  test("all lines of them, and those below the table's end are none", () => {
    const both = lines(HEADER, "栏次 | 1 | 2", "1 | 2 | 3", "教育支出 | 5.5 | 6.5");
    expect(headerOf(both)).toMatch(/^0-2 /);
    expect(headerOf(lines(HEADER, "栏次 | 1 | 2"))).toMatch(/^0-1 /);
  });
});

describe("a header begins", () => {
  test("not with totals alone", () => {
    expect(
      headerOf(lines("合计 | 总计 | 甲", "科目名称 | 预算数 | 决算数", "教育支出 | 5.5 | 6.5"))
    ).toMatch(/^1-1 /);
  });

  test("not with a single word of one beside other words", () => {
    expect(
      headerOf(lines("科目 | 张三 | 李四", "科目名称 | 预算数 | 决算数", "教育支出 | 5.5 | 6.5"))
    ).toMatch(/^1-1 /);
  });

  test("with two words among a few others, but not among many", () => {
    const among = (others: string) =>
      headerOf(lines(`科目名称 | 预算数 | ${others}`, "教育支出 | 5.5 | 6.5"));
    expect(among("甲 | 乙 | 丙 | 丁 | 戊 | 己")).toMatch(/^0-0 /);
    expect(among("甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚")).toBe("none");
    // A merged cell undone repeats its words.
    expect(among("甲 | 甲 | 甲 | 甲 | 甲 | 甲 | 甲")).toMatch(/^0-0 /);
  });

  test("with one word over all, where a fuller line follows", () => {
    const under = (line: string) =>
      headerOf(lines("2026年预算数 | |", line, "教育支出 | 5.5 | 6.5"));
    expect(under("科目名称 | 合计 | 基本支出")).toMatch(/^0-1 /);
    expect(under("科目名称 | |")).toBe("none");
    expect(under("教育支出 | 3 | 4")).toBe("none");
  });

  test("with a word that goes on below", () => {
    expect(headerOf(lines("基本 | 项目", "支出 | 支出", "5.5 | 6.5"))).toBe(
      "0-1 基本支出 项目支出"
    );
  });

  test("neither in a title nor in a remark", () => {
    expect(
      headerOf(lines("备注：预算数 | |", "科目名称 | 预算数 | 决算数", "教育支出 | 5.5 | 6.5"))
    ).toMatch(/^1-1 /);
    expect(
      headerOf(
        lines("部门支出总表 | 预算数 | 科目", "科目名称 | 预算数 | 决算数", "教育支出 | 5 | 6")
      )
    ).toMatch(/^1-1 /);
  });

  test("nowhere in data alone", () => {
    expect(headerOf(lines("教育支出 | 5.5 | 6.5", "行政运行 | 1 | 2"))).toBe("none");
    expect(headerOf("预算数 | 决算数 | 5.5")).toBe("none");
  });
});

describe("a header goes on", () => {
  test("to a line with one word below its labels", () => {
    expect(
      headerOf(lines("科目编码 | 科目名称 | 2026年预算数", " | | 总计", "205 | 教育支出 | 5.5"))
    ).toBe("0-1 [科目编码] [科目名称] 2026年预算数/总计");
  });

  test("not to a row whose name stands below a label, whatever else is in it", () => {
    expect(
      headerOf(lines("项目 | 预算数 | 备注", "办公用房 | 合计 |", "教育支出 | 5.5 |"))
    ).toMatch(/^0-0 /);
    expect(
      headerOf(lines("项目 | 预算数 | 决算数", "甲 | 基本支出 | 项目支出", "教育支出 | 5.5 | 6"))
    ).toMatch(/^0-0 /);
  });

  test("to labels below labels, and to the end of a label's word", () => {
    expect(
      headerOf(lines("科目 | 科目 | 预算数", "编码 | 名称 | 合计", "205 | 教育支出 | 5.5"))
    ).toBe("0-1 [科目/编码] [科目/名称] 预算数/合计");
  });

  test("not to a line of other words", () => {
    expect(
      headerOf(lines("科目名称 | 预算数 | 本年 | 本年", " | 甲 | 乙 | 丙", "教育支出 | 5 | 6 | 7"))
    ).toMatch(/^0-0 /);
    expect(
      headerOf(
        lines("科目名称 | 预算数 | 本年 | 本年", " | 合计 | 乙 | 丙", "教育支出 | 5 | 6 | 7")
      )
    ).toMatch(/^0-1 /);
    expect(
      headerOf(
        lines(
          "科目名称 | 预算数 | 本年 | 本年 | 本年",
          " | 合计 | 乙 | 丙 | 丁",
          "教育支出 | 5 | 6 | 7 | 8"
        )
      )
    ).toMatch(/^0-0 /);
  });

  test("over six lines at most", () => {
    const one = "科目名称 | 预算数 | 决算数";
    expect(headerOf(lines(...Array.from({ length: 9 }, () => one)))).toMatch(/^0-5 /);
  });

  test("not over a blank line, a year of data or a remark", () => {
    const one = "科目名称 | 预算数 | 决算数";
    expect(headerOf(lines(one, " | |", one, "教育支出 | 5 | 6"))).toMatch(/^0-0 /);
    expect(headerOf(lines(one, " | 2026 | 合计", "教育支出 | 5 | 6"))).toMatch(/^0-1 /);
    expect(headerOf(lines(one, " | 3026 | 合计", "教育支出 | 5 | 6"))).toMatch(/^0-0 /);
    expect(headerOf(lines(one, " | 备注：合计 | ", "教育支出 | 5 | 6"))).toMatch(/^0-0 /);
  });
});
