import { act } from "react";
import { ownRelationsIn } from "../../src/checks/own-relations/source";
import { NEW_SHEET } from "../../src/taskpane/own-relations/new-sheet";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

/** Relations of one's own: the sheet made by the pane, filled by hand, and used by the check. */
let host: OpenWorkbook;

const write = (address: string, values: string[][]) =>
  act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(NEW_SHEET.name).getRange(address).values = values;
      await context.sync();
    })
  );

async function check(): Promise<void> {
  await click("检查");
  await click(text().includes("检查本工作簿") ? "检查本工作簿" : "重新检查");
  await until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
}

beforeAll(async () => {
  host = await openPane("dadukou-2026");
}, 60000);
afterAll(() => host.close());

test("the sheet to begin with holds relations that can be read, and none that runs by itself", () => {
  const grid = { sheet: NEW_SHEET.name, top: 0, left: 0, values: NEW_SHEET.rows };
  const { relations, mistakes } = ownRelationsIn([grid]);
  expect(mistakes).toEqual([]);
  expect(relations.map(({ enabled }) => enabled)).toEqual([false, false]);
});

test("without the sheet the settings offer to make it", async () => {
  await click("设置");
  await shown("工作簿里还没有这张工作表");
  await click("新建自定义核验表");
  await shown("读到 2 条关系，都没有启用");
  expect(host.book.activeSheet().name).toBe(NEW_SHEET.name);
  expect(text()).not.toContain("新建自定义核验表");
});

test("what is typed into the sheet is read while the settings are open, with its mistakes", async () => {
  await write("G2", [["是"]]);
  await shown("读到 2 条关系，其中 1 条没有启用");
  await write("A4:D4", [["乙", "部门支出总表[合计", "等于", "0"]]);
  await shown("另有 1 处没有看懂");
  await shown("方括号没有成对");
  await click("B4，转到单元格");
  await until(() => host.book.selection().address.endsWith("!B4"), "B4 is not selected");
  await write("A4:D4", [["", "", "", ""]]);
  await until(() => !text().includes("没有看懂"), "The mistake is still there");
});

test("the check uses the enabled ones, and finds them broken where they are", async () => {
  await check();
  expect(text()).not.toContain("示例：部门支出");
  await write("A4:F4", [
    ["三公小于零", "“三公”经费支出表[公务接待费]", "不大于", "0", "警告", "请看附件"],
  ]);
  await check();
  await shown("“三公小于零”相比偏大");
});

test("its sheet is no table that was not recognised", () => {
  expect(document.querySelector('[aria-label="没有识别的内容"]')).toBeNull();
  expect(named("显示哪些结果").textContent).toContain("警告");
});
