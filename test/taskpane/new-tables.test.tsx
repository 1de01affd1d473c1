/** 新建套表 in the pane: the form, last year's workbook, and where the set goes. */
import { act } from "react";
import { openWorkbook as openFile } from "../../src/files/open-workbook";
import { createBook, tablesOf } from "../../src/tables/book";
import type { OpenWorkbook } from "../host/open-workbook";
import { click, named, openPane, shown, text, until } from "./open-pane";

let host: OpenWorkbook;
const saved: { name: string; bytes: Uint8Array }[] = [];

beforeAll(async () => {
  // jsdom neither makes addresses of blobs nor follows links.
  let last: Blob | null = null;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      last = blob;
      return "blob:test";
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement
  ) {
    const name = this.download;
    const reader = new FileReader();
    reader.onload = () => saved.push({ name, bytes: new Uint8Array(reader.result as ArrayBuffer) });
    if (last) reader.readAsArrayBuffer(last);
  });
  host = await openPane("dadukou-2026");
}, 60000);
afterAll(() => host.close());

function input(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll("label")].find((one) =>
    one.textContent.startsWith(label)
  );
  const element = found && document.getElementById(found.htmlFor);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
  throw new Error(`No field “${label}”:\n${text()}`);
}

async function fill(label: string, value: string): Promise<void> {
  const element = input(label);
  const prototype = Object.getPrototypeOf(element) as object;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, value);
    element.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

async function savedBook(count: number) {
  await until(() => saved.length === count, "Nothing was saved");
  const file = saved.at(-1);
  if (!file) throw new Error("Nothing was saved");
  return { name: file.name, book: createBook(await openFile(file.bytes)) };
}

test("the form opens from the first page, and back again", async () => {
  await click("新建套表");
  await shown("上年工作簿（可不选）");
  await click("返回");
  await shown("检查本工作簿");
});

test("what is missing or wrong is said at its field, and nothing is made", async () => {
  await click("新建套表");
  await shown("要建的表");
  await click("存为文件");
  expect(text()).not.toContain("已建好");
  await fill("年度", "27");
  await shown("请填四位数");
  await fill("年度", "2027");
  await fill("要用到的科目编码", "2010301 行政运行");
  await shown("“行政运行”不是 3、5 或 7 位的科目编码");
  await click("存为文件");
  expect(saved).toEqual([]);
  await fill("要用到的科目编码", "2130101 1030101");
});

test("the open workbook serves as last year's: year, department, subjects and figures come from it", async () => {
  await click("用本工作簿作上年");
  await shown("2026年 · 13 张表");
  expect(input("部门名称").value).toBe("重庆市大渡口区人民政府办公室");
  await fill("年度", "2029");
  await shown("上年工作簿是 2026 年的，这里应为 2027 年");
  await fill("年度", "2027");
  await click("存为文件");
  await shown("已建好，有 1 处请核对");
  const { name, book } = await savedBook(1);
  expect(name).toBe("2027年重庆市大渡口区人民政府办公室部门预算公开表.xlsx");
  expect(book).toMatchObject({ year: 2027, unrecognised: [] });
  expect(book.tables).toHaveLength(12);
  const [general] = tablesOf(book, "general-expenditure");
  expect(general?.rows.map(({ subject }) => subject?.code)).toContain("2130101");
  expect(text()).toContain("从上年的表取来 22 个金额");
  expect(text().indexOf("1030101 不是支出科目的编码")).toBeLessThan(
    text().indexOf("从上年的表取来")
  );
});

function isChosen(table: string): boolean {
  const boxes = named("要建的表").querySelectorAll<HTMLInputElement>("input:checked");
  return [...boxes].some((box) => box.labels?.[0]?.textContent === table);
}

async function toggle(table: string): Promise<void> {
  const labels = named("要建的表").querySelectorAll("label");
  const label = [...labels].find((one) => one.textContent === table);
  if (!label) throw new Error(`No table ${table}`);
  await act(async () => {
    label.click();
    await Promise.resolve();
  });
}

test("tables may be left out", async () => {
  await toggle("政府采购预算明细表");
  await click("移除");
  await click("存为文件");
  const { book } = await savedBook(2);
  expect(book.tables).toHaveLength(11);
  expect(tablesOf(book, "procurement")).toEqual([]);
});

test("a new workbook is opened with the set, and the open one is left alone", async () => {
  const before = host.book.sheets().length;
  await click("新建工作簿");
  await shown("已在新窗口打开新工作簿，尚未保存");
  await until(() => host.newWorkbooks.length === 1, "Nothing was opened");
  const [bytes] = host.newWorkbooks;
  if (!bytes) throw new Error("no bytes");
  expect(createBook(await openFile(bytes)).tables).toHaveLength(11);
  expect(host.book.sheets()).toHaveLength(before);
});

test("the set is put into the open workbook, but not while a name is taken", async () => {
  const before = host.book.sheets().length;
  await click("加到本工作簿");
  await shown("本工作簿里已有同名的工作表：“表十 整体绩效目标表”、“表十一 项目绩效目标表”");
  expect(host.book.sheets()).toHaveLength(before);
  const labels = [...named("要建的表").querySelectorAll("label")].map((label) => label.textContent);
  const wanted = ["一般公共预算财政拨款支出预算表", "部门支出总表"];
  for (const label of labels) if (isChosen(label) && !wanted.includes(label)) await toggle(label);
  await click("加到本工作簿");
  await shown("已加到本工作簿的最后");
  // What was made stands above the form, and has the focus.
  expect(document.activeElement?.textContent).toContain("已建好");
  // The two tables, the subjects, and what is to be known of the set.
  expect(host.book.sheets()).toHaveLength(before + 4);
}, 60_000);

test("the ribbon's button opens the form, and a check leaves it", async () => {
  await click("返回");
  await shown("检查本工作簿");
  await act(() => host.session.runCommand("newTables", "NewTables"));
  await shown("要建的表");
  await act(() => host.session.runCommand("check", "Check"));
  await until(() => !text().includes("要建的表"), "The form is still there");
});
