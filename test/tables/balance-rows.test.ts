/** Which line of a table in balance says what, where layouts differ in what they list, how they number it, and in what they leave out. */
import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable, Row } from "../../src/tables/table";
import { sheet } from "./sheet";

function only(text: string): BudgetTable {
  const { tables, unrecognised } = recogniseTables([sheet(text)]);
  expect(unrecognised).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0] as BudgetTable;
}

/** Names and roles of one side. */
function roles(table: BudgetTable, side: Row["side"]): unknown[] {
  return table.rows
    .filter((row) => row.side === side)
    .map(({ name, subject, line }) => [name, subject ? subject.code : line]);
}

const unreadOf = (table: BudgetTable) => table.unread?.map(({ name }) => name) ?? [];

const reasonsOf = (text: string) =>
  recogniseTables([sheet(text)]).unrecognised.map(({ reason }) => reason);

const HEADER = `
部门收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数`;

describe("sources after 上年结转", () => {
  test("are this year's where all lines are of one level", () => {
    const table = only(`${HEADER}
一、上年结转 | 5 | 一、教育支出 | 115
二、一般公共预算拨款收入 | 100 | |
三、事业收入 | 10 | |
收入总计 | 115 | 支出总计 | 115`);
    expect(roles(table, "income").slice(0, 3)).toEqual([
      ["上年结转", "carried-in"],
      ["一般公共预算拨款收入", { source: "general" }],
      ["事业收入", { source: "operations" }],
    ]);
  });

  test("are its parts below it, though this year has none of them", () => {
    const table = only(`${HEADER}
一、本年收入 | 100 | 一、教育支出 | 105
（一）一般公共预算拨款收入 | 100 | |
二、上年结转 | 5 | |
（一）政府性基金预算拨款收入 | 5 | |
收入总计 | 105 | 支出总计 | 105`);
    expect(roles(table, "income")).toEqual([
      ["本年收入", "current-year"],
      ["一般公共预算拨款收入", { source: "general" }],
      ["上年结转", "carried-in"],
      ["政府性基金预算拨款收入", { carriedIn: "fund" }],
      ["收入总计", "total"],
    ]);
  });

  test("are its parts where this year has the same ones, of whatever level", () => {
    const table = only(`${HEADER}
一般公共预算拨款收入 | 100 | 教育支出 | 105
上年结转 | 5 | |
一般公共预算拨款收入 | 5 | |
收入总计 | 105 | 支出总计 | 105`);
    expect(roles(table, "income")[2]).toEqual(["一般公共预算拨款收入", { carriedIn: "general" }]);
  });

  test("may share its line", () => {
    const table = only(`${HEADER}
一般公共预算拨款收入 | 100 | 教育支出 | 105
上年结转政府性基金预算拨款 | 5 | |
收入总计 | 105 | 支出总计 | 105`);
    expect(roles(table, "income")[1]).toEqual([
      "上年结转政府性基金预算拨款",
      { carriedIn: "fund" },
    ]);
  });
});

describe("money that is printed twice", () => {
  test.each(["事业收入", "事业单位经营收入", "上级补助收入", "其他收入"])(
    "单位资金 beside %s sums it up",
    (name) => {
      const table = only(`${HEADER}
一、一般公共预算拨款收入 | 100 | 一、教育支出 | 110
二、单位资金 | 10 | |
1、${name} | 10 | |
收入总计 | 110 | 支出总计 | 110`);
      expect(JSON.stringify(roles(table, "income"))).not.toContain("unit-funds");
      expect(roles(table, "income")).toHaveLength(3);
      expect(unreadOf(table)).not.toContain(name);
    }
  );

  test("单位资金 alone is a source", () => {
    const table = only(`${HEADER}
一、一般公共预算拨款收入 | 100 | 一、教育支出 | 110
二、单位资金 | 10 | |
收入总计 | 110 | 支出总计 | 110`);
    expect(roles(table, "income")[1]).toEqual(["单位资金", { source: "unit-funds" }]);
  });

  test("what follows 其中 is counted in the line above it, up to the next of its level", () => {
    const table = only(`${HEADER}
一、一般公共预算拨款收入 | 100 | 一、教育支出 | 130
其中：事业收入 | 10 | |
二、其他收入 | 30 | |
收入总计 | 130 | 支出总计 | 130`);
    expect(roles(table, "income")).toEqual([
      ["一般公共预算拨款收入", { source: "general" }],
      ["其他收入", { source: "other" }],
      ["收入总计", "total"],
    ]);
    expect(unreadOf(table)).toEqual([]);
  });
});

describe("财政拨款 over its funds", () => {
  const divided = (whole: string, first: string, second: string) =>
    unreadOf(
      only(`${HEADER}
${whole} | 100 | 教育支出 | 100
${first} | 90 | |
${second} | 10 | |
收入总计 | 100 | 支出总计 | 100`)
    );

  test("only sums them up where all of them are listed", () => {
    expect(divided("财政拨款收入", "一般公共预算拨款收入", "政府性基金预算拨款收入")).toEqual([]);
    expect(divided("财政拨款(补助)", "一般公共预算拨款收入", "政府性基金预算拨款收入")).toEqual([]);
    expect(divided("一、财政拨款收入", "二、一般公共预算拨款收入", "三、事业收入")).toEqual([
      "财政拨款收入",
    ]);
  });
});

