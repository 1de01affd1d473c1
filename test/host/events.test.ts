import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const QUIET = 150;
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const pause = () => new Promise((done) => setTimeout(done, QUIET));
const cell = (address: string) => host.book.range(address, host.book.sheet(EXPENDITURE)).facade();

/** Records what a handler hears while an action runs. */
async function heard<Args>(
  handlers: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<Args>,
  action: () => void | Promise<void>
): Promise<Args[]> {
  const seen: Args[] = [];
  const handler = await Excel.run(async (context) => {
    const added = handlers(context.workbook.worksheets).add(async (args) => void seen.push(args));
    await context.sync();
    return added;
  });
  await action();
  await pause();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
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
