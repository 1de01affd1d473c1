import { insertValues, undoInsertion } from "../../src/excel/insert-value";
import { selectArea } from "../../src/excel/select-cell";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const select = (top: number, left: number, bottom = top, right = left) =>
  selectArea({ sheet: SANGONG, top, left, bottom, right });
const at = (row: number, column: number) => ({ sheet: SANGONG, row, column });

const values = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SANGONG).getRange(address).load("values");
    await context.sync();
    return range.values[0] as unknown[];
  });

/** Each of the two requests of Excel takes one more, in which the library gives its ranges back. */
const RELEASES = 2;

async function counted<T>(action: () => Promise<T>): Promise<[number, T]> {
  const before = host.session.traffic.requests;
  const result = await action();
  return [host.session.traffic.requests - before, result];
}

test("a code goes into the selected empty cell, as text, in three round trips, and out again", async () => {
  await select(20, 2);
  const before = host.book.snapshot();
  const [trips, inserted] = await counted(() => insertValues(["2010301"], []));
  expect(trips).toBe(3 + RELEASES);
  expect(inserted).toMatchObject({ state: "written", cells: [at(20, 2)], canBeSaved: true });
  expect(await values("C21")).toEqual(["2010301"]);
  if (inserted.state !== "written" || !inserted.undo) throw new Error("not written");
  await undoInsertion(inserted.undo);
  expect(host.book.snapshot()).toEqual(before);
  await insertValues(["2010301"], []);
});

test("code and name go side by side, in four round trips", async () => {
  await select(30, 2);
  const [trips, inserted] = await counted(() => insertValues(["2010301", "行政运行"], []));
  expect(trips).toBe(4 + RELEASES);
  expect(inserted).toMatchObject({ state: "written", cells: [at(30, 2), at(30, 3)] });
  expect(await values("C31:D31")).toEqual(["2010301", "行政运行"]);
});

test("a cell that holds something is left alone until that very content may be replaced", async () => {
  await select(20, 2);
  const asked = await insertValues(["行政运行"], []);
  expect(asked).toEqual({ state: "held", held: [{ cell: at(20, 2), held: "2010301" }] });
  for (const other of [
    { cell: at(21, 2), held: "2010301" },
    { cell: at(20, 2), held: "2010302" },
  ])
    expect((await insertValues(["行政运行"], [other])).state).toBe("held");
  expect(await values("C21")).toEqual(["2010301"]);
  if (asked.state !== "held") throw new Error("not asked");
  expect((await insertValues(["行政运行"], asked.held)).state).toBe("written");
  expect(await values("C21")).toEqual(["行政运行"]);
});

test("of two cells the one that holds something else is asked about, and nothing is written", async () => {
  await select(20, 1);
  await expect(insertValues(["2010301", "一般行政管理事务"], [])).resolves.toEqual({
    state: "held",
    held: [{ cell: at(20, 2), held: "行政运行" }],
  });
  expect(await values("B21:C21")).toEqual(["", "行政运行"]);
});

test("what stands there already is neither asked about nor written again", async () => {
  await select(30, 2);
  const before = host.book.snapshot();
  await expect(insertValues(["2010301", "行政运行"], [])).resolves.toMatchObject({
    state: "written",
    undo: null,
  });
  expect(host.book.snapshot()).toEqual(before);
});

test("several cells are refused, and said how many", async () => {
  const before = host.book.snapshot();
  await select(20, 3, 22);
  await expect(insertValues(["2010301"], [])).rejects.toMatchObject({
    why: "选中了 3 个单元格。",
  });
  expect(host.book.snapshot()).toEqual(before);
});

test("a selection that is no range is said to be none", async () => {
  const refusal = Object.assign(new Error("chart"), { code: "InvalidSelection" });
  jest.spyOn(Excel, "run").mockRejectedValueOnce(refusal);
  await expect(insertValues(["2010301"], [])).rejects.toMatchObject({
    why: "选中的不是一个单元格。",
  });
});

test("merged cells are one cell: the first text goes into it, the second behind all of it", async () => {
  host.book.range("C24:E24", host.book.sheet(SANGONG)).facade().merge();
  await select(23, 2, 23, 4);
  await expect(insertValues(["2010301", "行政运行"], [])).resolves.toMatchObject({
    cells: [at(23, 2), at(23, 5)],
  });
  expect(await values("C24:F24")).toEqual(["2010301", "", "", "行政运行"]);
});

test("the name is not written where merged cells cover the cell beside", async () => {
  host.book.range("D26:E27", host.book.sheet(SANGONG)).facade().merge();
  await select(26, 2);
  await expect(insertValues(["2010301", "行政运行"], [])).rejects.toMatchObject({
    why: expect.stringContaining("是合并单元格 D26:E27 的一部分"),
  });
  expect(await values("C27:D27")).toEqual(["", ""]);
});