test("a first line of money that no role fits is named, so that no sum is trusted", () => {
  const table = only(`${HEADER}
调入资金 | 5 | 某某支出款 | 105
一般公共预算拨款收入 | 100 | 教育支出 |
收入总计 | 105 | 支出总计 | 105`);
  expect(unreadOf(table)).toEqual(["调入资金"]);
});

describe("the total", () => {
  test("is the last 总计, 合计 before it this year's", () => {
    const table = only(`${HEADER}
一般公共预算拨款收入 | 100 | 教育支出 | 105
收入合计 | 100 | 支出合计 | 105
上年结转 | 5 | |
收入总计 | 105 | 支出总计 | 105`);
    expect(roles(table, "income").slice(1)).toEqual([
      ["收入合计", "current-year"],
      ["上年结转", "carried-in"],
      ["收入总计", "total"],
    ]);
  });

  test("is 本年收入合计 where it comes last and nothing is carried over", () => {
    const table = only(`${HEADER}
一般公共预算拨款收入 | 100 | 教育支出 | 100
本年收入合计 | 100 | 本年支出合计 | 100`);
    expect([roles(table, "income")[1], roles(table, "expenditure")[1]]).toEqual([
      ["本年收入合计", "total"],
      ["本年支出合计", "total"],
    ]);
  });

  test("is none where something is carried over, and 本年收入 alone is none either", () => {
    const carried = only(`${HEADER}
上年结转 | 5 | 教育支出 | 100
一般公共预算拨款收入 | 100 | 结转下年 | 5
本年收入合计 | 100 | 本年支出合计 | 100`);
    expect(roles(carried, "income").at(-1)).toEqual(["本年收入合计", "current-year"]);
    expect(roles(carried, "expenditure").at(-1)).toEqual(["本年支出合计", "current-year"]);
    const first = only(`${HEADER}
一般公共预算拨款收入 | 100 | 教育支出 | 100
本年收入 | 100 | 本年支出 | 100`);
    expect(roles(first, "income").at(-1)).toEqual(["本年收入", "current-year"]);
  });
});

describe("the half of 支出", () => {
  test("may stand left, with codes of its own beside the names", () => {
    const table = only(`
部门收支总表
支出 | | | 收入 |
科目编码 | 科目名称 | 预算数 | 项目 | 预算数
205 | 教育事务 | 100 | 一般公共预算拨款收入 | 100
 | 支出总计 | 100 | 收入总计 | 100`);
    expect(roles(table, "expenditure")).toEqual([
      ["教育事务", "205"],
      ["支出总计", "total"],
    ]);
    expect(roles(table, "income")[0]).toEqual(["一般公共预算拨款收入", { source: "general" }]);
  });

  test("ends with what is carried out: below that nothing is a 类", () => {
    const table = only(`${HEADER}
一般公共预算拨款收入 | 105 | 一、教育支出 | 100
 | | 二、结转下年 | 5
 | | 三、教育支出 | 5
收入总计 | 105 | 支出总计 | 105`);
    expect(roles(table, "expenditure").map((role) => (role as unknown[])[1])).toEqual([
      "205",
      "carried-out",
      "total",
    ]);
    expect(unreadOf(table)).toEqual(["教育支出"]);
  });

  test("does not take a sum over numbered 类 for another one", () => {
    const table = only(`${HEADER}
一般公共预算拨款收入 | 100 | 一、部门预算 | 100
 | | 1、教育支出 | 60
 | | 2、卫生健康支出 | 40
收入总计 | 100 | 支出总计 | 100`);
    expect(roles(table, "expenditure")).toEqual([
      ["教育支出", "205"],
      ["卫生健康支出", "210"],
      ["支出总计", "total"],
    ]);
    expect(unreadOf(table)).toEqual([]);
  });

  test("takes a 类 that it does not know for one, with what stands below it", () => {
    const table = only(`${HEADER}
一般公共预算拨款收入 | 100 | 一、教育与体育支出 | 60
 | | 1、学校建设 | 60
 | | 二、卫生健康支出 | 40
收入总计 | 100 | 支出总计 | 100`);
    expect(roles(table, "expenditure")[0]).toEqual(["教育与体育支出", null]);
  });
});

describe("what is no table in balance says what it lacks", () => {
  test("the amounts of the funds", () => {
    expect(
      reasonsOf(`
财政拨款收支总表
收入 | | 支出 |
项目 | 预算数 | 项目 | 政府性基金预算
一、本年收入 | 100 | 一、教育支出 | 100
收入总计 | 100 | 支出总计 | 100`)
    ).toEqual([expect.stringMatching(/但没有找到支出栏的“/)]);
  });

  test("rows of one half", () => {
    const reason = [expect.stringMatching(/收入来源或支出科目的行/)];
    expect(reasonsOf(`${HEADER}\n甲 | 100 | 教育支出 | 100\n乙 | 100 | 支出总计 | 100`)).toEqual(
      reason
    );
    expect(
      reasonsOf(`${HEADER}\n一般公共预算拨款收入 | 100 | |\n收入总计 | 100 | 基本支出 | 100`)
    ).toEqual(reason);
  });
});
