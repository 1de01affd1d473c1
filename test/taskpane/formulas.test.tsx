import { act } from "react";
import { computedValues, openWithFunctions, type FunctionHost } from "../host/own-functions";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

/** 转为数值, 恢复公式 and 重新计算 in the settings, over the real functions. */
const SHEET = "一般公共预算财政拨款支出预算表";

let host: FunctionHost;

const range = (address: string) => host.book.range(address, host.book.sheet(SHEET));
const said = () => document.querySelector("main > [role=status]:last-child")?.textContent ?? "";

const TOTAL = '=BUDGET.TOTAL("201",A5:A28,D5:D28)';

beforeAll(async () => {
  host = await openPane("dadukou-2026", openWithFunctions);
}, 60000);
afterAll(() => host.close());

test("a workbook without such formulas offers nothing", async () => {
  await click("设置");
  await shown("工作簿里没有用这些函数写的公式。");
  expect(() => button("转为数值")).toThrow();
  expect(() => button("恢复公式")).toThrow();
});

test("formulas are counted as they are typed, and those that cannot become values are named with the reason", async () => {
  await act(async () => {
    range("H31:H34").write([
      [TOTAL],
      ["=BUDGET.WAN(10000)"],
      ['=BUDGET.NAME("9999999")'],
      ['=_xldudf_BUDGET_NAME("201")'],
    ]);
    await computedValues(host, "H31:H34", SHEET);
  });
  await shown("工作簿里有 4 个公式用了这些函数，其中 2 个现在不能转为数值。");
  expect(text()).toContain("显示错误值，转了就只剩错误值。请先按提示改正。");
  expect(text()).toContain("显示 #NAME?，要先重新计算。");
  await click("H33，转到单元格");
  await until(() => host.book.selection().address.endsWith("!H33"), "H33 is not selected");
});

test("重新计算 enters what shows #NAME? again", async () => {
  await click("重新计算（1）");
  await shown("其中 1 个现在不能转为数值");
  expect(range("H34").formulas()).toEqual([['=BUDGET.NAME("201")']]);
  expect(range("H34").values()).toEqual([["一般公共服务支出"]]);
});

test("转为数值 leaves the results, and 恢复公式 brings the formulas back, where nothing was changed since", async () => {
  await click("转为数值（3）");
  await shown("另有 3 个已转为数值，可以恢复。");
  await until(() => said() === "已把 3 个公式转为数值，1 个没有转", "Nobody was told");
  expect(range("H31:H34").formulas()).toEqual([
    [2515.2],
    [1],
    ['=BUDGET.NAME("9999999")'],
    ["一般公共服务支出"],
  ]);
  await act(async () => {
    range("H32").write(7);
    await host.book.settle();
  });
  await click("恢复公式（3）");
  await shown("这些公式没有恢复。");
  await until(() => said() === "已恢复 2 个公式，1 个没有恢复", "Nobody was told");
  expect(text()).toContain(`“${SHEET}”H32：转为数值后，单元格又改过，没有覆盖。=BUDGET.WAN(10000)`);
  expect(range("H31:H32").formulas()).toEqual([[TOTAL], [7]]);
  await click("不再保留");
  await until(() => !text().includes("这些公式没有恢复"), "They are still listed");
  expect(() => button("恢复公式")).toThrow();
  expect(named("设置").textContent).toContain("工作簿里有 3 个公式用了这些函数");
});
