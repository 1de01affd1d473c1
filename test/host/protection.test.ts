import { writeXlsx } from "hucre/xlsx";
import { excel, heard } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(EXPENDITURE);
const protect = (options: Excel.WorksheetProtectionOptions = {}, password?: string) =>
  excel((context) => sheetOf(context).protection.protect(options, password));
const unprotect = (password?: string) =>
  excel((context) => sheetOf(context).protection.unprotect(password));
const range = (address: string) => host.book.range(address, host.book.sheet(EXPENDITURE));

describe("in a protected sheet", () => {
  beforeAll(() => protect());
  afterAll(() => unprotect());

  const REFUSED: Array<[string, (sheet: Excel.Worksheet) => unknown]> = [
    ["values", (sheet) => (sheet.getRange("F9").values = [[1]])],
    ["formulas", (sheet) => (sheet.getRange("F9").formulas = [["=1"]])],
    ["clearing", (sheet) => sheet.getRange("F9").clear("Contents")],
    ["number formats", (sheet) => (sheet.getRange("F9").numberFormat = [["0.00"]])],
    ["fills", (sheet) => (sheet.getRange("F9").format.fill.color = "#FF0000")],
    ["column widths", (sheet) => (sheet.getRange("F9").format.columnWidth = 10)],
    ["conditional formats", (sheet) => sheet.getRange("F9").conditionalFormats.add("Custom")],
    ["comments", (sheet) => sheet.context.workbook.comments.add(sheet.getRange("F9"), "请核对")],
    ["inserted rows", (sheet) => sheet.getRange("9:9").insert("Down")],
    ["deleted columns", (sheet) => sheet.getRange("B:B").delete("Left")],
    ["pushed cells", (sheet) => sheet.getRange("F9").insert("Down")],
    ["a lock taken away", (sheet) => (sheet.getRange("F9").format.protection.locked = false)],
  ];
  test.each(REFUSED)("%s are refused", async (_what, change) => {
    const before = host.book.snapshot();
    const asked = excel((context) => void change(sheetOf(context)));
    await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.book.snapshot()).toEqual(before);
  });

  test("everything can be read, and the sheet be renamed", async () => {
    const read = await excel((context) => ({
      range: sheetOf(context).getRange("F9").load("values"),
      protection: sheetOf(context).protection.load("protected,options"),
    }));
    expect(read.range.values).toEqual(range("F9").values());
    expect(read.protection.protected).toBe(true);
    expect(read.protection.options).toMatchObject({ allowSort: false, selectionMode: "Normal" });
    await excel((context) => (sheetOf(context).name = "表二"));
    await excel((context) => (context.workbook.worksheets.getItem("表二").name = EXPENDITURE));
  });

  test("the user cannot type, format or insert rows, and hears that", async () => {
    const before = host.book.snapshot();
    let refused = 0;
    const stop = host.book.listen({
      ...Object.fromEntries(EVENTS.map((name) => [name, () => undefined])),
      refused: () => (refused += 1),
    } as unknown as Parameters<typeof host.book.listen>[0]);
    range("F9").facade().setValue(1);
    range("F9").facade().setFontWeight("bold");
    host.book.sheet(EXPENDITURE).facade.insertRows(5, 1);
    stop();
    expect(refused).toBe(3);
    expect(host.book.snapshot()).toEqual(before);
  });
});

const EVENTS = [
  "changed",
  "calculated",
  "selected",
  "activated",
  "deactivated",
  "commented",
  "rowsHidden",
];

test("a lock taken away leaves a cell's formula", async () => {
  const cell = (context: Excel.RequestContext) => sheetOf(context).getRange("K1");
  await excel((context) => (cell(context).formulas = [["=1+1"]]));
  await excel((context) => (cell(context).format.protection.locked = false));
  const read = await excel((context) => cell(context).load("formulas,values"));
  expect([read.formulas, read.values]).toEqual([[["=1+1"]], [[2]]]);
});

test("unlocked cells can be written to, formulas there too", async () => {
  await excel((context) => {
    sheetOf(context).getRange("H1:H2").format.protection.locked = false;
  });
  await protect();
  const read = await excel((context) => {
    const cells = sheetOf(context).getRange("H1:H2");
    cells.formulas = [[3], ["=H1*2"]];
    return {
      cells: cells.load("values"),
      locked: cells.format.protection.load("locked"),
      mixed: sheetOf(context).getRange("G1:H2").format.protection.load("locked"),
    };
  });
  expect(read.cells.values).toEqual([[3], [6]]);
  expect(read.locked.locked).toBe(false);
  expect(read.mixed.locked).toBeNull();
  range("H1").facade().setValue(5);
  await host.book.settle();
  expect(range("H2").values()).toEqual([[10]]);
  const across = excel((context) => (sheetOf(context).getRange("G1:H1").values = [[1, 2]]));
  await expect(across).rejects.toMatchObject({ code: "AccessDenied" });
  await unprotect();
});

