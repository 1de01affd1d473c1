import { act } from "react";
import { isDeepStrictEqual } from "node:util";
import { getState } from "../../src/taskpane/state/store";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, choose, click, named, openPane, shown, text, type, until } from "./open-pane";

const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
}, 60000);
afterAll(() => host.close());

const count = (word: string) =>
  Number(/\d+/.exec(button(word, named("显示哪些结果")).textContent ?? "")?.[0]);
const marks = () => Object.values(host.book.snapshot()).flatMap(({ rules }) => rules).length;

/** Waits until a check is over, marks included. */
const idle = () =>
  until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );

async function check(name: string): Promise<void> {
  await click(name);
  await idle();
}

test("a check finds the blank subtotals, says where, and marks them without touching a cell", async () => {
  const before = host.book.snapshot();
  await check("检查本工作簿");
  expect(text()).toContain("重庆市大渡口区");
  expect(text()).toContain("2026年 · ");
  expect(count("错误")).toBeGreaterThanOrEqual(2);
  const group = named(SANGONG);
  expect(group.textContent).toContain("应为 28.50");
  expect(group.textContent).toContain("实际 空白");
  expect(marks()).toBeGreaterThanOrEqual(2);
  expect(host.book.snapshot()[SANGONG]?.data).toEqual(before[SANGONG]?.data);
  await choose("更多", "清除标记");
  await until(() => marks() === 0, "Marks are left");
  const menu = () => document.querySelector("[role=menu]")?.textContent ?? null;
  await until(() => menu() === null, "The menu does not close");
  await click("更多");
  await until(() => menu()?.includes("清除标记") === false, "They are still offered to be cleared");
  expect(named("更多").getAttribute("aria-expanded")).toBe("true");
  await click("更多");
  await until(() => menu() === null, "The menu does not close by its own button");
  expect(host.book.snapshot()).toEqual(before);
});

test("the counts show and hide: 尾差 is off at first", async () => {
  const rounding = button("尾差", named("显示哪些结果"));
  expect(rounding.getAttribute("aria-pressed")).toBe("false");
  expect(count("尾差")).toBeGreaterThan(0);
  const before = text().length;
  await click("尾差", named("显示哪些结果"));
  expect(text().length).toBeGreaterThan(before);
  await click("尾差", named("显示哪些结果"));
  expect(text().length).toBe(before);
});

test("a click selects the cell, and shows both sides", async () => {
  await click("C6，转到单元格");
  await until(() => host.book.selection().address === `'${SANGONG}'!C6`, "C6 is not selected");
  await click("应为 28.50");
  await until(() => host.book.selection().address === `'${SANGONG}'!I6`, "I6 is not selected");
  expect(text()).toContain("差额");
  expect(button("K6，转到单元格")).toBeTruthy();
});

test("a repair is written by the user's click, can be taken back, and is gone after a re-check", async () => {
  const errors = count("错误");
  const before = host.book.snapshot()[SANGONG]?.data;
  await click("填入 28.50");
  await shown("已修复");
  expect(host.book.snapshot()[SANGONG]?.data).not.toEqual(before);
  await click("撤销");
  // the words go as soon as the live check follows the repair: the cells tell
  await until(() => isDeepStrictEqual(host.book.snapshot()[SANGONG]?.data, before), "Not undone");
  await click("填入 28.50");
  await shown("已修复");
  await check("重新检查");
  await until(() => count("错误") === errors - 1, "The corrected finding is still there");
  expect(text()).not.toContain("检查之后工作簿有改动");
});

test("what did not run is listed with its reason", async () => {
  await click("项未运行");
  await shown("核验范围");
  expect(text()).toContain("识别出的表");
  await click("返回");
  await shown("重新检查");
});

test("what Excel refuses is said in Chinese, and the last result stays", async () => {
  const refusal = Object.assign(new Error("busy"), { code: "ResponsePayloadSizeLimitExceeded" });
  jest.spyOn(Excel, "run").mockRejectedValueOnce(refusal);
  await click("重新检查");
  await shown("暂时不能检查");
  expect(text()).toContain("超过 Excel 一次能交出的大小");
  expect(text()).toContain("项核验已运行");
  await click("现在重试");
  await until(() => !text().includes("暂时不能检查"), "The refusal is still shown");
  await idle();
});

test("the ribbon's button writes the narrative; its figures go to their cells", async () => {
  const completed = jest.fn();
  const show = jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();
  const { mappings } = (
    Office.actions as unknown as {
      _association: { mappings: Record<string, (event: unknown) => void> };
    }
  )._association;
  const [, narrate] =
    Object.entries(mappings).find(([name]) => name.toUpperCase() === "NARRATE") ?? [];
  await act(async () => {
    narrate?.({ completed });
    await Promise.resolve();
  });
  await shown("三、财政拨款情况说明");
  await until(() => completed.mock.calls.length === 1, "The ribbon's button is still busy");
  expect(show).toHaveBeenCalled();
  await click("1020.77");
  await until(
    () => host.book.selection().address === "一般公共预算财政拨款支出预算表!F5",
    "The figure's cell is not selected"
  );
});

test("an answer fills its place and is remembered in the workbook", async () => {
  const open = () => Number(/还有 (\d+) 处待填/.exec(text())?.[1] ?? 0);
  const before = open();
  expect(before).toBeGreaterThan(0);
  await click("公务接待费减少的主要原因");
  await type("厉行节约 <b>");
  await click("填入", named("公务接待费减少的主要原因"));
  await until(() => open() === before - 1, "The place is still open");
  expect(text()).toContain("主要原因是厉行节约 <b>；");
  await click("科目");
  await shown("一般公共服务支出");
  await click("说明");
  await shown("厉行节约 <b>");
  await click("重新生成");
  await until(() => !getState().narrating, "It is still being written");
  expect(text()).toContain("厉行节约 <b>");
  expect(open()).toBe(before - 1);
});

test("the text is copied, and open places are counted", async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  await act(async () => {
    [...document.querySelectorAll("button")].find((b) => b.textContent === "复制草稿")?.click();
    await Promise.resolve();
  });
  await shown("已复制草稿，还有");
  expect(writeText).toHaveBeenCalledWith(
    expect.stringMatching(/四、“三公”经费情况说明[\s\S]*厉行节约 <b>；[\s\S]*【待填：/)
  );
});
