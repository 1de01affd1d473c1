import { act } from "react";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const SECTION = "支出概览：本年与上年";
let host: Omit<OpenWorkbook, "close"> & { close(): Promise<void> };

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("检查本工作簿");
  await shown("项核验已运行");
  await until(
    () => button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
}, 60000);
afterAll(() => host.close());

const selected = () => host.book.selection().address;
const names = (list: string) =>
  [...named(list).querySelectorAll("button")].map((one) => one.getAttribute("aria-label"));

test("where there is something to correct it is folded, and says what it holds", () => {
  expect(button(SECTION).getAttribute("aria-expanded")).toBe("false");
  expect(text()).not.toContain("基本支出 2,016.28");
});

test("both years of every 类 stand there with their amounts, the largest first", async () => {
  await click(SECTION);
  await shown("基本支出 2,016.28");
  expect(names("支出按类")).toEqual([
    "一般公共服务支出，2026年 2,515.20 万元，比上年 +291.13，转到 D6",
    "一般公共服务支出，2025年 2,224.07 万元，转到 C6",
    "社会保障和就业支出，2026年 321.13 万元，比上年 +33.72，转到 D14",
    "社会保障和就业支出，2025年 287.41 万元，转到 C14",
    "住房保障支出，2026年 110.83 万元，比上年 +14.23，转到 D26",
    "住房保障支出，2025年 96.60 万元，转到 C26",
    "卫生健康支出，2026年 89.89 万元，比上年 +11.95，转到 D20",
    "卫生健康支出，2025年 77.94 万元，转到 C20",
  ]);
  expect(names("基本支出与项目支出")).toEqual([
    "基本支出 2,016.28（66%），2026年，单位万元，转到 E5",
    "项目支出 1,020.77（34%），2026年，单位万元，转到 F5",
  ]);
  expect(names("“三公”经费")).toHaveLength(4);
});

test("all bars are one stop of the Tab key, the arrows go from one to the next", async () => {
  const stops = () =>
    [...named(SECTION).querySelectorAll<HTMLElement>("[data-bar]")].filter(
      ({ tabIndex }) => tabIndex === 0
    );
  const press = (key: string) =>
    act(async () => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      await Promise.resolve();
    });
  const label = () => document.activeElement?.getAttribute("aria-label");
  expect(stops()).toHaveLength(1);
  await act(async () => {
    stops()[0]?.focus();
    await Promise.resolve();
  });
  expect(label()).toContain("一般公共服务支出，2026年");
  await press("ArrowDown");
  expect(label()).toContain("一般公共服务支出，2025年");
  expect(stops()).toEqual([document.activeElement]);
  await press("End");
  expect(label()).toContain("公务接待费，2025年");
  await press("ArrowDown");
  expect(label()).toContain("公务接待费，2025年");
  await press("Home");
  expect(label()).toContain("一般公共服务支出，2026年");
});

test("a bar shows its cell", async () => {
  await click("社会保障和就业支出，2025年");
  await until(() => selected().endsWith("!C14"), "C14 is not selected");
  expect(selected()).toBe(`${EXPENDITURE}!C14`);
});

test("the same as charts of Excel's on a sheet of their own, and away again", async () => {
  const before = Object.keys(host.book.snapshot());
  await click("插入为图表");
  await shown("已插入“支出概览图”");
  expect(host.book.activeSheet().name).toBe("支出概览图");
  expect(host.book.sheet("支出概览图").extras.charts).toHaveLength(2);
  await click("撤销", named(SECTION));
  await until(() => !text().includes("已插入“支出概览图”"), "It is still there");
  expect(Object.keys(host.book.snapshot())).toEqual(before);
});

test("the sheet of charts changes nothing of the result", async () => {
  const result = text().replace(/[\s\S]*插入为图表/, "");
  await click("插入为图表");
  await shown("已插入“支出概览图”");
  // as long as checking by itself waits, and longer
  const end = Date.now() + 1500;
  await until(() => Date.now() > end, "");
  expect(text().replace(/[\s\S]*撤销/, "")).toContain("项核验已运行");
  expect(text()).not.toContain("支出概览图的");
  expect(text().match(/没有识别的内容/g)).toEqual(result.match(/没有识别的内容/g));
  await click("撤销", named(SECTION));
  await until(() => !text().includes("已插入“支出概览图”"), "It is still there");
});
