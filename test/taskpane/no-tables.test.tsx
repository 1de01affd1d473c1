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
  expect(text()).toContain("请保留公开表原来的标题和表头");
});

test("there is nothing to narrate, and the pane says why", async () => {
  await click("说明");
  await click("生成说明");
  await shown("没有可以写的内容");
});
