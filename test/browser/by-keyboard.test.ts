/** What a department does with the add-in, without a mouse: keys only, from the page's first one on. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expectClean } from "./expect-clean";
import { Keyboard } from "./keyboard";
import { HostPage } from "./page";

jest.setTimeout(90000);

const SANGONG = "一般公共预算“三公”经费支出表";
const REASON = "按文件冲减";
const published = readFileSync(
  path.resolve(__dirname, "../../samples/dadukou-2026.narrative.txt"),
  "utf8"
);
let host: HostPage;
let keys: Keyboard;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.emulateMedia({ reducedMotion: "reduce" });
  keys = new Keyboard(host);
});
afterAll(() => host.close());

/** The marked cells of the table of the finding. */
async function marked(): Promise<string[]> {
  const { rules = [] } = (await host.snapshot())[SANGONG] ?? {};
  return rules
    .flatMap(({ ranges }) => ranges)
    .map(({ startRow, startColumn }) => `${startRow},${startColumn}`)
    .sort();
}

/** From wherever the focus is in the pane to one of the four views. */
async function toView(name: string): Promise<void> {
  await keys.to(/^(检查|说明|科目|设置)$/, "Shift+Tab");
  await keys.to(name, "ArrowRight", 5);
  await keys.press("Enter");
  await host.pane.getByRole("tabpanel", { name }).waitFor();
}

test("F6 goes to the pane, and the first thing there is the check", async () => {
  await keys.press("F6");
  await keys.enter("检查本工作簿");
  await host.pane.getByText("项核验已运行").waitFor();
});

test("a finding is opened, its cell selected, repaired, and the repair taken back", async () => {
  await keys.to(/^2026年“小计”是空的/);
  await keys.press("Enter");
  await host.until(() => host.selection(), `'${SANGONG}'!I6`);
  await keys.enter("填入 28.50");
  await host.until(() => host.value("I6"), 28.5);
  await keys.arrives("撤销");
  await keys.press("Enter");
  await host.until(() => host.value("I6"), "");
  await keys.arrives("填入 28.50");
  // What was taken back is checked again.
  await host.pane.getByRole("button", { name: "3 错误" }).waitFor();
  await host.pane.getByRole("button", { name: /^已修复/ }).waitFor({ state: "detached" });
  await host.until(marked, ["5,2", "5,8"]);
  await keys.press("Escape");
  await keys.arrives(/^2026年“小计”是空的/);
});

test("F6 and F6 again: to the cells, where typing is heard, and back to where one was", async () => {
  await keys.press("F6", "ArrowDown", "ArrowDown", "ArrowDown");
  await keys.type("29");
  await keys.press("Enter");
  await host.until(() => host.value("I9"), 29);
  await keys.press("Control+z");
  await host.until(() => host.value("I9"), "");
  await keys.press("F6");
  await keys.to("I6，转到单元格", "Tab", 3);
});

test("several repairs at once, from their list", async () => {
  await keys.enter(/^修复 \d+ 项$/);
  await keys.arrives(/小计/);
  await keys.enter(/^修复 2 项$/);
  await host.until(() => host.values("C6"), [[27.5]]);
  await host.until(() => host.values("I6"), [[28.5]]);
});

test("a warning is explained", async () => {
  await keys.to(/^“≤100%”没有实际要求/, "Shift+Tab");
  await keys.press("Enter");
  await keys.enter("说明这一条");
  await keys.arrives("原因");
  await keys.type(REASON);
  await keys.enter("保存");
  await host.pane.getByText(`说明：${REASON}`).waitFor();
});

test("a narrative is written, a place filled, the text exported to Word", async () => {
  await toView("说明");
  await keys.enter("生成说明");
  await host.pane.getByRole("button", { name: "导出草稿" }).waitFor();
  await keys.enter("下一处");
  await keys.arrives(/职能职责/);
  await keys.press("Enter");
  await keys.type("负责会议和文件");
  await keys.enter("填入");
  await host.pane.getByRole("button", { name: "负责会议和文件", exact: true }).waitFor();
  await keys.enter("导出草稿");
  const download = host.page.waitForEvent("download");
  await keys.enter(/^导出 Word/, "Shift+Tab");
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
});

test("a given text is held against the tables and corrected", async () => {
  await keys.to("生成", "Shift+Tab");
  await keys.press("ArrowRight", "Enter");
  await keys.to("粘贴情况说明的文字");
  await host.page.evaluate((text) => navigator.clipboard.writeText(text), published);
  await keys.press("Control+v");
  await keys.enter("核对文字");
  const mark = host.pane.getByRole("button", { name: /^27\.5万元，错误/ });
  await mark.waitFor();
  await keys.to(/^27\.5万元，错误/);
  await keys.press("Enter");
  await keys.enter("改为 28.5");
  await host.until(() => mark.count(), 0);
});

test("a subject is found by its initials and put into the cell", async () => {
  await keys.press("F6", "Control+End", "ArrowDown", "F6");
  await toView("科目");
  await keys.to("搜索科目");
  await keys.type("xzyx");
  await host.pane.getByRole("button", { name: /2010301/ }).waitFor();
  await keys.press("ArrowDown");
  await keys.arrives(/2010301/);
  await keys.press("Enter");
  await keys.enter("只写代码");
  const selected = (await host.selection()).replace(/^.*!/, "");
  await host.until(async () => String(await host.value(selected)), "2010301");
});

test("a setting is changed", async () => {
  await toView("设置");
  await keys.to("在表中标出问题");
  await keys.press("Space");
  const marks = host.pane.getByRole("switch", { name: "在表中标出问题" });
  await host.until(() => marks.isChecked(), false);
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
