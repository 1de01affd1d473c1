import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import { loadEdits } from "../../src/excel/edits-memory";
import type { Facts } from "../../src/narrative/narrative";
import { dispatch } from "../../src/taskpane/state/store";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, type, until } from "./open-pane";

/** Paragraphs in a person's own words: kept in the workbook, their figures following the tables. */
const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("说明");
  await shown("由表生成情况说明");
  await click("生成说明");
  await shown("公务接待费2万元，比2025年减少0.2万元");
}, 60000);
afterAll(() => host.close());

const body = () => named("情况说明").textContent ?? "";
const typed = () => document.querySelector("textarea")?.value ?? "";

async function edit(address: string, value: number) {
  await act(async () => {
    host.book.range(address, host.book.sheet(SANGONG)).facade().setValue(value);
    await host.book.settle();
  });
}

/** Says which paragraph is copied to, exported. */
async function copied(): Promise<string> {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  await click("复制");
  await until(() => writeText.mock.calls.length === 1, "Nothing was copied");
  return String((writeText.mock.calls as unknown[][])[0]?.[0]);
}

test("a sentence is added; the figures and the open places of the paragraph stay what they are", async () => {
  await click("改写这一段：2026年“三公”经费");
  const before = typed();
  expect(before).toContain("公务接待费2万元");
  expect(before).toContain("【待填：公务接待费减少的主要原因】");
  await type(`${before}我们还压减了会议。\n另一段也写在这里。`);
  await click("保存这一段");
  await shown("我们还压减了会议。");
  expect(body()).toContain("待填：主要原因");
  button("公务接待费减少的主要原因");
  await edit("L6", 1.9);
  await until(() => body().includes("公务接待费1.9万元"), "The figure has not followed");
  expect(body()).toContain("我们还压减了会议。");
  expect(await copied()).toContain("我们还压减了会议。\n另一段也写在这里。\n");
});

test("it is kept in the workbook, and there again when the text is written anew", async () => {
  expect(Object.keys(await loadEdits())).toEqual(["standard:sangong.0"]);
  await click("重新生成");
  await shown("我们还压减了会议。");
});

test("when a direction turns, the paragraph says so and is not final; the user decides", async () => {
  await edit("L6", 3);
  await shown("您改写这一段以后，表中的增减或项目变了");
  await shown("1 段要核对");
  expect(body()).toContain("公务接待费3万元");
  await click("仍用我写的");
  await until(() => !text().includes("您改写这一段以后"), "It is still said to be outdated");
  expect(body()).toContain("我们还压减了会议。");
  await edit("L6", 1.8);
  await shown("您改写这一段以后，表中的增减或项目变了");
  await click("用表写出的");
  await until(() => !body().includes("我们还压减了会议。"), "The words are still there");
  expect(await loadEdits()).toEqual({});
});

test("a paragraph is left out and brought back", async () => {
  await click("改写这一段：（四）国有资产占有使用情");
  await click("不写这一段");
  await shown("不写这一段：“（四）国有资产占有使用情…”");
  expect(await copied()).not.toContain("国有资产占有使用情况");
  await click("改写这一段：（四）国有资产占有使用情");
  await click("恢复原样");
  await until(() => !body().includes("不写这一段"), "It is still left out");
  expect(await copied()).toContain("国有资产占有使用情况");
});

test("Escape leaves a paragraph as it was, with the focus on its button", async () => {
  await click("改写这一段：（四）国有资产占有使用情");
  await type("别的话");
  await act(async () => {
    const area = document.querySelector("textarea");
    area?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await Promise.resolve();
  });
  expect(document.querySelector("textarea")).toBeNull();
  expect(body()).toContain("（四）国有资产占有使用情况");
});

test("a finished text is held against the tables: what a person typed may say something else", async () => {
  const facts = JSON.parse(
    readFileSync(path.resolve(__dirname, "../../samples/dadukou-2026.facts.json"), "utf8")
  ) as Facts;
  await edit("L6", 2);
  await until(() => body().includes("公务接待费2万元"), "The text has not followed");
  act(() => dispatch({ type: "facts-changed", facts }));
  await shown("已填完；与表核对没有发现不一致");
  await click("改写这一段：2026年“三公”经费");
  await type(typed().replace("公务接待费2万元", "公务接待费9万元"));
  await click("保存这一段");
  await shown("已填完，核对有");
  await click("去核对");
  await shown("写好的说明 · 与表比较了");
  button("9万元，", named("核对的文字"));
  await click("生成");
});
