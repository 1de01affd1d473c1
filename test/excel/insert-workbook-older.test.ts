/** An Excel of the oldest supported kind, and one that is busy, with a set of tables handed to it. */
import { explainError } from "../../src/excel/excel-errors";
import {
  canInsertSheets,
  canOpenNewWorkbook,
  openNewWorkbook,
} from "../../src/excel/insert-workbook";
import { HostLimits } from "../../src/host/office/host-limits";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const limits = new HostLimits({ ExcelApi: "1.10" });
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("qijiang-2026", [], limits);
});
afterAll(() => host.close());

test("it opens new workbooks, and is not asked to insert sheets", () => {
  expect(canOpenNewWorkbook()).toBe(true);
  expect(canInsertSheets()).toBe(false);
});

test("while a cell is being edited it refuses, and the reason is said", async () => {
  limits.editing = true;
  const error = await openNewWorkbook(new Uint8Array([1])).catch((reason: unknown) => reason);
  limits.editing = false;
  const { why, editing } = explainError(error, "没有新建工作簿");
  expect(editing).toBe(true);
  expect(why).toContain("正在编辑单元格");
  expect(host.newWorkbooks).toEqual([]);
});
