import { insertOverviewSheet, removeOverviewSheet } from "../../src/excel/overview-sheet";
import { overviewOf } from "../../src/narrative/overview/overview";
import { overviewSheet } from "../../src/narrative/overview/overview-sheet";
import { readWorkbook } from "../../src/excel/read-workbook";
import { createBook } from "../../src/tables/book";
import { excel } from "../host/excel";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const NAME = "支出概览图";
/** The library gives back the ranges that it kept for a run of several round trips; nobody waits for that. */
const RELEASE = 1;
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

async function sheetOfOverview() {
  const book = createBook((await readWorkbook()).grids);
  const overview = overviewOf(book);
  if (!overview) throw new Error("no overview");
  return overviewSheet(overview, book);
}

const values = (address: string, name = NAME) =>
  host.book.range(address, host.book.sheet(name)).values();

test("the sheet repeats the figures as formulas and has two charts over them, in two round trips", async () => {
  const sheet = await sheetOfOverview();
  const before = host.book.snapshot();
  const { requests } = host.session.traffic;
  const inserted = await insertOverviewSheet(sheet);
  expect(host.session.traffic.requests - requests).toBe(2 + RELEASE);
  await host.book.settle();
  expect(host.book.activeSheet().name).toBe(NAME);
  expect(values("A4:D6")).toEqual([
    ["支出功能分类", "2026年", "2025年", "增减"],
    ["一般公共服务支出", 2515.2, 2224.07, expect.closeTo(291.13, 6)],
    ["社会保障和就业支出", 321.13, 287.41, expect.closeTo(33.72, 6)],
  ]);
  expect(host.book.sheet(NAME).extras.charts).toMatchObject([
    { name: "支出按类", type: "BarClustered", title: "支出按类：2026年与2025年（万元）" },
    { name: "支出结构", type: "Doughnut", title: "2026年基本支出与项目支出（万元）" },
  ]);
  const after = host.book.snapshot();
  for (const [name, content] of Object.entries(before)) expect(after[name]).toEqual(content);

  const trips = host.session.traffic.requests;
  expect(await removeOverviewSheet(inserted)).toBe(true);
  expect(host.session.traffic.requests - trips).toBe(2 + RELEASE);
  expect(Object.keys(host.book.snapshot())).toEqual(Object.keys(before));
});

test("the figures follow when a table is corrected", async () => {
  const inserted = await insertOverviewSheet(await sheetOfOverview());
  const cell = host.book.range("一般公共预算财政拨款支出预算表!D6");
  const [[before] = []] = cell.values();
  await excel((context) => {
    context.workbook.worksheets.getItem("一般公共预算财政拨款支出预算表").getRange("D6").values = [
      [3000],
    ];
  });
  await host.book.settle();
  expect(values("B5")).toEqual([[3000]]);
  await excel((context) => {
    context.workbook.worksheets.getItem("一般公共预算财政拨款支出预算表").getRange("D6").values = [
      [before],
    ];
  });
  expect(await removeOverviewSheet(inserted)).toBe(true);
});

test("a name that is taken gets a number", async () => {
  const sheet = await sheetOfOverview();
  const first = await insertOverviewSheet(sheet);
  const second = await insertOverviewSheet(sheet);
  expect([first.name, second.name]).toEqual([NAME, `${NAME} (2)`]);
  expect(await removeOverviewSheet(first)).toBe(true);
  expect(await removeOverviewSheet(second)).toBe(true);
  expect(await removeOverviewSheet(second)).toBe(false);
});

test("a sheet that somebody has changed stays", async () => {
  const inserted = await insertOverviewSheet(await sheetOfOverview());
  const change = (text: string) =>
    excel((context) => {
      context.workbook.worksheets.getItem(NAME).getRange("A20").values = [[text]];
    });
  await change("我的批注");
  await expect(removeOverviewSheet(inserted)).rejects.toMatchObject({
    why: "工作表“支出概览图”在插入后改动过。",
  });
  await change("");
  // Rows that came above move everything, and change nothing that anybody wrote; but they are a change of the sheet.
  await excel((context) => {
    context.workbook.worksheets.getItem(NAME).name = "图";
  });
  expect(await removeOverviewSheet(inserted)).toBe(true);
});

test("a deleted chart is a change, too", async () => {
  const inserted = await insertOverviewSheet(await sheetOfOverview());
  await excel((context) =>
    context.workbook.worksheets.getItem(NAME).charts.getItem("支出结构").delete()
  );
  await expect(removeOverviewSheet(inserted)).rejects.toMatchObject({ name: "ExcelProblem" });
  await excel((context) => context.workbook.worksheets.getItem(NAME).delete());
});

test("a workbook whose structure is protected takes no sheet, and says why", async () => {
  const sheet = await sheetOfOverview();
  await excel((context) => context.workbook.protection.protect());
  await expect(insertOverviewSheet(sheet)).rejects.toMatchObject({
    why: "工作簿的结构受保护，不能添加工作表。",
  });
  await excel((context) => context.workbook.protection.unprotect());
});

test("the sheet is no budget table, whatever number it has", async () => {
  const sheet = await sheetOfOverview();
  const before = createBook((await readWorkbook()).grids);
  const first = await insertOverviewSheet(sheet);
  const second = await insertOverviewSheet(sheet);
  const after = createBook((await readWorkbook()).grids);
  expect(after.tables.length).toBe(before.tables.length);
  expect(after.unrecognised).toEqual(before.unrecognised);
  await removeOverviewSheet(first);
  await removeOverviewSheet(second);
});
