import { heard as listen } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const QUIET = 60;
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const pause = () => new Promise((done) => setTimeout(done, QUIET));
const cell = (address: string) => host.book.range(address, host.book.sheet(EXPENDITURE)).facade();

/** As heard(), but tells also that nothing is heard once the handler is gone. */
async function heard<Args>(
  handlers: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<Args>,
  action: () => unknown
): Promise<Args[]> {
  const seen = await listen(handlers, action);
  const count = seen.length;
  await action();
  await pause();
  expect(seen).toHaveLength(count);
  return seen;
}

test("onChanged tells what the user changed and what the add-in changed, with the cells", async () => {
  const seen = await heard(
    (sheets) => sheets.onChanged,
    async () => {
      cell("F9").setValue(825);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(EXPENDITURE);
        sheet.getRange("E8:F8").values = [[1, 2]];
        await context.sync();
      });
    }
  );
  expect(seen).toMatchObject([
    { address: "F9", changeType: "RangeEdited", worksheetId: "sheet-2" },
    { address: "E8:F8", changeType: "RangeEdited", triggerSource: "ThisLocalAddin" },
  ]);
  const values = await Excel.run(async (context) => {
    const ranges = seen.map((event) => event.getRange(context).load("values"));
    await context.sync();
    return ranges.map((range) => range.values);
  });
  expect(values).toEqual([[[825]], [[1, 2]]]);
});

test("a format is no change, nor is the result of a formula", async () => {
  cell("H2").setValue({ f: "=F9*2" });
  await host.book.settle();
  const seen = await heard(
    (sheets) => sheets.onChanged,
    () => void cell("F9").setBackgroundColor("#FFC7CE").setFontWeight("bold")
  );
  expect(seen).toEqual([]);
  const edits = await heard(
    (sheets) => sheets.onChanged,
    async () => {
      cell("F9").setValue(Math.random());
      await host.book.settle();
    }
  );
  expect(edits.map(({ address }) => address)).toEqual(["F9"]);
});

test("clearing, undoing, inserting and deleting rows are heard", async () => {
  const sheet = host.book.sheet(EXPENDITURE).facade;
  const seen = await heard(
    (sheets) => sheets.onChanged,
    () => {
      cell("F10").setValue(7);
      host.book.unit.workbook.undo();
      sheet.insertRows(40, 2);
      sheet.deleteRows(40, 2);
    }
  );
  expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
    ["F10", "RangeEdited"],
    ["F10", "RangeEdited"],
    ["41:42", "RowInserted"],
    ["41:42", "RowDeleted"],
  ]);
});

test("an edit of one cell says what the cell held and holds, one of several does not", async () => {
  const [was] = host.book.range("F9", host.book.sheet(EXPENDITURE)).values()[0] ?? [];
  const seen = await heard(
    (sheets) => sheets.onChanged,
    () => {
      cell("F9").setValue("八百");
      cell("E8:F8").setValues([[3, 4]]);
    }
  );
  const { details } = seen[0] ?? {};
  expect(details).toMatchObject({ valueBefore: was, valueTypeBefore: "Double" });
  expect(details).toMatchObject({ valueAfter: "八百", valueTypeAfter: "String" });
  expect(seen[1]?.details).toBeUndefined();
});

test("what a co-author writes is told as remote", async () => {
  const seen = await heard(
    (sheets) => sheets.onChanged,
    () => host.book.apply(() => void cell("F10").setValue(Math.random()), "coauthor")
  );
  expect(seen).toMatchObject([{ address: "F10", source: "Remote", triggerSource: "Unknown" }]);
});

test("cutting and pasting is told of both places, sorting of all rows", async () => {
  const { api } = host.book.unit;
  host.book.sheet(EXPENDITURE).activate();
  const seen = await heard(
    (sheets) => sheets.onChanged,
    async () => {
      const move = { fromRange: cell("C9:D9").getRange(), toRange: cell("M9:N9").getRange() };
      await api.executeCommand("sheet.command.move-range", move);
      host.book.unit.workbook.undo();
    }
  );
  expect(seen.map(({ address }) => address)).toEqual(["C9:D9", "M9:N9", "M9:N9", "C9:D9"]);
  const sorted = await heard(
    (sheets) => sheets.onChanged,
    () =>
      api.executeCommand("sheet.command.reorder-range", {
        unitId: host.book.id,
        subUnitId: "sheet-2",
        range: cell("A7:F9").getRange(),
        order: { 6: 7, 7: 6 },
      })
  );
  expect(sorted).toMatchObject([{ address: "A7:F9", changeType: "RangeEdited" }]);
});

test("onCalculated tells in which sheet formulas have new results, arrays with all their cells", async () => {
  const other = host.book.sheet("sheet-1");
  host.book
    .range("J1:J2", other)
    .facade()
    .setFormulas([[`=SUM(${EXPENDITURE}!E8:F8)`], ["=J1*2"]]);
  host.book.range("L1", other).facade().setFormula(`=${EXPENDITURE}!E8:F9*1`);
  await host.book.settle();
  const seen = await heard(
    (sheets) => sheets.onCalculated,
    async () => {
      cell("E8").setValue(Math.random());
      await host.book.settle();
    }
  );
  expect(seen).toMatchObject([{ worksheetId: "sheet-1" }]);
  expect(seen[0]?.address.split(",")).toEqual(expect.arrayContaining(["J1:J2", "L1:M2"]));
  const unconcerned = await heard(
    (sheets) => sheets.getItem("sheet-4").onCalculated,
    async () => {
      cell("E8").setValue(Math.random());
      await host.book.settle();
    }
  );
  expect(unconcerned).toEqual([]);
});

test("hidden rows are told", async () => {
  const { facade } = host.book.sheet(EXPENDITURE);
  const seen = await heard(
    (sheets) => sheets.onRowHiddenChanged,
    () => {
      facade.hideRows(11, 2);
      facade.showRows(11, 2);
    }
  );
  expect(seen).toMatchObject([
    { address: "12:13", changeType: "Hidden" },
    { address: "12:13", changeType: "Unhidden" },
  ]);
});

test("the selection and the active sheet are followed", async () => {
  const names = ["sheet-3", "sheet-4"];
  const activated = await heard(
    (sheets) => sheets.onActivated,
    () => names.forEach((id) => host.book.sheet(id).activate())
  );
  expect(activated).toMatchObject(names.map((worksheetId) => ({ worksheetId })));
  const selected = await heard(
    (sheets) => sheets.onSelectionChanged,
    () => host.book.range("B3:C4").select()
  );
  expect(selected.at(-1)).toMatchObject({ address: "B3:C4", worksheetId: "sheet-4" });
});

test("sheets that come and go are told", async () => {
  const { workbook } = host.book.unit;
  const inserted: Array<ReturnType<typeof workbook.insertSheet>> = [];
  const added = await heard(
    (sheets) => sheets.onAdded,
    () => {
      inserted.push(workbook.insertSheet());
    }
  );
  expect(added).toHaveLength(1);
  const deleted = await heard(
    (sheets) => sheets.onDeleted,
    () => inserted.splice(0, 1).forEach((sheet) => workbook.deleteSheet(sheet))
  );
  expect(deleted).toHaveLength(1);
});
