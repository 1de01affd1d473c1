/** The way of a check through Excel where it is slowest, smallest and oldest: 20 ms a request, 5 MB of it, ExcelApi 1.10. */
import { clearMarks, markCells, type Mark } from "../../src/excel/marks";
import { readWorkbook } from "../../src/excel/read-workbook";
import { undoWrite, writeCells } from "../../src/excel/write-cells";
import { HostLimits, WEB_PAYLOAD } from "../../src/host/office/host-limits";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const LATENCY = 20;
const limits = new HostLimits({ ExcelApi: "1.10" });
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026", [], limits);
  limits.latencyMs = LATENCY;
  limits.payloadLimit = WEB_PAYLOAD;
});
afterAll(() => host.close());

/** Nine hundred marks, all over the table. */
const marks = Array.from({ length: 900 }, (_, i): Mark => ({
  cell: { sheet: EXPENDITURE, row: 5 + Math.floor(i / 30), column: i % 30 },
  severity: i % 2 ? "error" : "warning",
  message: "“小计”应为 28.50，实际 30.50，差额 -2.00。请核对本行各数。",
}));

const amount = { sheet: EXPENDITURE, row: 8, column: 5 };
const value = () => host.book.range("F9", host.book.sheet(EXPENDITURE)).values()[0]?.[0];

test("a workbook is read", async () => {
  const { grids } = await readWorkbook();
  expect(grids).toHaveLength(13);
});

test("hundreds of marks are put on, and leave no trace when they are taken away", async () => {
  const before = host.book.snapshot();
  await markCells(marks);
  expect(host.book.snapshot()[EXPENDITURE]?.rules.length).toBeGreaterThan(0);
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
});

test("a repair is written and taken back", async () => {
  const seen = value();
  if (typeof seen !== "number") throw new Error("no amount");
  const { undo } = await writeCells([{ cell: amount, value: 1, seen }]);
  expect(value()).toBe(1);
  await undoWrite(undo);
  expect(value()).toBe(seen);
});
