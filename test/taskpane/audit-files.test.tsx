import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import { buildZip } from "../files/build-zip";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

const published = readFileSync(
  path.resolve(__dirname, "../../samples/dadukou-2026.narrative.txt"),
  "utf8"
);
let host: OpenWorkbook;

/** Gives a file to the field, as the dialog does. */
async function choose(name: string, content: Uint8Array): Promise<void> {
  const input = named("选择 .docx 或 .txt");
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

function docx(content: string): Uint8Array {
  const paragraphs = content
    .split("\n")
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join("");
  return buildZip([
    {
      path: "word/document.xml",
      content: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`,
    },
  ]);
}

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("说明");
  await shown("由表生成情况说明");
  await click("核对");
  await shown("粘贴情况说明的文字");
}, 60000);
afterAll(() => host.close());

test("a file that is no document is refused in plain words, and another can be chosen", async () => {
  await choose("说明.docx", buildZip([{ path: "a.txt", content: "甲" }]));
  await shown("“说明.docx”：这不是 Word 文档（.docx）");
  expect(text()).toContain("没有打开情况说明");
});

test("so is a damaged one, and one without a text", async () => {
  await choose("坏的.docx", docx(published).subarray(0, 300));
  await shown("“坏的.docx”：");
  await choose("空的.txt", new TextEncoder().encode(" \n"));
  await shown("“空的.txt”：文件里没有文字");
  expect(text()).toContain("粘贴情况说明的文字");
});

test("a .docx is read and audited under its name", async () => {
  await choose("情况说明.docx", docx(published));
  await shown("情况说明.docx · 与表比较了");
  expect(text()).not.toContain("没有打开情况说明");
  expect(button("27.5万元，", named("核对的文字"))).toBeTruthy();
});

test("so is a .txt in its place", async () => {
  await click("换一份");
  await choose("情况说明.txt", new TextEncoder().encode(published.replace("27.5", "28.5")));
  await shown("情况说明.txt · 与表比较了");
  await shown("错误 2");
});
