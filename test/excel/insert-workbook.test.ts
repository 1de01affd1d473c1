/** A set of tables handed to Excel: as a workbook of its own, or as sheets of the open one. */
import { explainError } from "../../src/excel/excel-errors";
import {
  canInsertSheets,
  canOpenNewWorkbook,
  insertSheets,
  openNewWorkbook,
} from "../../src/excel/insert-workbook";
import { writeFormWorkbook } from "../../src/files/form-workbook";
import { createFormSet } from "../../src/forms/form-set";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SET = createFormSet({
  year: 2027,
  department: "青山区财政局",
  kinds: ["general-expenditure", "department-expenditure"],
  codes: ["2010301", "2080505"],
  previous: null,
  subjects: standardSubjects,
});
const NAMES = SET.sheets.map(({ name }) => name);

let host: OpenWorkbook;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await writeFormWorkbook(SET.sheets, SET.title);
  host = await openWorkbook("dadukou-2026");
}, 30000);
afterAll(() => host.close());

const sheetNames = () => host.book.sheets().map(({ name }) => name);

test("a new workbook is opened from exactly these bytes; the open one stays as it is", async () => {
  expect(canOpenNewWorkbook()).toBe(true);
  const before = sheetNames();
  await openNewWorkbook(bytes);
  await new Promise((resolve) => setTimeout(resolve));
  expect(host.newWorkbooks).toEqual([bytes]);
  expect(sheetNames()).toEqual(before);
});

test("sheets are put behind the others in two round trips, the first of them shown, and they compute", async () => {
  expect(canInsertSheets()).toBe(true);
  const before = sheetNames();
  const requests = host.session.traffic.requests;
  await insertSheets(bytes, NAMES);
  expect(host.session.traffic.requests - requests).toBe(2);
  expect(sheetNames()).toEqual([...before, ...NAMES]);
  const [general = "", expenditure = ""] = NAMES;
  expect(host.book.activeSheet().name).toBe(general);
  const { rows } = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(general);
    sheet.getRange("E9").values = [[12.5]];
    await context.sync();
    const other = context.workbook.worksheets.getItem(expenditure);
    const table = other.getRange("A6:D8").load("values");
    await context.sync();
    return { rows: table.values as unknown[][] };
  });
  expect(rows).toEqual([
    ["201", "一般公共服务支出", 12.5, 12.5],
    ["20103", "政府办公厅（室）及相关机构事务", 12.5, 12.5],
    ["2010301", "行政运行", 12.5, 12.5],
  ]);
});

test("a row that the user inserts counts in the sums", async () => {
  const [general = ""] = NAMES;
  const sums = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(general);
    sheet.getRange("10:10").insert(Excel.InsertShiftDirection.down);
    sheet.getRange("A10").values = [["2010302"]];
    sheet.getRange("F10").values = [[2.5]];
    await context.sync();
    const above = sheet.getRange("E6:F8").load("values");
    await context.sync();
    return above.values as unknown[][];
  });
  expect(sums).toEqual([
    [12.5, 2.5],
    [12.5, 2.5],
    [12.5, 2.5],
  ]);
});

test("where a name is taken nothing is put in, and the names are said", async () => {
  const before = sheetNames();
  const error = await insertSheets(bytes, NAMES).catch((reason: unknown) => reason);
  const { why, next } = explainError(error, "没有加到本工作簿");
  for (const name of NAMES) expect(why).toContain(name);
  expect(next).toContain("改名");
  expect(sheetNames()).toEqual(before);
});
