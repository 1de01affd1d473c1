import { act } from "react";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

const INCOME = "表七 部门收入总表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2024");
}, 60000);
afterAll(() => host.close());

const titles = (within: ParentNode = named(INCOME)) =>
  [...within.querySelectorAll("li > div > button")].map(({ textContent }) => textContent);

test("consequences are folded under their cause, and neither counted nor listed beside it", async () => {
  await click("检查本工作簿");
  await shown("项核验已运行");
  const cause = titles().filter((title) => title.includes("20103 与下级科目之和不等"));
  expect(cause).toHaveLength(1);
  expect(cause[0]).toContain("另引起");
  expect(titles().some((title) => title.startsWith("201 与下级"))).toBe(false);
  const counter = button("错误", named("显示哪些结果")).textContent;
  expect(Number(/\d+/.exec(counter ?? "")?.[0])).toBe(
    titles(document).filter((title) => title.includes("错误")).length
  );
});

test("the cause shows them on demand, with their cells", async () => {
  await click("20103 与下级科目之和不等", named(INCOME));
  await shown("由此引起，改正后会一并消失");
  expect(text()).not.toContain("201 与下级科目之和不等");
  await click("由此引起");
  await shown("201 与下级科目之和不等");
  await click("C7，转到单元格");
  await until(() => host.book.selection().address.endsWith("!C7"), "C7 is not selected");
});

test("what did not run is folded with its number, by reason", async () => {
  const group = named("未运行的核验");
  const count = Number(/\d+/.exec(group.textContent ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  expect(group.querySelectorAll("li")).toHaveLength(0);
  await click("未运行的核验");
  const reasons = [...group.querySelectorAll(":scope > ul > li")];
  expect(reasons.length).toBeLessThan(count);
  expect(group.querySelectorAll("li li li")).toHaveLength(count);
  expect(reasons.filter((one) => one.textContent?.includes("没有上年的工作簿"))).toHaveLength(1);
});

test("a subject's name goes into the selected cell, only after it is agreed to replace what is there", async () => {
  const before = host.book.snapshot()[INCOME];
  await click("科目");
  await until(() => document.querySelector("[role=treeitem]") !== null, "No tree");
  act(() => document.querySelector<HTMLElement>("[role=treeitem]")?.focus());
  await click("201 一般公共服务支出的详情");
  await click("只写名称");
  await shown("C7 已有内容");
  expect(host.book.snapshot()[INCOME]).toEqual(before);
  await click("替换");
  await until(() => !text().includes("已有内容"), "The question is still asked");
  expect(JSON.stringify(host.book.snapshot()[INCOME]?.data.cellData?.[6]?.[2])).toContain(
    "一般公共服务支出"
  );
});
