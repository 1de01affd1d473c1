import { readXlsx, writeXlsx } from "hucre";
import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import { readDocxText } from "../../src/files/docx-text";
import type { OpenWorkbook } from "../host/open-workbook";
import { click, named, openPane, shown, text, until } from "./open-pane";
import { catchSavedFiles, type SavedFile } from "./saved-files";

/** The narrative taken along: as a Word document, as text, as a sheet of the workbook. Of a workbook of two departments, each its own. */
let host: OpenWorkbook;
let saved: readonly SavedFile[];

const sheetsOf = async (name: string) => {
  const file = path.resolve(__dirname, "../../samples", `${name}.xlsx`);
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(file)));
  return sheets;
};

/** Two years in one workbook. */
async function twoDepartments(): Promise<Uint8Array> {
  const sheets = [
    ...(await sheetsOf("dadukou-2026")).slice(0, 9),
    ...(await sheetsOf("dadukou-2024")).slice(0, 9),
  ];
  return writeXlsx({
    sheets: sheets.map(({ rows }, index) => ({ name: `表${index + 1}`, rows })),
  });
}

beforeAll(async () => {
  saved = catchSavedFiles();
  host = await openPane(await twoDepartments());
  await click("说明");
  await shown("生成说明");
  await click("生成说明");
  await shown("写哪一份情况说明？");
}, 60000);
afterAll(() => host.close());

const lastSaved = async (count: number) => {
  await until(() => saved.length === count, "Nothing was saved");
  const file = saved.at(-1);
  if (!file) throw new Error("Nothing was saved");
  return file;
};

test("it is asked whose narrative is to be written, and each keeps its own answers", async () => {
  await click("2026年");
  await shown("3037.04");
  await click("公务接待费减少的主要原因");
  const area = document.querySelector("textarea");
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(
      area,
      "只属于这一年的原因"
    );
    area?.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
  await click("填入");
  await shown("只属于这一年的原因");
  await click("换一个");
  await click("2024年");
  await shown("四、“三公”经费情况说明");
  expect(text()).not.toContain("3037.04");
  expect(text()).not.toContain("只属于这一年的原因");
  await click("换一个");
  await click("2026年");
  await shown("只属于这一年的原因");
});

test("what is open is named before anything is exported", async () => {
  await click("导出");
  await shown("处待填，现在导出的是草稿");
  expect(named("导出").querySelectorAll("li").length).toBeGreaterThan(3);
});

test("a Word document, with the tables if they are wanted", async () => {
  await click("导出 Word", named("导出"));
  await shown("（草稿）.docx，请在下载的文件中查看");
  const plain = await lastSaved(1);
  expect(plain.name).toMatch(/大渡口.*2026年部门预算情况说明（草稿）\.docx$/);
  const written = await readDocxText(plain.bytes);
  expect(written).toContain("只属于这一年的原因");
  expect(written).not.toContain("科目编码");
  await act(async () => {
    named("导出").querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    await Promise.resolve();
  });
  await click("导出 Word", named("导出"));
  const withTables = await readDocxText((await lastSaved(2)).bytes);
  expect(withTables).toContain("科目编码");
});

test("plain text", async () => {
  await click("导出文本", named("导出"));
  const { name, bytes } = await lastSaved(3);
  expect(name).toMatch(/\.txt$/);
  expect(new TextDecoder().decode(bytes)).toContain("四、“三公”经费情况说明\n");
});

test("a sheet, and what is there already is replaced only when that is agreed", async () => {
  const count = host.book.sheets().length;
  await click("写入工作表", named("导出"));
  await shown("已写入工作表“预算说明”");
  expect(host.book.sheets()).toHaveLength(count + 1);
  expect(host.book.activeSheet().name).toBe("预算说明");
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("预算说明").getRange("A3").values = [["我的话"]];
      await context.sync();
    })
  );
  await click("写入工作表", named("导出"));
  await shown("工作簿中已有工作表“预算说明”");
  await click("不替换");
  expect(await first()).toContain("我的话");
  await click("写入工作表", named("导出"));
  await shown("工作簿中已有工作表“预算说明”");
  await click("替换");
  await shown("已写入工作表“预算说明”");
  expect(await first()).not.toContain("我的话");
  expect(host.book.sheets()).toHaveLength(count + 1);
});

/** What the sheet holds. */
const first = () =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("预算说明").getUsedRange().load("values");
    await context.sync();
    return (used.values as unknown[][]).flat();
  });
