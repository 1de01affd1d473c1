import { GAP_WIDTH, NO_LABELS, PLAIN_AXIS, type Chart } from "../../src/host/book/chart";
import type { SheetExtras, Validation } from "../../src/host/book/sheet-extras";
import { excel } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const BALANCE = "sheet-1";
const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const validation = (row: number, rows: number, formula1: string): Validation => ({
  areas: [{ row, column: 2, rows, columns: 1 }],
  type: "list",
  formula1,
  ignoreBlanks: true,
  dropDown: true,
  error: { show: true, style: "stop", title: "", text: "" },
  prompt: { show: false, title: "", text: "" },
});
const CHART: Chart = {
  id: "1",
  name: "图",
  type: "ColumnClustered",
  title: "",
  series: [{ name: '"支出"', values: `${EXPENDITURE}!D6:D9`, categories: `${EXPENDITURE}!B6:B9` }],
  anchor: {
    from: { row: 7, column: 8, x: 4, y: 2 },
    to: { row: 20, column: 12, x: 0, y: 0 },
    placement: "TwoCell",
  },
  legend: { visible: true, position: "Bottom" },
  labels: NO_LABELS,
  categoryAxis: PLAIN_AXIS,
  valueAxis: PLAIN_AXIS,
  gapWidth: GAP_WIDTH,
};

const EXTRAS: SheetExtras = {
  validations: [validation(5, 4, "$B$6:$B$9"), validation(19, 1, "$B$6:$B$9")],
  charts: [CHART],
  pageLayout: { printArea: "A1:F28", titleRows: "3:4" },
  filter: { row: 3, column: 0, rows: 20, columns: 6 },
};

const sheet = () => host.book.sheet(EXPENDITURE);

beforeEach(() => {
  sheet().setExtras(EXTRAS);
  host.book.sheet(BALANCE).setExtras({
    validations: [validation(2, 1, `${EXPENDITURE}!$B$6:$B$9`)],
    pageLayout: undefined,
  });
});

test("inserted rows push what stands below them, in other sheets' formulas too", () => {
  sheet().facade.insertRows(6, 2);
  expect(sheet().extras).toMatchObject({
    validations: [
      { areas: [{ row: 5, rows: 6 }], formula1: "$B$6:$B$11" },
      { areas: [{ row: 21, rows: 1 }] },
    ],
    charts: [
      {
        series: [{ values: `${EXPENDITURE}!D6:D11` }],
        anchor: { from: { row: 9, column: 8, x: 4, y: 2 }, to: { row: 22, column: 12 } },
      },
    ],
    pageLayout: { printArea: "A1:F30", titleRows: "3:4" },
    filter: { row: 3, rows: 22 },
  });
  expect(host.book.sheet(BALANCE).extras.validations).toMatchObject([
    { areas: [{ row: 2 }], formula1: `${EXPENDITURE}!$B$6:$B$11` },
  ]);
  sheet().facade.deleteRows(6, 2);
  expect(sheet().extras).toEqual(EXTRAS);
});

test("deleted rows take along what stood in them, and undoing it brings that back", () => {
  sheet().facade.deleteRows(19, 1);
  expect(sheet().extras.validations).toHaveLength(1);
  host.book.unit.workbook.undo();
  expect(sheet().extras).toEqual(EXTRAS);
});

test("columns move it as well", () => {
  sheet().facade.insertColumns(0, 1);
  expect(sheet().extras).toMatchObject({
    validations: [{ areas: [{ column: 3 }], formula1: "$C$6:$C$9" }, {}],
    pageLayout: { printArea: "B1:G28" },
  });
  host.book.unit.workbook.undo();
  expect(sheet().extras).toEqual(EXTRAS);
});

test("a sheet's new name stands in all of it", async () => {
  await excel((context) => (context.workbook.worksheets.getItem(EXPENDITURE).name = "表二"));
  expect(host.book.sheet("表二").extras.charts).toMatchObject([
    { series: [{ values: "表二!D6:D9", categories: "表二!B6:B9" }] },
  ]);
  expect(host.book.sheet(BALANCE).extras.validations).toMatchObject([
    { formula1: "表二!$B$6:$B$9" },
  ]);
  host.book.unit.workbook.undo();
  expect(sheet().extras).toEqual(EXTRAS);
});

test("a copied sheet has all of it, and changes nothing of the other's", async () => {
  const { id } = await excel((context) =>
    context.workbook.worksheets.getItem(EXPENDITURE).copy("End").load("id")
  );
  expect(host.book.sheet(id).extras.validations).toEqual(EXTRAS.validations);
  host.book.sheet(id).facade.insertRows(0, 1);
  expect(host.book.sheet(id).extras.validations).toMatchObject([{ areas: [{ row: 6 }] }, {}]);
  expect(sheet().extras).toEqual(EXTRAS);
  await excel((context) => context.workbook.worksheets.getItem(id).delete());
  host.book.unit.workbook.undo();
  expect(host.book.sheet(id).extras.validations).toMatchObject([{ areas: [{ row: 6 }] }, {}]);
  host.book.unit.workbook.deleteSheet(id);
});
