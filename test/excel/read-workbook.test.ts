import { readWorkbook } from "../../src/excel/read-workbook";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

test("all sheets come in two round trips, with where they start and blanks as null", async () => {
  const before = host.session.traffic.requests;
  const { grids, names } = await readWorkbook();
  expect(host.session.traffic.requests - before).toBe(2);
  expect(names).toHaveLength(13);
  expect(grids).toHaveLength(13);
  const sangong = grids.find(({ sheet }) => sheet.includes("三公"));
  expect(sangong).toMatchObject({ top: 0, left: 0 });
  expect(sangong?.values[5]).toEqual([
    29.7,
    ...[null, null, null],
    27.5,
    2.2,
    30.5,
    ...[null, null, null],
    28.5,
    2,
  ]);
  for (const { values } of grids)
    for (const row of values) expect(row).toHaveLength(values[0]?.length ?? NaN);
});

test("a sheet that starts elsewhere says so, and an error cell comes as its text", async () => {
  const name = "表七 部门收入总表";
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange("A1:Z60").clear(Excel.ClearApplyTo.contents);
    sheet.getRange("C4").formulas = [["=1/0"]];
    sheet.getRange("D5").values = [[true]];
    await context.sync();
  });
  const { grids } = await readWorkbook();
  expect(grids.find(({ sheet }) => sheet === name)).toEqual({
    sheet: name,
    top: 3,
    left: 2,
    values: [
      ["#DIV/0!", null],
      [null, true],
    ],
  });
});

test("an empty sheet gives no grid, and is counted", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表七 部门收入总表");
    sheet.getRange("A1:Z60").clear(Excel.ClearApplyTo.contents);
    await context.sync();
  });
  const { grids, names } = await readWorkbook();
  expect([grids.length, names.length]).toEqual([12, 13]);
});
