import { addSheet } from "../../src/excel/add-sheet";
import { ExcelProblem, explainError } from "../../src/excel/excel-errors";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SHEET = {
  name: "自定义核验",
  rows: [
    ["名称", "左边"],
    ["甲", "=1+1"],
  ],
  widths: [120, 240],
};
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

test("a sheet is added behind the others, filled, and shown with its first line selected", async () => {
  const names = host.book.sheets().map(({ name }) => name);
  const before = host.book.snapshot();
  const start = host.session.traffic.requests;
  await addSheet(SHEET);
  // The other is Office.js letting go of the ranges it kept.
  expect(host.session.traffic.requests - start).toBeLessThanOrEqual(2);
  expect(host.book.sheets().map(({ name }) => name)).toEqual([...names, SHEET.name]);
  expect(host.book.selection().address).toBe(`${SHEET.name}!A2`);
  for (const name of names) expect(host.book.snapshot()[name]?.data).toEqual(before[name]?.data);
});

test("what looks like a formula is text, the header is bold, and columns are as wide as asked", async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET.name);
    const all = sheet.getRange("A1:B2").load("values,valueTypes");
    const header = sheet.getRange("A1").load("format/columnWidth,format/font/bold");
    const line = sheet.getRange("B2").load("format/columnWidth,format/font/bold");
    await context.sync();
    return {
      values: all.values as unknown,
      types: all.valueTypes as unknown,
      bold: [header.format.font.bold, line.format.font.bold],
      widths: [header.format.columnWidth, line.format.columnWidth],
    };
  });
  expect(read.values).toEqual(SHEET.rows);
  expect(read.types).toEqual([
    ["String", "String"],
    ["String", "String"],
  ]);
  expect(read.bold).toEqual([true, false]);
  expect(read.widths).toEqual([120, 240]);
});

test("a name that a sheet has already is refused in Chinese, and nothing is added", async () => {
  const count = host.book.sheets().length;
  const error = await addSheet(SHEET).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ExcelProblem);
  expect(explainError(error, "没有新建").why).toContain("已有");
  expect(host.book.sheets()).toHaveLength(count);
});

test.each(["有/斜线", "长".repeat(32)])("%s is no name of a sheet", async (name) => {
  await expect(addSheet({ ...SHEET, name })).rejects.toMatchObject({ code: "InvalidArgument" });
});
