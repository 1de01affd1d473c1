/** Every view by axe, at the narrowest width, and the main job by keyboard alone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { HostPage } from "./page";

jest.setTimeout(60000);

declare global {
  interface Window {
    axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
  }
}

const published = readFileSync(
  path.resolve(__dirname, "../../samples/dadukou-2026.narrative.txt"),
  "utf8"
);
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.getByLabel("窗格宽度").selectOption("320");
});
afterAll(() => host.close());

/** Once nothing moves: half way from one colour to another a button has a contrast that nobody sees. */
async function untilStill(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const passing = () =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    // What has ended may have begun something else.
    while (passing().length > 0)
      await Promise.allSettled(passing().map(({ finished }) => finished));
  });
}

/** Rules broken in the pane as it is, with the elements. Fluent's invisible focus stops are not ours to mend. */
async function violations(): Promise<string[]> {
  const frame = host.page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not there.");
  await untilStill(frame);
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const results = await frame.evaluate(() =>
    window.axe.run(
      { include: document.body, exclude: [["[data-tabster-dummy]"]] },
      { resultTypes: ["violations"] }
    )
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} (${failureSummary ?? ""})`).join(" | ")}`
  );
}

/** Whether the pane is as wide as its window, and not wider. */
async function overflows(): Promise<boolean> {
  const frame = host.page.frames().find((one) => one.url().includes("taskpane.html"));
  return frame
    ? frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    : true;
}

async function expectAccessible(): Promise<void> {
  expect(await violations()).toEqual([]);
  expect(await overflows()).toBe(false);
}

test("before the first check", expectAccessible);

test("the form of a new set of tables, and what a button of the ribbon did", async () => {
  const ribbon = host.page.getByRole("toolbar", { name: "功能区" });
  await ribbon.getByRole("button", { name: "新建套表" }).press("Enter");
  await host.pane.getByLabel("年度").fill("27");
  await expectAccessible();
  await host.pane.getByRole("button", { name: "返回" }).press("Enter");
  await ribbon.getByRole("button", { name: "清除标记" }).press("Enter");
  await host.pane.getByText("标记已清除。").waitFor();
  await expectAccessible();
  await host.pane.getByRole("button", { name: "知道了" }).press("Enter");
});

test("a check is begun, and a finding opened, by keyboard", async () => {
  await host.pane.getByRole("tab", { name: "检查" }).focus();
  await host.page.keyboard.press("Tab");
  await expect(focused()).resolves.toBe("检查本工作簿");
  await host.page.keyboard.press("Enter");
  const finding = host.pane.getByRole("button", { name: /2026年“小计”是空的/ });
  await finding.waitFor();
  // While cells are being marked the buttons are about to change.
  const again = host.pane.getByRole("button", { name: "重新检查" });
  await host.until(async () => (await again.getAttribute("aria-disabled")) !== "true", true);
  await expectAccessible();
  await finding.focus();
  await host.page.keyboard.press("Enter");
  await host.pane.getByRole("button", { name: "填入 28.50" }).waitFor();
  await expectAccessible();
});

test("what was pressed and is gone hands the focus on", async () => {
  const press = async (name: string | RegExp, next: string) => {
    await host.pane.getByRole("button", { name, exact: true }).press("Enter");
    await host.until(focused, next);
  };
  await press("填入 28.50", "撤销");
  await press("撤销", "填入 28.50");
  await host.page.keyboard.press("Escape");
  await host.until(async () => (await focused())?.startsWith("2026年“小计”是空的"), true);
  await host.pane.getByRole("button", { name: "更多", exact: true }).press("Enter");
  await host.pane.getByRole("menuitem", { name: "清除标记" }).press("Enter");
  await host.until(focused, "更多");
  await host.pane.getByRole("button", { name: "未运行的核验" }).press("Enter");
  await expectAccessible();
});

test("a warning that is being explained, and one that is", async () => {
  const sheet = "一般公共预算财政拨款支出预算表";
  await host.showSheet(sheet);
  await host.type("D8", "-1006.79");
  await host.pane.getByRole("button", { name: "重新检查" }).click();
  const warning = host.pane.getByLabel(sheet).getByRole("button", { name: "金额是负数" });
  await warning.first().click();
  await host.pane.getByRole("button", { name: "说明这一条" }).press("Enter");
  await expectAccessible();
  await host.page.keyboard.type("按文件冲减");
  await host.pane.getByRole("button", { name: "保存", exact: true }).press("Enter");
  await host.until(focused, "修改");
  await expectAccessible();
});

test("the narrative, with a slot open", async () => {
  await host.pane.getByRole("tab", { name: "检查" }).focus();
  await host.page.keyboard.press("ArrowRight");
  await host.page.keyboard.press("Enter");
  await host.pane.getByRole("button", { name: "生成说明" }).press("Enter");
  await host.pane.getByTitle("公务接待费减少的主要原因").press("Enter");
  await host.pane.getByRole("group", { name: "公务接待费减少的主要原因" }).waitFor();
  await expectAccessible();
});

test.each(["科目", "设置"])("%s", async (view) => {
  await host.pane.getByRole("tab", { name: view }).click();
  await host.pane.getByRole("tabpanel", { name: view }).waitFor();
  await expectAccessible();
});

function focused(): Promise<string | null> {
  const frame = host.page.frames().find((one) => one.url().includes("taskpane.html"));
  return frame
    ? frame.evaluate(() => document.activeElement?.textContent ?? null)
    : Promise.resolve(null);
}

test("ways to export, a style with a mistake, last year's text, what may be added", async () => {
  const page = (name: string) => host.pane.getByRole("button", { name, exact: true });
  const back = () => page("返回").press("Enter");
  await host.pane.getByRole("tab", { name: "说明" }).click();
  await page("导出草稿").press("Enter");
  await page("导出 Word 草稿").waitFor();
  await expectAccessible();
  await page("导出草稿").press("Enter");
  await page("修改样式").press("Enter");
  await host.pane.getByLabel("第1段").fill("{{ nobody }}");
  await host.pane.getByText("有 1 处要改").waitFor();
  await expectAccessible();
  await back();
  await page("参照上年").press("Enter");
  await host.pane.getByLabel("粘贴上年的情况说明").fill(published);
  await page("参照这段文字").press("Enter");
  await host.pane.getByText("像“").waitFor();
  await expectAccessible();
  await page("不再参照").press("Enter");
  await back();
  await page("补充").press("Enter");
  await host.pane.getByText("可以补充的内容").waitFor();
  await expectAccessible();
  await back();
});

test("a given text, with a mark open, by keyboard", async () => {
  await host.pane.getByRole("tab", { name: "说明" }).click();
  await host.pane.getByRole("tab", { name: "核对" }).click();
  await host.pane.getByLabel("粘贴情况说明的文字").fill(published);
  await expectAccessible();
  await host.pane.getByRole("button", { name: "核对文字" }).press("Enter");
  const mark = host.pane.getByRole("button", { name: /^27\.5万元，错误/ });
  await mark.waitFor();
  await expectAccessible();
  await mark.press("Enter");
  await expectAccessible();
  await host.pane.getByRole("button", { name: "改为 28.5" }).press("Enter");
  await host.pane.getByRole("button", { name: "撤销", exact: true }).waitFor();
  await host.until(() => mark.count(), 0);
  await expectAccessible();
});
