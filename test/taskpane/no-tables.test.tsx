import { act } from "react";
import { writeXlsx } from "hucre";
import type { OpenWorkbook } from "../host/open-workbook";
import { click, openPane, shown, text } from "./open-pane";

let host: OpenWorkbook;

beforeAll(async () => {
  const rows = [
    ["姓名", "电话"],
    ["甲", 1],
  ];
  host = await openPane(await writeXlsx({ sheets: [{ name: "通讯录", rows }] }));
}, 60000);
afterAll(() => host.close());

test("a workbook without budget tables is told so, with what to do", async () => {
  await click("检查本工作簿");
  await shown("没有识别到预算公开表");
  expect(text()).toContain("看了 1 张工作表");
  expect(text()).toContain("都没有“科目编码”“预算数”这样的表头");
  expect(text()).toContain("指定每张表是什么，下次会记住");
});

test("a table of one's own form can still be told, by its cells", async () => {
  await click("指定表");
  await shown("识别结果：0 张表");
  expect(text()).toContain("没有像表的内容");
  host.book.unit.workbook.getSheets()[0]?.getRange("A1:B2").activate();
  await click("用选中的区域");
  await shown("A1:B2");
  await act(async () => {
    const select = document.querySelector("select");
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(
      select,
      "department-balance"
    );
    select?.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  await click("确认");
  await shown("您指定为“部门收支总表”，但没有找到表头");
  await click("返回");
  await shown("没有识别到预算公开表");
});

test("there is nothing to narrate, and the pane says why", async () => {
  await click("说明");
  await click("生成说明");
  await shown("没有可以写的内容");
});
