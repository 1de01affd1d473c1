import type * as Marks from "../../src/excel/marks";
import { clearMarks, markCells, markedCells, type Mark } from "../../src/excel/marks";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SANGONG = "一般公共预算“三公”经费支出表";
const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

const mark = (sheet: string, row: number, column: number): Mark => ({
  cell: { sheet, row, column },
  severity: "error",
  message: "“小计”是空的：应为 28.50，实际 空白",
});
const two = [mark(SANGONG, 5, 8), { ...mark(EXPENDITURE, 5, 3), severity: "warning" } as const];

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterEach(clearMarks);
afterAll(() => host.close());

async function roundTrips(action: () => Promise<unknown>): Promise<number> {
  const before = host.session.traffic.requests;
  await action();
  return host.session.traffic.requests - before;
}

const deleteComment = () =>
  Excel.run(async (context) => {
    context.workbook.comments.getItemByCell(`'${SANGONG}'!I6`).delete();
    await context.sync();
  });

test("marks colour and explain, change no cell, and are gone without trace afterwards", async () => {
  const before = host.book.snapshot();
  expect(await markCells(two)).toEqual({ cells: 2, refused: [] });
  const marked = host.book.snapshot();
  expect(marked[SANGONG]?.data).toEqual(before[SANGONG]?.data);
  expect(marked[SANGONG]?.notes).toHaveLength(1);
  expect(marked[SANGONG]?.rules).toHaveLength(1);
  expect(marked[EXPENDITURE]?.rules).toHaveLength(1);
  expect(markedCells()).toBe(2);
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
  expect(markedCells()).toBe(0);
});

test("marking takes one round trip however many cells, and clearing as many for fifty marks as for one", async () => {
  const fifty = Array.from({ length: 50 }, (_, i) => mark(EXPENDITURE, 5 + (i % 20), 2 + (i % 3)));
  const distinct = [...new Map(fifty.map((one) => [JSON.stringify(one.cell), one])).values()];
  expect(distinct.length).toBeGreaterThan(40);
  const oneMark = await roundTrips(() => markCells([mark(SANGONG, 5, 8)]));
  const clearOne = await roundTrips(clearMarks);
  const manyMarks = await roundTrips(() => markCells(distinct));
  const clearMany = await roundTrips(clearMarks);
  // One of ours; the other is Office.js letting go of the ranges it kept.
  expect([oneMark, manyMarks]).toEqual([2, 2]);
  expect(clearMany).toBe(clearOne);
});

test("a cell with the user's note gets the colour alone, and keeps its note", async () => {
  await Excel.run(async (context) => {
    context.workbook.comments.add(`'${SANGONG}'!I6`, "请会计复核");
    await context.sync();
  });
  const before = host.book.snapshot();
  expect(await markCells(two)).toEqual({ cells: 2, refused: [] });
  const marked = host.book.snapshot();
  expect(marked[SANGONG]?.notes).toEqual(before[SANGONG]?.notes);
  expect(marked[SANGONG]?.rules).toHaveLength(1);
  expect(marked[EXPENDITURE]?.rules).toHaveLength(1);
  expect(marked[EXPENDITURE]?.notes).toHaveLength(1);
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
  await deleteComment();
});

test("a sheet that allows no marks costs only its own, and is named", async () => {
  const before = host.book.snapshot();
  expect(await markCells([mark("没有这张表", 0, 0), ...two])).toEqual({
    cells: 2,
    refused: ["没有这张表"],
  });
  expect(markedCells()).toBe(2);
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
});

test("a rule of the user on the same cell stays, and a mark deleted by hand is no error", async () => {
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem(SANGONG)
      .getRange("I6")
      .conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=I6>100";
    await context.sync();
  });
  const before = host.book.snapshot();
  await markCells(two);
  await deleteComment();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(EXPENDITURE).getRange("D6").conditionalFormats.clearAll();
    await context.sync();
  });
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
});

test("marks of an earlier session are known from the workbook itself", async () => {
  const before = host.book.snapshot();
  await markCells(two);
  jest.resetModules();
  const reopened = jest.requireActual<typeof Marks>("../../src/excel/marks");
  expect(reopened.markedCells()).toBe(2);
  await reopened.clearMarks();
  expect(host.book.snapshot()).toEqual(before);
});
