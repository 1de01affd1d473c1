import { explainError } from "../../src/excel/excel-errors";
import { formulaCells } from "../../src/excel/formula-cells";
import { selectArea } from "../../src/excel/select-cell";
import { undoWrite, writeCells } from "../../src/excel/write-cells";
import { TransportError } from "../../src/host/office/host-limits";
import { excel } from "../host/excel";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const areaOf = (sheet: string) => ({ sheet, top: 5, left: 8, bottom: 5, right: 8 });
const subtotal = { sheet: SANGONG, row: 5, column: 8 };

test("formulas are looked for in one round trip, and nothing is left to let go of", async () => {
  const before = host.session.traffic.requests;
  expect(await formulaCells([subtotal])).toEqual([]);
  // The library lets go behind one's back.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(host.session.traffic.requests - before).toBe(1);
  expect(host.session.references.size).toBe(0);
});

test("selecting shows the sheet and selects the cell in one round trip", async () => {
  const before = host.session.traffic.requests;
  await selectArea(areaOf(SANGONG));
  expect(host.session.traffic.requests - before).toBe(1);
  expect(host.book.selection().address).toBe(`'${SANGONG}'!I6`);
});

test("a sheet that is gone is named in Chinese, with what to do", async () => {
  const error = await selectArea(areaOf("表八")).catch((e: unknown) => e);
  expect(explainError(error, "没有转到单元格")).toMatchObject({
    title: "没有转到单元格",
    why: "工作簿中没有工作表“表八”，可能已改名或删除。",
    editing: false,
  });
});

test("a repair writes its value, and is taken back to the bit", async () => {
  const before = host.book.snapshot();
  const { undo } = await writeCells([{ cell: subtotal, value: 28.5, seen: null }]);
  expect(host.book.snapshot()[SANGONG]).not.toEqual(before[SANGONG]);
  await undoWrite(undo);
  expect(host.book.snapshot()).toEqual(before);
});

test("many cells are written in two round trips, and all are taken back; null leaves a cell empty", async () => {
  const before = host.book.snapshot();
  const cell = (row: number) => ({ sheet: SANGONG, row, column: 11 });
  const [none, other] = [cell(30), cell(31)];
  const many = Array.from({ length: 20 }, (_, i) => ({ cell: cell(9 + i), value: i, seen: null }));
  const start = host.session.traffic.requests;
  const { undo } = await writeCells([
    { cell: none, value: null, seen: null },
    { cell: other, value: 1, seen: null },
    ...many,
  ]);
  expect(host.session.traffic.requests - start).toBe(2);
  await undoWrite(undo);
  expect(host.book.snapshot()).toEqual(before);
});

test("a formula that a repair replaced comes back as a formula", async () => {
  const total = { sheet: SANGONG, row: 7, column: 0 };
  const write = (formulas: string[][]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SANGONG).getRange("A8").formulas = formulas;
      await context.sync();
    });
  await write([["=A6+1"]]);
  const { undo } = await writeCells([{ cell: total, value: 1, seen: 30.7 }]);
  await undoWrite(undo);
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SANGONG).getRange("A8").load("formulas");
    await context.sync();
    return range.formulas as unknown;
  });
  expect(formulas).toEqual([["=A6+1"]]);
  await write([[""]]);
});

test("a name that looks like a number stays text", async () => {
  const cell = { sheet: SANGONG, row: 8, column: 0 };
  const { undo } = await writeCells([{ cell, value: "2010301", seen: null }]);
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SANGONG).getRange("A9").load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([["2010301"]]);
  await undoWrite(undo);
});

test("a cell that has changed since it was checked is not overwritten, nor any other", async () => {
  const before = host.book.snapshot();
  const total = { sheet: SANGONG, row: 5, column: 6 };
  const stale = writeCells([
    { cell: subtotal, value: 28.5, seen: null },
    { cell: total, value: 31, seen: 29 },
  ]);
  await expect(stale).rejects.toMatchObject({
    why: "“一般公共预算‘三公’经费支出表”的 G6 在检查之后改过。",
  });
  expect(host.book.snapshot()).toEqual(before);
});

test("a cell that was changed after the repair is not taken back, nor any other", async () => {
  const other = { sheet: SANGONG, row: 9, column: 0 };
  const { undo } = await writeCells([
    { cell: subtotal, value: 28.5, seen: null },
    { cell: other, value: 1, seen: null },
  ]);
  const { undo: byHand } = await writeCells([{ cell: other, value: 2, seen: 1 }]);
  const before = host.book.snapshot();
  await expect(undoWrite(undo)).rejects.toMatchObject({ why: expect.stringContaining("A10") });
  expect(host.book.snapshot()).toEqual(before);
  await undoWrite(byHand);
  await undoWrite(undo);
});

test("a code kept as text is text again after undo", async () => {
  const cell = { sheet: SANGONG, row: 10, column: 0 };
  const { undo: first } = await writeCells([{ cell, value: "2010301", seen: null }]);
  const before = host.book.snapshot();
  const { undo: second } = await writeCells([{ cell, value: "2010302", seen: "2010301" }]);
  await undoWrite(second);
  expect(host.book.snapshot()).toEqual(before);
  await undoWrite(first);
});

test("formulas are told from values and from texts that look like them", async () => {
  const at = (row: number) => ({ sheet: SANGONG, row, column: 0 });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SANGONG);
    sheet.getRange("A10").formulas = [["=1+1"]];
    sheet.getRange("A11").values = [[2]];
    await context.sync();
  });
  expect(await formulaCells([at(8), at(9), at(10)])).toEqual([at(9)]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SANGONG).getRange("A10:A11").clear();
    await context.sync();
  });
});

test("of several sheets one is protected: everything is as it was, and that one is named", async () => {
  const EXPENDITURE = "一般公共预算财政拨款支出预算表";
  const protection = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem(EXPENDITURE).protection;
  await excel((context) => protection(context).protect());
  const before = host.book.snapshot();
  const error = await writeCells([
    { cell: subtotal, value: 28.5, seen: null },
    { cell: { sheet: EXPENDITURE, row: 40, column: 0 }, value: 1, seen: null },
  ]).catch((e: unknown) => e);
  expect(host.book.snapshot()).toEqual(before);
  expect(explainError(error, "没有修复")).toMatchObject({
    why: `“${EXPENDITURE}”受保护，不能改动。`,
    next: expect.stringContaining("撤销工作表保护"),
    detail: expect.stringContaining("AccessDenied"),
  });
  await excel((context) => protection(context).unprotect());
});

test("unlocked cells of a protected sheet are written to", async () => {
  const at = { sheet: SANGONG, row: 20, column: 5 };
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(SANGONG);
  await excel((context) => {
    sheetOf(context).getRange("F21").format.protection.locked = false;
    sheetOf(context).protection.protect();
  });
  const { undo } = await writeCells([{ cell: at, value: 3, seen: null }]);
  await undoWrite(undo);
  await excel((context) => sheetOf(context).protection.unprotect());
});

test("a cell that was made ready while another one was being edited is not written half", async () => {
  const before = host.book.snapshot();
  // The reading still went through.
  host.session.limits.failNext(TransportError.CellEditMode, 1);
  const error = await writeCells([{ cell: subtotal, value: 28.5, seen: null }]).catch(
    (e: unknown) => e
  );
  expect(explainError(error, "没有修复").editing).toBe(true);
  expect(host.book.snapshot()).toEqual(before);
});