test("a file's protected sheet has the cells unlocked that the file says", async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: "填报",
        rows: [["锁定", "开放"]],
        cells: new Map([["0,1", { value: "开放", style: { protection: { locked: false } } }]]),
        protection: { sheet: true },
      },
    ],
  } as Parameters<typeof writeXlsx>[0]);
  const { value } = await excel((context) =>
    context.workbook.insertWorksheetsFromBase64(Buffer.from(file).toString("base64"))
  );
  const cell = (context: Excel.RequestContext, address: string) =>
    context.workbook.worksheets.getItem(value[0] ?? "").getRange(address);
  await excel((context) => (cell(context, "B1").values = [["写了"]]));
  const locked = excel((context) => (cell(context, "A1").values = [["写了"]]));
  await expect(locked).rejects.toMatchObject({ code: "AccessDenied" });
  await excel((context) => context.workbook.worksheets.getItem(value[0] ?? "").delete());
});

test("what the protection allows is done: formats, comments, rows", async () => {
  await protect({ allowFormatCells: true, allowEditObjects: true, allowInsertRows: true });
  const comment = await excel((context) => {
    const cell = sheetOf(context).getRange("F9");
    const rule = cell.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=TRUE";
    rule.delete();
    sheetOf(context).getRange("20:20").insert("Down");
    return context.workbook.comments.add(cell, "请核对").load("id");
  });
  await excel((context) => context.workbook.comments.getItem(comment.id).delete());
  await unprotect();
  await excel((context) => sheetOf(context).getRange("20:20").delete("Up"));
});

test("a password is asked for, and both changes are told", async () => {
  const seen = await heard(
    (sheets) => sheets.onProtectionChanged,
    async () => {
      await protect({}, "密码");
      await expect(unprotect("别的")).rejects.toMatchObject({ code: "AccessDenied" });
      await expect(protect()).rejects.toMatchObject({ code: "InvalidOperation" });
      await unprotect("密码");
    }
  );
  expect(seen.map(({ isProtected }) => isProtected)).toEqual([true, false]);
  expect(host.book.sheet(EXPENDITURE).extras.protection).toBeUndefined();
});

test("a copied sheet is as protected as the one it comes from", async () => {
  await protect();
  const copy = await excel((context) => sheetOf(context).copy("End").load("name"));
  const written = excel((context) => {
    context.workbook.worksheets.getItem(copy.name).getRange("A1").values = [["改"]];
  });
  await expect(written).rejects.toMatchObject({ code: "AccessDenied" });
  await excel((context) => context.workbook.worksheets.getItem(copy.name).delete());
  await unprotect();
});

test("in a protected workbook sheets stay as they are, and cells can be written to", async () => {
  const names = () => host.book.sheets().map(({ name }) => name);
  const before = names();
  await excel((context) => context.workbook.protection.protect());
  const changes: Array<(sheet: Excel.Worksheet) => unknown> = [
    (sheet) => sheet.context.workbook.worksheets.add("新表"),
    (sheet) => (sheet.name = "新名"),
    (sheet) => (sheet.position = 0),
    (sheet) => (sheet.visibility = "Hidden"),
    (sheet) => sheet.copy("End"),
    (sheet) => sheet.delete(),
  ];
  for (const change of changes) {
    const asked = excel((context) => void change(sheetOf(context)));
    await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
  }
  host.book.sheet(EXPENDITURE).facade.setName("新名");
  expect(names()).toEqual(before);
  const protection = await excel((context) => {
    sheetOf(context).getRange("J1").values = [[1]];
    return context.workbook.protection.load("protected");
  });
  expect(protection.protected).toBe(true);
  await excel((context) => context.workbook.protection.unprotect());
  await excel((context) => (sheetOf(context).name = "新名"));
  expect(names()).toContain("新名");
  await excel((context) => (context.workbook.worksheets.getItem("新名").name = EXPENDITURE));
});

test("a workbook that was opened read-only says so", async () => {
  const readOnly = async () => (await excel((c) => c.workbook.load("readOnly"))).readOnly;
  expect(await readOnly()).toBe(false);
  host.book.readOnly = true;
  expect(await readOnly()).toBe(true);
  host.book.readOnly = false;
});
