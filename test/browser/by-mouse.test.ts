/** What a department does with the add-in, from the first check to the exported text, with the mouse. */
import { readFileSync } from "node:fs";
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";
import { check, finding, press, published, view } from "./states/state";

jest.setTimeout(90000);

const SAMPLE = "dadukou-2026";
const SANGONG = "一般公共预算“三公”经费支出表";
const REASON = "按文件冲减";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.emulateMedia({ reducedMotion: "reduce" });
});
afterAll(() => host.close());

const undo = () => host.pane.getByRole("button", { name: "撤销", exact: true }).first();
const sangong = async () => [await host.value("C6"), await host.value("I6")];

test("a finding is looked at in its cell, repaired, and the repair taken back", async () => {
  await check(host);
  await finding(host, "2026年“小计”是空的");
  await host.until(() => host.selection(), `'${SANGONG}'!I6`);
  await press(host, "填入 28.50");
  await host.until(sangong, ["", 28.5]);
  await undo().click();
  await host.until(sangong, ["", ""]);
});

test("several are repaired at once", async () => {
  await press(host, /^修复 2 项$/);
  await host.pane.getByRole("dialog").getByRole("button", { name: "修复 2 项" }).click();
  await host.until(sangong, [27.5, 28.5]);
});

test("a warning is explained", async () => {
  await finding(host, "“≤100%”没有实际要求");
  await press(host, "说明这一条");
  await host.pane.getByRole("textbox", { name: "原因" }).click();
  await host.page.keyboard.type(REASON);
  await press(host, "保存");
  await host.pane.getByText(`说明：${REASON}`).waitFor();
});

test("a narrative is written, a place filled, and the text exported to Word", async () => {
  await view(host, "说明");
  await press(host, "生成说明");
  await press(host, "待填：职能职责");
  await host.pane.getByRole("textbox").first().click();
  await host.page.keyboard.type("负责会议和文件");
  await press(host, "填入");
  await host.pane.getByRole("button", { name: "负责会议和文件", exact: true }).waitFor();
  await press(host, "导出草稿");
  const download = host.page.waitForEvent("download");
  await press(host, "导出 Word 草稿");
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/草稿.*\.docx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString()
  ).toBe("PK");
});

test("a given text is held against the tables and corrected", async () => {
  await host.pane.getByRole("tab", { name: "核对" }).click();
  await host.page.evaluate((text) => navigator.clipboard.writeText(text), published(SAMPLE));
  await host.pane.getByLabel("粘贴情况说明的文字").click();
  await host.page.keyboard.press("Control+v");
  await press(host, "核对文字");
  const mark = host.pane.getByRole("button", { name: /^27\.5万元，错误/ });
  await mark.click();
  await press(host, "改为 28.5");
  await host.until(() => mark.count(), 0);
});

test("a subject is put into the selected cell", async () => {
  await view(host, "科目");
  await host.showSheet(SANGONG);
  await host.clickCell("B9");
  await host.pane.getByRole("searchbox", { name: "搜索科目" }).click();
  await host.page.keyboard.type("xzyx");
  await host.pane.getByRole("button", { name: /2010301/ }).click();
  await host.pane.getByText("写入当前单元格 B9").waitFor();
  await press(host, "只写名称");
  await host.until(() => host.value("B9"), "行政运行");
});

test("a setting is changed", async () => {
  await view(host, "设置");
  const marks = host.pane.getByRole("switch", { name: "在表中标出问题" });
  await marks.click();
  await host.until(() => marks.isChecked(), false);
});

test("the sample takes the place of the open workbook, once its changes are given up", async () => {
  await host.page.getByRole("button", { name: "重新打开窗格" }).click();
  await host.paneReady();
  await press(host, "打开示例");
  await host.page.getByRole("button", { name: "不保存，直接打开" }).click();
  await host.page.waitForFunction(() => document.title.startsWith("新工作簿"));
  await host.paneReady();
  await host.showSheet(SANGONG);
  expect(await sangong()).toEqual(["", ""]);
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
