import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import { writeXlsx } from "hucre";
import { run } from "../../src/cli/main";
import { terminalOf } from "../cli/terminal-of";
import { currentSubjects } from "../../src/subjects/current-subjects";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { computedValues, openWithFunctions, type FunctionHost } from "../host/own-functions";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

/** 更换科目表: an official table in place of the one that ships, in the pane, the formulas, the saved workbook and the terminal. */
const SHEET = "一般公共预算财政拨款支出预算表";
let host: FunctionHost;

const range = (address: string) => host.book.range(address, host.book.sheet(SHEET));
const said = () => document.querySelector("main > [role=status]:last-child")?.textContent ?? "";
const part = () =>
  host.book.addInData.parts.map(({ xml }) => xml).find((xml) => xml.includes(":subjects"));

/** All that ships of 支出功能分类, with a subject renamed, one added, one left out. */
function officialRows(): string[][] {
  const rows = standardSubjects
    .all("function")
    .filter(({ code }) => code !== "2010309")
    .map(({ code, name }) => [code, code === "2010301" ? "行政运行（新）" : name]);
  return [["科目编码", "科目名称"], ...rows, ["2010398", "新设科目"], ["合计", "不是科目"]];
}

async function choose(name: string, content: Uint8Array): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[aria-label=载入科目表]");
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
}

const checked = () =>
  until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );

/** Excel calculates after a table is in use, in a time of its own. */
const namesInCells = (expected: readonly unknown[]) =>
  until(
    () => String(range("I31:I32").values().flat()) === String(expected),
    `The cells do not say ${String(expected)}`
  );

beforeAll(async () => {
  host = await openPane("dadukou-2026", openWithFunctions);
  await click("检查本工作簿");
  await checked();
  await act(async () => {
    range("I31:I32").write([['=BUDGET.NAME("2010301")'], ['=BUDGET.PARENT("2010398")']]);
    await computedValues(host, "I31:I32", SHEET);
  });
  await click("科目");
  await shown("科目表：2026年版（随程序提供）");
  await click("更换");
}, 60000);
afterAll(() => host.close());

test("what is no table of subjects is refused in plain words, and nothing changes", async () => {
  await choose("通讯录.xlsx", await writeXlsx({ sheets: [{ name: "甲", rows: [["姓名"]] }] }));
  await shown("“通讯录.xlsx”：没有找到“科目编码”和“科目名称”两列");
  await choose("旧.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await shown("这是旧版 .xls 工作簿");
  await choose("网页.xls", new TextEncoder().encode("<html><table></table></html>"));
  await shown("只是扩展名相同");
  expect(currentSubjects()).toBe(standardSubjects);
});

test("a file is shown before it is used: counts, what is new, renamed, missing, and not understood", async () => {
  const rows = officialRows();
  await choose("2027年科目.xlsx", await writeXlsx({ sheets: [{ name: "功能分类", rows }] }));
  await shown("“2027年科目”：读到 1352 个科目");
  const preview = named("核对科目表").textContent ?? "";
  expect(preview).toContain("支出功能分类 1352 个");
  expect(preview).toContain("新增 1 个2010398 新设科目");
  expect(preview).toContain("名称不同 1 个2010301 行政运行（新）（原为行政运行）");
  expect(preview).toContain("这份表没有的 1 个2010309 参事事务");
  expect(preview).toContain("没有看懂的 1 行“功能分类”第 1354 行：“合计”不是类、款、项的编码");
  expect(currentSubjects()).toBe(standardSubjects);
  await namesInCells(["行政运行", "#N/A"]);
});

test("used, it holds in the formulas, the search, the check, and is kept in the workbook", async () => {
  await click("使用这份科目表");
  await until(() => said().includes("已改用科目表“2027年科目”"), "It is not said to be used");
  await shown("2027年科目（本工作簿载入）");
  await namesInCells(["行政运行（新）", "20103"]);
  expect(part()).toContain("2010398 新设科目");
  await click("检查");
  await checked();
  await shown("2010301 写成了另一科目的名称");
});

test("a pane that opens later goes by it, and so does the terminal, which says so", async () => {
  const saved = await act(() => host.save());
  const check = async (...options: string[]) => {
    let [stdout, stderr] = ["", ""];
    await run(
      ["check", "saved.xlsx", "--json", ...options],
      terminalOf({
        stdout: (output) => (stdout += output),
        stderr: (output) => (stderr += output),
        readFile: (file) =>
          Promise.resolve(file === "saved.xlsx" ? saved : readFileSync(path.resolve(file))),
        writeFile: () => Promise.reject(new Error("nothing is to be written")),
      })
    );
    const { edition, findings } = JSON.parse(stdout) as {
      edition: string;
      findings: { message: string }[];
    };
    return { edition, stderr, messages: findings.map(({ message }) => message).join("\n") };
  };
  const { edition, stderr, messages } = await check();
  expect(edition).toBe("2027年科目");
  expect(stderr).toContain("采用工作簿里保存的科目表“2027年科目”");
  expect(messages).toContain("行政运行（新）");
});

test("the one that ships comes back by a click, and nothing is left in the workbook", async () => {
  await click("科目");
  await click("恢复随程序提供的科目表");
  await until(() => said().includes("已恢复随程序提供的科目表"), "It is not said to be back");
  expect(currentSubjects()).toBe(standardSubjects);
  expect(part()).toBeUndefined();
  await namesInCells(["行政运行", "#N/A"]);
  await click("检查");
  await checked();
  await until(() => !text().includes("2010301 写成了另一科目的名称"), "Still found");
});
