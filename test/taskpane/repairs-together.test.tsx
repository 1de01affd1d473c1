/** Errors repaired together, and repairs taken back after later checks, in the real pane. */
import { act } from "react";
import { getState } from "../../src/taskpane/state/store";
import { excel } from "../host/excel";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("检查本工作簿");
  await idle();
}, 60000);
afterAll(() => host.close());

const idle = () =>
  until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
const cells = () => host.book.snapshot()[SANGONG]?.data;
const errors = () =>
  Number(/\d+/.exec(button("错误", named("显示哪些结果")).textContent ?? "")?.[0]);
const popover = () => document.querySelector<HTMLElement>(".fui-PopoverSurface");
const opened = (what: string) =>
  until(() => popover()?.textContent?.includes(what) ?? false, `“${what}” is not in the popover`);
const dialog = () => {
  const surface = popover();
  if (!surface) throw new Error("Nothing is open");
  return surface;
};

test("errors with one certain repair each are offered together, with every cell before and after", async () => {
  await click("修复 2 项");
  await opened("将改动 2 个单元格");
  const words = dialog().textContent ?? "";
  expect(words).toContain("公务用车“小计”等于购置费与运行费之和（2 项）");
  expect(words).toMatch(/C6空白→27\.50/);
  expect(words).toMatch(/I6空白→28\.50/);
  expect(dialog().querySelectorAll("input[type=checkbox]")).toHaveLength(3);
});

test("what is not ticked is not changed; Escape closes, and the button has the focus again", async () => {
  const boxes = dialog().querySelectorAll<HTMLInputElement>("li input[type=checkbox]");
  await act(() => boxes[0]?.click());
  await opened("将改动 1 个单元格");
  expect(button("修复 1 项", dialog())).toBeTruthy();
  const before = cells();
  await act(() =>
    dialog().dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))
  );
  await until(() => popover() === null, "The popover is still open");
  expect(document.activeElement?.textContent).toBe("修复 2 项");
  expect(cells()).toEqual(before);
});

test("one request writes them all, and one undo takes them back, also after the next check", async () => {
  const before = cells();
  const count = errors();
  await click("修复 2 项");
  await opened("将改动 2 个单元格");
  await click("修复 2 项", dialog());
  await until(() => errors() === count - 2, "The repaired errors still count");
  await shown("已修复 2 项");
  expect(cells()).not.toEqual(before);
  await click("重新检查");
  await idle();
  expect(errors()).toBe(count - 2);
  expect(text()).not.toContain("修复 2 项 ");
  await click("撤销 2 项");
  await until(() => errors() === count, "The errors are not back");
  expect(cells()).toEqual(before);
  expect(text()).not.toContain("已修复");
});

test("each of several repairs can be taken back on its own, from the list of what was done", async () => {
  const before = cells();
  await act(() => button("2025年“小计”是空的").click());
  await click("填入 27.50");
  await shown("已修复 1 项");
  await act(() => button("2026年“小计”是空的").click());
  await click("填入 28.50");
  await shown("已修复 2 项");
  await click("已修复 2 项");
  await opened("本次打开以来的修复");
  const entries = [...dialog().querySelectorAll("li")].filter((one) => one.querySelector("button"));
  expect(entries[0]?.textContent).toMatch(/2026年“小计”是空的.*I6空白→28\.50/);
  await click("撤销：2025年“小计”是空的", dialog());
  await until(() => !dialog().textContent?.includes("27.5"), "It is still listed");
  await click("撤销：2026年“小计”是空的", dialog());
  await until(() => popover() === null, "An empty list is still open");
  expect(cells()).toEqual(before);
});

test("a repair is taken back where its cell is now: rows inserted above, the sheet renamed", async () => {
  // What was taken back before is found again by then.
  await shown("修复 2 项");
  const count = errors();
  const onSheet = (name: string, change: (sheet: Excel.Worksheet) => void) =>
    act(() => excel((context) => change(context.workbook.worksheets.getItem(name))));
  const finding = button("2026年“小计”是空的");
  if (finding.getAttribute("aria-expanded") !== "true") await act(() => finding.click());
  await shown("填入 28.50");
  await click("填入 28.50");
  await until(() => errors() === count - 1, "The repaired error still counts");
  await onSheet(SANGONG, (sheet) => {
    sheet.getRange("3:3").insert("Down");
    sheet.name = "三公";
  });
  await until(
    () => getState().checked?.content.names.includes("三公") ?? false,
    "The new name is not known"
  );
  await click("撤销上一项");
  await until(() => errors() === count, "The error is not back");
  const value = () => host.book.range("I7", host.book.sheet("三公")).values()[0]?.[0];
  expect(value()).toBe("");
  await onSheet("三公", (sheet) => {
    sheet.name = SANGONG;
    sheet.getRange("3:3").delete("Up");
  });
});
