/** What was recognised, and a user who says otherwise: the check follows, the workbook keeps it. */
import { act } from "react";
import { loadCorrections } from "../../src/excel/corrections-memory";
import { NO_CORRECTIONS, type Corrections } from "../../src/tables/corrections";
import { getState } from "../../src/taskpane/state/store";
import { workbookWithUntitledTable } from "../fixtures/untitled-table";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

let host: OpenWorkbook;
let expected: number;

const item = (title: string): HTMLElement => {
  const found = button(`更正：${title}`).closest("li");
  if (!found) throw new Error(`no item ${title}:\n${text()}`);
  return found;
};
const form = (title: string) => named(`更正：${title}`).closest("li")?.querySelector("form");

async function kept(): Promise<Corrections> {
  let corrections = NO_CORRECTIONS;
  await act(async () => {
    corrections = await loadCorrections();
  });
  return corrections;
}

async function choose(label: string, value: string): Promise<void> {
  const fields = [
    ...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input"),
  ];
  const field = fields.find((one) => one.labels?.[0]?.textContent?.includes(label));
  if (!field) throw new Error(`No field ${label}:\n${text()}`);
  await act(async () => {
    const own = Object.getPrototypeOf(field) as object;
    Object.getOwnPropertyDescriptor(own, "value")?.set?.call(field, value);
    field.dispatchEvent(
      new Event(field instanceof HTMLInputElement ? "input" : "change", { bubbles: true })
    );
    await Promise.resolve();
  });
}

beforeAll(async () => {
  host = await openPane(await workbookWithUntitledTable());
  await click("检查本工作簿");
  await shown("项核验已运行");
  await until(() => getState().checking === null, "The check is not over");
  expected = getState().checked?.book.tables.length ?? 0;
}, 60000);
afterAll(() => host.close());

const found = (kind: string) =>
  getState().checked?.book.tables.find((table) => table.kind === kind);
const comparisons = () => getState().checked?.coverage.reduce((sum, { ran }) => sum + ran, 0) ?? 0;

test("what is not recognised is there to be told, the worst first", async () => {
  expect(expected).toBe(12);
  await click("识别结果和更正");
  await shown("识别结果：12 张表");
  const headings = [...named("识别结果").querySelectorAll("h3")].map((one) => one.textContent);
  expect(headings).toEqual(["需要确认（1）", "识别出的表（12）", "表没有列出来，或者范围不对"]);
  expect(item("Sheet8").textContent).toContain("需要确认：");
  expect(item("Sheet8").textContent).toContain("无法确定");
  expect(item("2026年部门收支总表").textContent).toMatch(/2026年\s· 万元/);
});

test("a kind that it cannot be is said, and nothing is kept", async () => {
  await click("更正：Sheet8");
  expect(button("确认").getAttribute("aria-disabled")).toBe("true");
  await choose("这是哪张表", "sangong");
  await click("确认");
  await until(() => form("Sheet8")?.textContent?.includes("但没有找到") === true, "no reason");
  expect(form("Sheet8")?.querySelector("[role=alert]")?.textContent).toMatch(
    /^您指定为“‘三公’经费支出表”，但没有找到/
  );
  expect(await kept()).toEqual(NO_CORRECTIONS);
  expect(found("sangong")?.area.sheet).not.toBe("Sheet8");
});

test("told what it is, it is checked as that, and the workbook keeps it", async () => {
  expect(found("department-expenditure")).toBeUndefined();
  const before = { ...host.session.traffic };
  const compared = comparisons();
  await choose("这是哪张表", "department-expenditure");
  await click("确认");
  await shown("识别结果：13 张表");
  // Three to keep it, and at most one for the marks: the sheets are not read again.
  expect(host.session.traffic.requests - before.requests).toBeLessThanOrEqual(4 + 1);
  expect(found("department-expenditure")?.area.sheet).toBe("Sheet8");
  expect(comparisons()).toBeGreaterThan(compared);
  expect(item("部门支出总表").textContent).toContain("已按您的指定");
  expect(await kept()).toMatchObject({
    tables: [{ at: { sheet: "Sheet8" }, kind: "department-expenditure" }],
  });
  await until(() => document.activeElement === button("更正：部门支出总表"), "the focus is lost");
});

test("another unit is that table's, and the findings follow", async () => {
  const errors = () =>
    getState().checked?.findings.filter(({ severity }) => severity === "error").length ?? 0;
  const before = errors();
  await click("更正：2026年部门收支总表");
  await choose("金额单位", "元");
  await click("确认");
  await until(() => found("department-balance")?.unit === "元", "it is not 元");
  expect(errors()).toBeGreaterThan(before);
  await click("恢复自动识别：2026年部门收支总表");
  await until(() => found("department-balance")?.unit === "万元", "it is not 万元");
  expect(errors()).toBe(before);
  expect(getState().resolved).toEqual([]);
});

test("what is no table of the budget is left out, listed apart, and can come back", async () => {
  await click("更正：2026年政府性基金预算支出表");
  await choose("这是哪张表", "none");
  expect(form("2026年政府性基金预算支出表")?.textContent).not.toContain("金额单位");
  await click("确认");
  await shown("按您的指定不核验（1）");
  expect(found("fund-expenditure")).toBeUndefined();
  expect(text()).toContain("1 处不核验");
  await click("恢复自动识别：2026年政府性基金预算支出表");
  await until(() => found("fund-expenditure") !== undefined, "it does not come back");
});

test("cells that are selected are taken as one table", async () => {
  host.book.unit.workbook.getSheetByName("Sheet8")?.getRange("A6:E26").activate();
  await click("用选中的区域");
  await shown("A6:E26");
  const selected = named("更正：Sheet8 A6:E26");
  expect(selected.tagName).toBe("FORM");
  await click("取消", selected);
  expect(document.querySelector('[aria-label="更正：Sheet8 A6:E26"]')).toBeNull();
});

test("a year that cannot be is not taken; Escape leaves everything as it was", async () => {
  await click("更正：2026年部门收支总表");
  await choose("年度", "26");
  expect(form("2026年部门收支总表")?.textContent).toContain("请填四位数");
  expect(button("确认").getAttribute("aria-disabled")).toBe("true");
  await act(async () => {
    form("2026年部门收支总表")?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true })
    );
    await Promise.resolve();
  });
  expect(form("2026年部门收支总表")).toBeNull();
  expect(found("department-balance")?.year).toBe(2026);
});

test("a correction whose table is gone is said aloud, and can be deleted", async () => {
  const sheet = host.book.unit.workbook.getSheetByName("Sheet8");
  if (!sheet) throw new Error("no sheet");
  await act(async () => {
    host.book.unit.workbook.deleteSheet(sheet);
    await host.book.settle();
  });
  await shown("找不到原来指定的表（1 处）");
  expect(text()).toContain("这处指定没有采用");
  const lost = [...document.querySelectorAll<HTMLElement>("button")].find((one) =>
    one.textContent?.includes("删除这处指定")
  );
  await act(async () => {
    lost?.click();
    await Promise.resolve();
  });
  await until(() => !text().includes("找不到原来指定的表"), "it is still there");
  expect(await kept()).toEqual(NO_CORRECTIONS);
});
