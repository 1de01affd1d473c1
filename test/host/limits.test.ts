import { CommandType, ICommandService } from "@univerjs/core";
import { HostLimits, TransportError, WEB_PAYLOAD } from "../../src/host/office/host-limits";
import { excel } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const limits = new HostLimits({ ExcelApi: "1.10" });
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026", [], limits);
});
afterAll(() => host.close());

const cell = (context: Excel.RequestContext) =>
  context.workbook.worksheets.getItem(EXPENDITURE).getRange("H1");
const value = () => host.book.range("H1", host.book.sheet(EXPENDITURE)).values()[0]?.[0];
const write = (written: unknown) => excel((context) => (cell(context).values = [[written]]));

test("a slow round trip takes its time, and requests stay in order", async () => {
  limits.latencyMs = 20;
  const started = performance.now();
  await Promise.all([write(1), write(2), write(3)]);
  expect(performance.now() - started).toBeGreaterThanOrEqual(20);
  expect(value()).toBe(3);
  limits.latencyMs = 0;
});

test("a request that is too large is refused, and nothing of it is done", async () => {
  limits.payloadLimit = WEB_PAYLOAD;
  await write("一".repeat(1000));
  const asked = write("一".repeat(WEB_PAYLOAD / 3));
  await expect(asked).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(String(value())).toHaveLength(1000);
});

test("a response that is too large is lost, and what was asked is done", async () => {
  limits.payloadLimit = 2000;
  const asked = excel((context) => {
    cell(context).values = [["写了"]];
    return context.workbook.worksheets.getItem(EXPENDITURE).getRange("A1:F28").load("values");
  });
  await expect(asked).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(value()).toBe("写了");
  limits.payloadLimit = Infinity;
});

test("while the user edits a cell, everything is refused; afterwards it is not", async () => {
  await write(1);
  limits.editing = true;
  await expect(write(2)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const read = excel((context) => cell(context).load("values"));
  await expect(read).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(value()).toBe(1);
  limits.editing = false;
  await write(2);
  expect(value()).toBe(2);
});

test("typing into Univer's editor of cells is such an edit", async () => {
  const show = { id: "sheet.operation.set-cell-edit-visible", type: CommandType.OPERATION };
  // the user interface has it, with more to do
  host.book.unit.univer
    .__getInjector()
    .get(ICommandService)
    .registerCommand({ ...show, handler: () => true });
  const type = (visible: boolean) =>
    host.book.unit.api.syncExecuteCommand(show.id, { unitId: host.book.id, visible });
  type(true);
  await expect(write(3)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  type(false);
  await write(3);
  expect(value()).toBe(3);
});

test("any request can be made to fail, with a code of the transport's or of Excel's", async () => {
  await write(1);
  limits.failNext(TransportError.ActivityLimit);
  await expect(write(2)).rejects.toMatchObject({ code: "ActivityLimitReached" });
  const inTwoSteps = Excel.run(async (context) => {
    limits.failNext("GeneralException", 1);
    cell(context).values = [[3]];
    await context.sync();
    cell(context).values = [[4]];
    await context.sync();
  });
  await expect(inTwoSteps).rejects.toMatchObject({ code: "GeneralException" });
  expect(value()).toBe(3);
});

test("an older Excel knows no newer members", async () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.10")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.11")).toBe(false);
  const newer = excel((context) => context.workbook.insertWorksheetsFromBase64(""));
  await expect(newer).rejects.toMatchObject({ code: "ApiNotFound" });
});
