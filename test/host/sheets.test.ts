import { excel, heard } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const names = () => host.book.sheets().map(({ name }) => name);
const sheetOf = (context: Excel.RequestContext, name = EXPENDITURE) =>
  context.workbook.worksheets.getItem(name);

test("a renamed sheet keeps its id, and formulas follow", async () => {
  const other = host.book.sheets()[0];
  if (!other) throw new Error("no sheet");
  host.book.range("J1", other).facade().setFormula(`=${EXPENDITURE}!F9`);
  await host.book.settle();
  const id = host.book.sheet(EXPENDITURE).id;
  const renamed = await heard(
    (sheets) => sheets.onChanged,
    () => excel((context) => (sheetOf(context).name = "表二"))
  );
  expect(host.book.sheet("表二").id).toBe(id);
  expect(host.book.range("J1", other).formulas()).toEqual([["=表二!F9"]]);
  expect(renamed).toEqual([]);
  await excel((context) => (sheetOf(context, "表二").name = EXPENDITURE));
});

test.each([
  ["one that is taken", "表六 部门收支总表", "ItemAlreadyExists"],
  ["none", "", "InvalidArgument"],
  ["one too long", "一".repeat(32), "InvalidArgument"],
  ["one with a colon", "表:二", "InvalidArgument"],
  ["one in quotes", "'表二'", "InvalidArgument"],
])("a sheet cannot get %s as a name", async (_what, name, code) => {
  const before = names();
  const asked = excel((context) => (sheetOf(context).name = name));
  await expect(asked).rejects.toMatchObject({ code });
  expect(names()).toEqual(before);
});

test("sheets are added at the end, in the background, and deleted", async () => {
  const [first] = names();
  const before = names();
  const added = await excel((context) => {
    const sheet = context.workbook.worksheets.add("说明");
    sheet.getRange("A1").values = [["内容"]];
    return sheet.load("name,position,id");
  });
  expect(added).toMatchObject({ name: "说明", position: before.length });
  expect(host.book.activeSheet().name).toBe(first);
  await excel((context) => sheetOf(context, "说明").delete());
  expect(names()).toEqual(before);
});

test("a copy holds cells, formats, rules and notes of its own, and stands where it is asked for", async () => {
  const note = { id: "n1", row: 5, col: 1, note: "本人备注", width: 100, height: 50 };
  host.book.range("B6", host.book.sheet(EXPENDITURE)).facade().createOrUpdateNote(note);
  await excel((context) => {
    const rule = sheetOf(context).getRange("D6:D9").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=D6>1";
    rule.custom.format.fill.color = "#FFC7CE";
  });
  const before = host.book.snapshot()[EXPENDITURE];
  const { copy, second } = await excel((context) => {
    const copied = sheetOf(context).copy("After", sheetOf(context)).load("name,position,id");
    const another = sheetOf(context).copy("End").load("name,position");
    copied.getRange("F9").values = [[1]];
    return { copy: copied, second: another };
  });
  expect(copy).toMatchObject({ name: `${EXPENDITURE} (2)`, position: 2 });
  expect(second).toMatchObject({ name: `${EXPENDITURE} (3)`, position: names().length - 1 });
  const snapshot = host.book.snapshot();
  expect(snapshot[EXPENDITURE]).toEqual(before);
  const made = snapshot[`${EXPENDITURE} (3)`];
  expect(made?.data.cellData).toEqual(before?.data.cellData);
  expect(made?.data.mergeData).toEqual(before?.data.mergeData);
  expect(made?.notes).toMatchObject([{ row: 5, col: 1, note: "本人备注" }]);
  expect(made?.rules).toMatchObject([{ rule: { value: "=D6>1" } }]);
  expect(made?.rules.map(({ cfId }) => cfId)).not.toEqual(before?.rules.map(({ cfId }) => cfId));
  expect(host.book.activeSheet().position).toBe(0);
  await excel((context) => {
    for (const { name } of [copy, second]) sheetOf(context, name).delete();
  });
});

test("sheets are moved, hidden and shown", async () => {
  const [first] = names();
  await excel((context) => {
    sheetOf(context).position = 3;
    sheetOf(context).visibility = "VeryHidden";
  });
  const sheet = await excel((context) => sheetOf(context).load("position,visibility"));
  expect(sheet).toMatchObject({ position: 3, visibility: "VeryHidden" });
  const visible = await excel((context) => context.workbook.worksheets.getCount(true));
  expect(visible.value).toBe(names().length - 1);
  expect(host.book.activeSheet().name).toBe(first);
  await expect(excel((context) => sheetOf(context).delete())).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  await excel((context) => (sheetOf(context).visibility = "Visible"));
  expect(host.book.sheet(EXPENDITURE).visibility).toBe("Visible");
  await excel((context) => (sheetOf(context).position = 1));
});

test("the last sheet that is seen can be neither hidden nor deleted", async () => {
  await excel((context) => {
    for (const name of names().slice(1)) sheetOf(context, name).visibility = "Hidden";
  });
  const [last = ""] = names();
  for (const change of [
    (sheet: Excel.Worksheet) => void (sheet.visibility = "Hidden"),
    (sheet: Excel.Worksheet) => sheet.delete(),
  ]) {
    const asked = excel((context) => change(sheetOf(context, last)));
    await expect(asked).rejects.toMatchObject({ code: "InvalidOperation" });
  }
  await excel((context) => {
    for (const name of names().slice(1)) sheetOf(context, name).visibility = "Visible";
  });
});

test("sheets that the user adds and deletes are told, and undoing it too", async () => {
  const { workbook } = host.book.unit;
  const before = names();
  const added = await heard(
    (sheets) => sheets.onAdded,
    () => {
      workbook.duplicateSheet(host.book.sheet(EXPENDITURE).facade);
      workbook.undo();
      workbook.redo();
    }
  );
  expect(added).toHaveLength(2);
  const deleted = await heard(
    (sheets) => sheets.onDeleted,
    () => workbook.deleteSheet(added[1]?.worksheetId ?? "")
  );
  expect(deleted).toMatchObject([{ source: "Local", worksheetId: added[1]?.worksheetId }]);
  expect(names()).toEqual(before);
});
