import { act } from "react";
import type { CheckResult } from "../../src/checks/check";
import type { Finding } from "../../src/checks/finding";
import { titleOf } from "../../src/checks/messages/causes";
import { dispatch, getState } from "../../src/taskpane/state/store";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

/** Repairs of several cells, and several ways to repair, as the search for causes gives them. */
const SHEET = "一般公共预算财政拨款支出预算表";
const at = (row: number) => ({ sheet: SHEET, row, column: 2 });
const change = (row: number, value: number | null) => ({ cell: at(row), before: null, value });

const base: Omit<Finding, "id" | "where"> = {
  check: "table-total",
  severity: "error",
  expected: 100,
  actual: 200,
  difference: 100,
  unit: "万元",
  detail: { type: "table-total", column: "上年预算数", categories: 2 },
  sides: null,
  cause: null,
  repair: [],
  explanations: [],
  remark: null,
};
const TEN = Array.from({ length: 10 }, (_, i) => change(5 + i, i === 0 ? null : i));
const mockResult: CheckResult = {
  coverage: [],
  findings: [
    { ...base, id: 1, where: [at(5)], repair: TEN },
    {
      ...base,
      id: 2,
      where: [at(20)],
      explanations: [
        { cause: "transposed-digits", changes: [change(20, 12.5)], settles: 1 },
        { cause: "swapped", changes: [change(20, 3), change(21, 4)], settles: 2 },
      ],
    },
  ],
};
jest.mock("../../src/checks/engine", () => ({
  // In no steps at all.
  checking: function* () {
    yield* [];
    return mockResult;
  },
}));

let host: OpenWorkbook;
const cells = () => host.book.snapshot()[SHEET]?.data;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange("C7").formulas = [["=1+1"]];
      await context.sync();
    })
  );
  // The same findings whatever is edited: nothing to check again.
  const { preferences } = getState();
  act(() =>
    dispatch({ type: "preferences-changed", preferences: { ...preferences, live: false } })
  );
  await click("检查本工作簿");
  await shown("项核验已运行");
  await until(
    () => button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
}, 60000);
afterAll(() => host.close());

const open = (index: number) =>
  act(() => named(SHEET).querySelectorAll<HTMLElement>("li > div > button")[index]?.click());

test("of many cells the first eight are shown before and after, the others on demand", async () => {
  await open(0);
  await shown("修复 10 个单元格");
  const rows = () => named("修复预览").querySelectorAll("tbody tr");
  expect(rows()).toHaveLength(8);
  expect(rows()[0]?.textContent).toMatch(/2,224.07留空，待补填$/);
  await click("另有 2 格");
  expect(document.querySelectorAll("table[aria-label=修复预览] tbody tr")).toHaveLength(10);
});

test("before a formula becomes a value, that is said", () => {
  expect(text()).toContain("C7 现在是公式，修复后变成数值，不再自动计算");
});

test("one click writes them all, one takes them back, formulas too", async () => {
  const before = cells();
  await click("修复 10 个单元格");
  await shown("已改 10 个单元格");
  expect(text()).toContain("1 个原是公式");
  expect(cells()).not.toEqual(before);
  await click("撤销");
  await shown("修复 10 个单元格");
  expect(cells()).toEqual(before);
});

test("of several ways none is chosen for the user, each is called by its cause and has its own button", async () => {
  await open(1);
  await shown("可能的原因");
  expect(text()).not.toContain("已改");
  const before = cells();
  const ways = [...document.querySelectorAll("[role=group][aria-labelledby]")];
  expect(ways.map((way) => way.querySelector("strong")?.textContent)).toEqual([
    titleOf("transposed-digits"),
    titleOf("swapped"),
  ]);
  expect(ways[0]?.textContent).toContain("可能颠倒了两位数字，应为 12.50；改过来后就相符。");
  expect(ways[1]?.textContent).toContain("改过来后，2 处核对不上的都平了。");
  await click("修复 2 个单元格", ways[1]);
  await shown("已改 C21、C22");
  expect(text()).not.toContain("可能的原因");
  await click("撤销");
  await shown("可能的原因");
  expect(cells()).toEqual(before);
  await click("填入 12.50");
  await shown("已改 C21");
  await shown("检查之后工作簿有改动");
});

test("what was changed by hand after the repair is not taken back", async () => {
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange("C21").values = [[99]];
      await context.sync();
    })
  );
  const before = cells();
  await click("撤销");
  await shown("在修复之后又改过");
  expect(cells()).toEqual(before);
});
