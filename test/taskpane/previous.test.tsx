import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import { writeXlsx } from "hucre";
import { yearBefore } from "../fixtures/year-before";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

const sample = (name: string) =>
  readFileSync(path.resolve(__dirname, "../../samples", `${name}.xlsx`));
let host: OpenWorkbook;

/** Gives a file to the field, as the dialog does. */
async function choose(name: string, content: Uint8Array): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("There is no field for a file.");
  // jsdom's File cannot be read as bytes.
  const file = Object.assign(new File([], name), {
    arrayBuffer: () => Promise.resolve(new Uint8Array(content).buffer),
  });
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  await until(() => !text().includes("正在读取"), "The file is still being read");
}

async function check(name: string): Promise<void> {
  await click(name);
  await until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
}

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await check("检查本工作簿");
  await click("设置");
  await shown("还没有选择上年工作簿");
}, 60000);
afterAll(() => host.close());

test("a text that is no workbook is refused in plain words", async () => {
  await choose("说明.xlsx", new TextEncoder().encode("预算公开"));
  await shown("“说明.xlsx”：这不是 .xlsx 工作簿");
  expect(text()).toContain("还没有选择上年工作簿");
});

test("a workbook without budget tables is refused", async () => {
  await choose("通讯录.xlsx", await writeXlsx({ sheets: [{ name: "甲", rows: [["姓名"]] }] }));
  await shown("没有识别到预算公开表");
});

test("another year is refused", async () => {
  await choose("大渡口.xlsx", sample("dadukou-2024"));
  await shown("它是2024年的，本工作簿是2026年的，上年应为2025年");
});

test("another department is refused", async () => {
  await choose("九龙坡.xlsx", await yearBefore("jiulongpo-2026"));
  await shown("九龙坡");
  expect(text()).toMatch(/不能作为上年工作簿：它是“[^”]*九龙坡[^”]*”的，本工作簿是“[^”]*大渡口/);
});

test("last year's workbook is named with its department, year and tables", async () => {
  await choose("上年.xlsx", await yearBefore("dadukou-2026"));
  await shown("上年.xlsx");
  expect(text()).toMatch(/大渡口[^·]* · 2025年 · \d+ 张表/);
  expect(text()).not.toContain("不能作为上年工作簿");
});

test("comparisons with it run once the user checks again, not before", async () => {
  await click("检查");
  await shown("上年工作簿换过，请重新检查");
  expect(named("未运行的核验").textContent).toBeTruthy();
  await click("设置");
  await click("重新检查", named("设置"));
  await until(() => !text().includes("上年工作簿换过"), "Not checked again");
  await check("重新检查");
  await click("项未运行");
  await shown("核验范围");
  expect(text()).not.toContain("没有上年的工作簿");
  await click("返回");
});

test("it can be removed", async () => {
  await click("设置");
  await click("移除");
  await shown("还没有选择上年工作簿");
  await click("重新检查", named("设置"));
  await shown("项核验已运行");
  await until(() => !text().includes("上年工作簿换过"), "Not checked again");
});
