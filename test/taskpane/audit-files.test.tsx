import { readFileSync } from "node:fs";
import path from "node:path";
import { buildZip } from "../files/build-zip";
import { readDocxText } from "../../src/files/docx-text";
import type { OpenWorkbook } from "../host/open-workbook";
import { chooseFile } from "./choose-file";
import { button, click, named, openPane, shown, text, until } from "./open-pane";
import { catchSavedFiles } from "./saved-files";

const published = readFileSync(
  path.resolve(__dirname, "../../samples/dadukou-2026.narrative.txt"),
  "utf8"
);
let host: OpenWorkbook;

const choose = (name: string, content: Uint8Array) =>
  chooseFile("选择 .docx 或 .txt", name, content);

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

test("what is corrected is saved as a Word document and as text, under the name of what was given", async () => {
  const saved = catchSavedFiles();
  await shown("改正 1 处");
  await click("改正 1 处");
  await click("改正这 1 处");
  await click("导出");
  await shown("原来文件的版式、表格和图片不在其中");
  await click("导出 Word", named("导出文字"));
  await shown("已导出 情况说明（核对后）.docx");
  await click("导出文本", named("导出文字"));
  await shown("已导出 情况说明（核对后）.txt");
  await until(() => saved.length === 2, "Nothing was saved");
  const [word, plain] = saved;
  const lines = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const corrected = published.replace("27.5", "28.5").replace("395.39", "395.39万元");
  expect(lines(new TextDecoder().decode(plain?.bytes))).toEqual(lines(corrected));
  expect(lines(await readDocxText(word?.bytes ?? new Uint8Array()))).toEqual(lines(corrected));
});
