import { insertValue } from "../../src/excel/insert-value";
import { selectArea } from "../../src/excel/select-cell";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const select = (top: number, left: number, bottom = top) =>
  selectArea({ sheet: SANGONG, top, left, bottom, right: left });
const empty = { sheet: SANGONG, row: 20, column: 2 };

const values = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SANGONG).getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

test("a code goes into the selected empty cell, as text", async () => {
  await select(20, 2);
  await expect(insertValue("2010301", null)).resolves.toEqual({
    cell: empty,
    held: "",
    written: true,
  });
  expect(await values("C21")).toBe("2010301");
});

test("a cell that holds something is left alone until that very cell may be replaced", async () => {
  await select(20, 2);
  const asked = await insertValue("行政运行", null);
  expect(asked).toEqual({ cell: empty, held: "2010301", written: false });
  const other = { ...empty, row: 21 };
  expect((await insertValue("行政运行", other)).written).toBe(false);
  expect(await values("C21")).toBe("2010301");
  expect((await insertValue("行政运行", asked.cell)).written).toBe(true);
  expect(await values("C21")).toBe("行政运行");
});

test("several cells are refused, and said how many", async () => {
  const before = host.book.snapshot();
  await select(20, 3, 22);
  await expect(insertValue("2010301", null)).rejects.toMatchObject({ why: "选中了 3 个单元格。" });
  expect(host.book.snapshot()).toEqual(before);
});

test("a selection that is no range is said to be none", async () => {
  const refusal = Object.assign(new Error("chart"), { code: "InvalidSelection" });
  jest.spyOn(Excel, "run").mockRejectedValueOnce(refusal);
  await expect(insertValue("2010301", null)).rejects.toMatchObject({
    why: "选中的不是一个单元格。",
  });
});

test("merged cells are one cell: the text goes into the first", async () => {
  host.book.range("C24:E24", host.book.sheet(SANGONG)).facade().merge();
  await selectArea({ sheet: SANGONG, top: 23, left: 2, bottom: 23, right: 4 });
  await expect(insertValue("行政运行", null)).resolves.toMatchObject({
    cell: { row: 23, column: 2 },
    written: true,
  });
  expect(await values("C24")).toBe("行政运行");
  expect(await values("D24")).toBe("");
});
