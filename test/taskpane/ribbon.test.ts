import { readFileSync } from "node:fs";
import { act } from "react";
import { parseManifest } from "../../src/host/manifest";
import type { OpenWorkbook } from "../host/open-workbook";
import { named, openPane, shown, text, until } from "./open-pane";

const { buttons } = parseManifest(readFileSync("manifest.xml", "utf8"));
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
}, 60000);
afterAll(() => host.close());

/** Presses buttons of the ribbon by their labels, all at once; resolves when the add-in says that all are done. */
async function press(...labels: string[]): Promise<void> {
  await act(() =>
    Promise.all(
      labels.map((label) => {
        const button = buttons.find((one) => one.label === label);
        if (!button) throw new Error(`The ribbon has no ${label}`);
        return host.session.runCommand(button.functionName, button.id);
      })
    )
  );
}

const tab = (within: string) =>
  named(within).querySelector("[role=tab][aria-selected=true]")?.textContent;
const marks = () => Object.values(host.book.snapshot()).flatMap(({ rules }) => rules).length;
/** What the whole pane says, the bars above the views included. */
const all = () => document.body.textContent ?? "";

test("科目 opens the subjects with the cursor in the search, also from a subject that was opened", async () => {
  await press("科目");
  expect(tab("视图")).toBe("科目");
  const search = () => document.querySelector<HTMLElement>("[aria-label=搜索科目]");
  await until(() => search() !== null, "The search is not there");
  await until(() => document.activeElement === search(), "The search has no focus");
  act(() => search()?.blur());
  await press("科目");
  await until(() => document.activeElement === search(), "The search has no focus again");
});

test("核对说明 opens the narrative's other page, 生成说明 writes", async () => {
  await press("核对说明");
  expect(tab("视图")).toBe("说明");
  await until(() => tab("生成或核对") === "核对", "核对 is not open");
  await press("生成说明");
  expect(tab("生成或核对")).toBe("生成");
  await shown("单位基本情况");
  await press("核对说明");
  await until(() => tab("生成或核对") === "核对", "核对 is not open again");
});

test("新建套表 opens its form, 检查 leaves it", async () => {
  await press("新建套表");
  expect(tab("视图")).toBe("检查");
  await until(() => document.querySelector("h2")?.textContent === "新建套表", "No form");
  await press("检查");
  expect(document.querySelector("h2")?.textContent).not.toBe("新建套表");
});

test("检查 checks; 清除标记 takes the marks away and says so in the pane", async () => {
  await press("检查");
  expect(tab("视图")).toBe("检查");
  await shown("项核验已运行");
  expect(marks()).toBeGreaterThan(0);
  await press("清除标记");
  expect(marks()).toBe(0);
  expect(all()).toContain("标记已清除");
  await press("检查");
  // What is said for screen readers stands for a moment.
  await until(() => !all().includes("标记已清除"), "It is still said");
});

test("buttons that are pressed at once do what they would do one after the other", async () => {
  await press("检查", "清除标记", "清除标记");
  expect(marks()).toBe(0);
  await press("清除标记", "检查", "检查");
  expect(marks()).toBeGreaterThan(0);
  expect(tab("视图")).toBe("检查");
});

test("every button opens a view and is done", async () => {
  const views: Readonly<Record<string, string>> = {
    检查: "检查",
    清除标记: "检查",
    生成说明: "说明",
    核对说明: "说明",
    新建套表: "检查",
    科目: "科目",
  };
  expect(buttons.map(({ label }) => label)).toEqual(Object.keys(views));
  for (const { label } of buttons) {
    await press(label);
    expect(tab("视图")).toBe(views[label]);
  }
});

test("a pane that cannot be shown is said, and the button is done all the same", async () => {
  const show = jest
    .spyOn(Office.addin, "showAsTaskpane")
    .mockRejectedValueOnce(new Error("no pane"));
  await press("科目");
  expect(show).toHaveBeenCalledTimes(1);
  expect(text()).toContain("没有打开窗格");
  show.mockRestore();
});
