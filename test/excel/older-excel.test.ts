/** The oldest Excel that is supported, slowly, and with the limits of the web: what is newer is looked for before it is used. */
import { insertValues } from "../../src/excel/insert-value";
import { selectArea, showCellsAndSelect } from "../../src/excel/select-cell";
import { undoWrite, writeCells } from "../../src/excel/write-cells";
import { HostLimits, WEB_PAYLOAD } from "../../src/host/office/host-limits";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SANGONG = "一般公共预算“三公”经费支出表";
const limits = new HostLimits({ ExcelApi: "1.10" });
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026", [], limits);
  limits.latencyMs = 20;
  limits.payloadLimit = WEB_PAYLOAD;
});
afterAll(() => host.close());

const at = (row: number, column: number) => ({ sheet: SANGONG, row, column });

test("cells are written and taken back", async () => {
  const before = host.book.snapshot();
  const { undo } = await writeCells([
    { cell: at(5, 8), value: 28.5, seen: null },
    { cell: at(20, 0), value: "2010301", seen: null },
  ]);
  expect(host.book.snapshot()).not.toEqual(before);
  await undoWrite(undo);
  expect(host.book.snapshot()).toEqual(before);
});

test("a hidden row is told and shown again", async () => {
  const area = { sheet: SANGONG, top: 5, left: 8, bottom: 5, right: 8 };
  host.book.sheet(SANGONG).facade.hideRows(5, 1);
  expect(await selectArea(area)).toEqual({ of: "row", isFiltered: false, isProtected: false });
  await showCellsAndSelect(area);
  expect(await selectArea(area)).toBeNull();
});

test("a text goes into the selected cell", async () => {
  await selectArea({ sheet: SANGONG, top: 20, left: 2, bottom: 20, right: 2 });
  await expect(insertValues(["2010301"], [])).resolves.toMatchObject({ state: "written" });
});

test("more cells than the web takes in one request are refused as a whole, in plain words", async () => {
  const before = host.book.snapshot();
  const many = Array.from({ length: 10 }, (_, i) => ({
    cell: at(20 + i, 10),
    value: "长".repeat(WEB_PAYLOAD / 20),
    seen: null,
  }));
  await expect(writeCells(many)).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  expect(host.book.snapshot()).toEqual(before);
});
