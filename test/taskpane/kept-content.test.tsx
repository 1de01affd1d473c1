import { act } from "react";
import { saveFacts, saveRemarks, saveSetting } from "../../src/excel/memory";
import { saveKeptFormulas } from "../../src/excel/kept-formulas";
import { saveStyle } from "../../src/excel/style-memory";
import { writeAddInParts } from "../../src/host/files/add-in-parts";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { getState } from "../../src/taskpane/state/store";
import { excel } from "../host/excel";
import type { OpenWorkbook } from "../host/open-workbook";
import { changedParts } from "../host/saved-parts";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

/** 设置 › 本工作簿保存的内容: what there is, how much, and that nothing is left when it is cleared. */
const ADD_IN = { id: "00000000-0000-4000-8000-000000000001", version: "1.0.0.0", buttons: [] };
const NAME = "BudgetDisclosure_test_1";
let host: OpenWorkbook;
let untouched: Uint8Array;

const file = async () => {
  await host.book.settle();
  return writeAddInParts(await writeWorkbook(host.book, []), host.book.addInData, ADD_IN);
};
const rules = () => Object.values(host.book.snapshot()).flatMap((sheet) => sheet.rules).length;
const list = () => named("设置").textContent ?? "";

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  untouched = await file();
}, 60000);
afterAll(() => host.close());

/** Something of every kind. */
async function keepEverything(): Promise<void> {
  await act(async () => {
    await saveRemarks({ remarks: [{ key: "k", amounts: "a", text: "按文件执行" }] });
    await saveFacts({ "sangong.reception.reason": "厉行节约" });
    await saveStyle({ name: "tongnan", own: null });
    await saveKeptFormulas([
      { name: NAME, formula: "=BUDGET.WAN(1)", references: [], written: [[1]], was: "“表”A1" },
    ]);
    await excel(({ workbook }) => {
      const range = workbook.worksheets.getFirst().getRange("A1");
      workbook.names.add(NAME, range).visible = false;
      workbook.customXmlParts.add('<x xmlns="urn:budget-disclosure-assistant:later">1</x>');
      workbook.customXmlParts.add('<x xmlns="urn:somebody-else">1</x>');
      workbook.names.add("用户的名称", range);
    });
    await saveSetting("preferences", { marks: true });
    await saveSetting("damaged:preferences", "x");
  });
}

test("a workbook that keeps nothing says so, and offers nothing to be cleared", async () => {
  await click("设置");
  await shown("本工作簿里没有助手保存的内容。");
  expect(() => button("清除助手保存的全部内容")).toThrow();
});

test("each kind is listed with its size, what an unknown version wrote as well", async () => {
  await keepEverything();
  await click("检查");
  await click("检查本工作簿");
  await until(() => getState().checking === null && rules() > 0, "The check is not over");
  await click("设置");
  await shown("对警告的说明");
  for (const name of [
    "对警告的说明",
    "填写的内容",
    "说明样式",
    "转为数值前的公式",
    "检查的设置",
    "已损坏、留存备查的内容",
    "其他版本保存的内容",
  ])
    expect(list()).toMatch(new RegExp(`${name}不到 1 KB`));
  expect(list()).toMatch(new RegExp(`表中的标记${String(getState().marked)} 个单元格`));
});

test("one kind is cleared once the user has been asked, and the pane forgets it", async () => {
  const style = () => getState().style.name;
  await until(() => style() === "tongnan", "The style is not read");
  await click("清除说明样式");
  await shown("清除后不能撤销。");
  await click("保留");
  expect(text()).not.toContain("清除后不能撤销。");
  expect(list()).toContain("说明样式不到");
  await click("清除说明样式");
  const question = document.querySelector("[role=group][aria-label=清除说明样式]");
  await click("清除说明样式", question ?? undefined);
  await until(() => !list().includes("说明样式不到"), "The style is still kept");
  expect(style()).toBe("standard");
  expect(host.book.addInData.parts.map(({ xml }) => xml).join()).not.toContain(":style");
});

test("everything is cleared: the file is as if the add-in had never been there, what is the user's stays", async () => {
  await click("清除助手保存的全部内容");
  await shown("不能撤销");
  await click("全部清除");
  await shown("本工作簿里没有助手保存的内容。");
  expect(rules()).toBe(0);
  expect(host.book.addInData.settings.size).toBe(0);
  expect(host.book.addInData.parts.map(({ xml }) => xml)).toEqual([
    '<x xmlns="urn:somebody-else">1</x>',
  ]);
  await act(() =>
    excel(({ workbook }) => {
      workbook.names.getItem("用户的名称").delete();
      workbook.customXmlParts.getByNamespace("urn:somebody-else").getOnlyItem().delete();
    })
  );
  const after = await file();
  expect(changedParts(untouched, after)).toEqual([]);
  expect(getState().remarks.remarks).toEqual([]);
});
