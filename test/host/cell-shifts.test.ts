import { excel, heard } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const BALANCE = "sheet-1";
const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(EXPENDITURE);
const values = (address: string) => host.book.range(address, host.book.sheet(EXPENDITURE)).values();
/** What matters of a change. */
const told = ({ address, changeType, changeDirectionState }: Excel.WorksheetChangedEventArgs) => [
  address,
  changeType,
  changeDirectionState?.insertShiftDirection ?? changeDirectionState?.deleteShiftDirection,
];

test("rows and columns come and go in a sheet that is not shown; formulas elsewhere follow", async () => {
  const other = host.book.sheet(BALANCE);
  other.activate();
  host.book.range("J1", other).facade().setFormula(`=${EXPENDITURE}!F9`);
  await host.book.settle();
  const before = values("A5:F12");
  const seen = await heard(
    (sheets) => sheets.onChanged,
    () =>
      excel((context) => {
        sheetOf(context).getRange("7:8").insert("Down");
        sheetOf(context).getRange("B:B").insert("Right");
      })
  );
  expect(seen.map(told)).toEqual([
    ["7:8", "RowInserted", undefined],
    ["B:B", "ColumnInserted", undefined],
  ]);
  expect(seen[0]?.triggerSource).toBe("ThisLocalAddin");
  expect(host.book.range("J1", other).formulas()).toEqual([[`=${EXPENDITURE}!G11`]]);
  expect(values("A7:G8").flat().join("")).toBe("");
  await excel((context) => {
    sheetOf(context).getRange("B3").getEntireColumn().delete("Left");
    sheetOf(context).getRange("A7:A8").getEntireRow().delete("Up");
  });
  expect(values("A5:F12")).toEqual(before);
  expect(host.book.range("J1", other).formulas()).toEqual([[`=${EXPENDITURE}!F9`]]);
  expect(host.book.activeSheet().id).toBe(BALANCE);
});

test.each([
  ["Down", "Up", "F9", "F12"],
  ["Right", "Left", "F9", "H9"],
] as const)("cells are pushed %s and pulled %s", async (insert, remove, from, to) => {
  const before = values("A5:J30");
  const [value] = values(from);
  const address = insert === "Down" ? "F8:F10" : "E9:F9";
  const seen = await heard(
    (sheets) => sheets.onChanged,
    () => excel((context) => void sheetOf(context).getRange(address).insert(insert))
  );
  expect(values(to)).toEqual([value]);
  expect(seen.map(told)).toEqual([[address, "CellInserted", insert]]);
  const gone = await heard(
    (sheets) => sheets.onChanged,
    () => excel((context) => void sheetOf(context).getRange(address).delete(remove))
  );
  expect(gone.map(told)).toEqual([[address, "CellDeleted", remove]]);
  expect(values("A5:J30")).toEqual(before);
});

test("rows that the user inserts and takes back again are told, formulas that follow are not", async () => {
  const { facade } = host.book.sheet(EXPENDITURE);
  host.book.range("H2", host.book.sheet(EXPENDITURE)).facade().setFormula("=F9*2");
  await host.book.settle();
  const seen = await heard(
    (sheets) => sheets.onChanged,
    () => {
      facade.insertRows(5, 1);
      host.book.unit.workbook.undo();
      host.book.unit.workbook.redo();
      host.book.unit.workbook.undo();
    }
  );
  const types = ["RowInserted", "RowDeleted", "RowInserted", "RowDeleted"];
  expect(seen.map(told)).toEqual(types.map((type) => ["6:6", type, undefined]));
  expect(seen[0]?.triggerSource).toBe("Unknown");
});

test("deleting what lies beyond the end of the sheet changes nothing", async () => {
  const before = values("A1:J40");
  await excel((context) => sheetOf(context).getRange("5000:5001").delete("Up"));
  expect(values("A1:J40")).toEqual(before);
});

test.each([
  ["insert", (range: Excel.Range) => void range.insert("Up" as "Down")],
  ["delete", (range: Excel.Range) => range.delete("Down" as "Up")],
])("a direction that %s does not know is refused", async (_what, change) => {
  const asked = excel((context) => change(sheetOf(context).getRange("A1")));
  await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
});
