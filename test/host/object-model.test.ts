import {
  CFNumberOperator,
  CFTimePeriodOperator,
  CFValueType,
} from "@univerjs/sheets-conditional-formatting";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

/** One Excel.run with a final sync. */
async function excel<T>(batch: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const result = await batch(context);
    await context.sync();
    return result;
  });
}

test("a pane finds Excel", async () => {
  expect((await Office.onReady()).host).toBe("Excel");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
});

test("all sheets are read in two syncs, each one round trip", async () => {
  const before = host.session.traffic.requests;
  const sheets = await excel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/id,items/visibility,items/position");
    await context.sync();
    return worksheets.items.map((sheet) => ({
      sheet,
      range: sheet.getUsedRangeOrNullObject(true).load("address,values,rowIndex,valueTypes"),
    }));
  });
  expect(host.session.traffic.requests - before).toBe(2);
  expect(sheets).toHaveLength(13);
  const [, second, , fourth] = sheets;
  expect(second?.sheet).toMatchObject({ name: EXPENDITURE, visibility: "Visible", position: 1 });
  expect(second?.range.address).toBe(`${EXPENDITURE}!A1:F28`);
  const values = second?.range.values;
  expect(values?.[5]).toEqual(["201", "一般公共服务支出", 2224.07, 2515.2, 1494.43, 1020.77]);
  expect(values?.[2]).toEqual(["功能分类科目", "", "2025年预算数", "2026年预算数", "", ""]);
  expect(second?.range.valueTypes[5]?.slice(0, 3)).toEqual(["String", "String", "Double"]);
  expect(fourth?.range.address).toBe("'一般公共预算“三公”经费支出表'!A1:L6");
});

test("a mark changes no cell, and leaves nothing when it is taken away", async () => {
  const before = host.book.snapshot();
  const made = await excel((context) => {
    const sheet = context.workbook.worksheets.getItem(EXPENDITURE);
    const range = sheet.getRange("D6");
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom).load("id");
    format.custom.rule.formula = "=TRUE";
    format.custom.format.fill.color = "#FFC7CE";
    return { format, comment: context.workbook.comments.add(range, "请核对").load("id") };
  });
  const marked = host.book.snapshot();
  expect(marked[EXPENDITURE]?.data).toEqual(before[EXPENDITURE]?.data);
  expect(marked[EXPENDITURE]).toMatchObject({ notes: [{ note: "请核对" }], rules: [{}] });
  const text = await excel((context) =>
    context.workbook.comments.getItemByCell(`${EXPENDITURE}!D6`).load("content")
  );
  expect(text.content).toBe("请核对");
  await excel((context) => {
    const range = context.workbook.worksheets.getItem(EXPENDITURE).getRange("D6");
    range.conditionalFormats.getItem(made.format.id).delete();
    context.workbook.comments.getItem(made.comment.id).delete();
  });
  expect(host.book.snapshot()).toEqual(before);
});

test("what a request does to cells is one step of the user's undo, the next request another", async () => {
  const { workbook } = host.book.unit;
  const before = host.book.snapshot();
  await excel((context) => {
    sheetOf(context).getRange("E8").values = [[1]];
    sheetOf(context).getRange("E9").format.fill.color = "#FFFF00";
    sheetOf(context).getRange("20:20").insert("Down");
  });
  const between = host.book.snapshot();
  await excel((context) => (sheetOf(context).getRange("F9").values = [[2]]));
  workbook.undo();
  expect(host.book.snapshot()).toEqual(between);
  workbook.undo();
  expect(host.book.snapshot()[EXPENDITURE]?.data.cellData).toEqual(
    before[EXPENDITURE]?.data.cellData
  );
});

test("one mark may stand over several ranges", async () => {
  const before = host.book.snapshot();
  const format = await excel((context) => {
    const areas = context.workbook.worksheets.getItem(EXPENDITURE).getRanges("C6:C7,E9");
    const added = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom).load("id");
    added.custom.rule.formula = "=TRUE";
    added.custom.format.font.color = "#9C0006";
    return added;
  });
  expect(host.book.snapshot()[EXPENDITURE]?.rules[0]?.ranges).toHaveLength(2);
  const areas = await excel((context) =>
    context.workbook.worksheets
      .getItem(EXPENDITURE)
      .getRange("E9")
      .conditionalFormats.getItem(format.id)
      .getRanges()
      .load("address,cellCount")
  );
  expect(areas.address).toBe(`${EXPENDITURE}!C6:C7,${EXPENDITURE}!E9`);
  expect(areas.cellCount).toBe(3);
  await excel((context) => {
    const sheet = context.workbook.worksheets.getItem(EXPENDITURE);
    sheet.getRange("A1:F28").conditionalFormats.clearAll();
  });
  expect(host.book.snapshot()).toEqual(before);
});

test("marks are no step of the user's undo", async () => {
  const { workbook } = host.book.unit;
  const cell = host.book.range("F9", host.book.sheet(EXPENDITURE));
  const before = host.book.snapshot();
  cell.facade().setValue(1);
  await excel((context) => {
    const range = context.workbook.worksheets.getItem(EXPENDITURE).getRange("F9");
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=TRUE";
    context.workbook.comments.add(range, "请核对");
  });
  workbook.undo();
  const undone = host.book.snapshot()[EXPENDITURE];
  expect(undone?.data).toEqual(before[EXPENDITURE]?.data);
  expect(undone).toMatchObject({ rules: [{}], notes: [{ note: "请核对" }] });
  await excel((context) => {
    const range = context.workbook.worksheets.getItem(EXPENDITURE).getRange("F9");
    range.conditionalFormats.clearAll();
    context.workbook.comments.getItemByCell(range).delete();
  });
  expect(host.book.snapshot()).toEqual(before);
});

test("comments move with their cells, also after others came and went", async () => {
  const sheet = host.book.sheet(EXPENDITURE);
  const before = host.book.snapshot();
  const add = (...addresses: string[]) =>
    excel((context) =>
      addresses.map((address) =>
        context.workbook.comments.add(`${EXPENDITURE}!${address}`, "请核对").load("id")
      )
    );
  for (let i = 0; i < 3; i++) {
    const passing = await add("C6", "D6");
    await excel((context) =>
      passing.forEach(({ id }) => context.workbook.comments.getItem(id).delete())
    );
  }
  const added = await add("C6", "D6");
  sheet.facade.insertRows(2, 1);
  const places = await excel((context) =>
    added.map(({ id }) => context.workbook.comments.getItem(id).getLocation().load("address"))
  );
  expect(places.map(({ address }) => address)).toEqual([`${EXPENDITURE}!C7`, `${EXPENDITURE}!D7`]);
  await excel((context) => {
    for (const address of ["C7", "D7"]) {
      context.workbook.comments.getItemByCell(`${EXPENDITURE}!${address}`).delete();
    }
  });
  sheet.facade.deleteRow(2);
  const after = host.book.snapshot();
  expect(after[EXPENDITURE]?.notes).toEqual([]);
  expect(after[EXPENDITURE]?.data.cellData).toEqual(before[EXPENDITURE]?.data.cellData);
});

test("a cell has a note or a comment, not both", async () => {
  const cell = host.book.range("B6", host.book.sheet(EXPENDITURE));
  const note = { id: "n1", row: 5, col: 1, note: "本人备注", width: 100, height: 50 };
  cell.facade().createOrUpdateNote(note);
  await expect(
    excel((context) => context.workbook.comments.add(`${EXPENDITURE}!B6`, "请核对"))
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  const comments = await excel((context) => context.workbook.comments.load("items/content"));
  expect(comments.items).toHaveLength(0);
  cell.facade().deleteNote();
});

test("a comment that the user removed is gone: getItemOrNullObject says so", async () => {
  const comment = await excel((context) =>
    context.workbook.comments.add(`${EXPENDITURE}!C9`, "请核对").load("id")
  );
  host.book.range("C9", host.book.sheet(EXPENDITURE)).facade().deleteNote();
  const found = await excel((context) =>
    context.workbook.comments.getItemOrNullObject(comment.id).load("id")
  );
  expect(found.isNullObject).toBe(true);
});

test("a fill can be set and cleared", async () => {
  const before = host.book.snapshot();
  const paint = async (change: (fill: Excel.RangeFill) => void) => {
    const fill = await excel((context) => {
      const { fill } = context.workbook.worksheets.getItem(EXPENDITURE).getRange("D6").format;
      change(fill);
      return fill.load("color");
    });
    return fill.color;
  };
  expect(await paint(() => undefined)).toBe("#FFFFFF");
  expect(await paint((fill) => (fill.color = "#FFC7CE"))).toBe("#FFC7CE");
  expect(await paint((fill) => fill.clear())).toBe("#FFFFFF");
  expect(host.book.snapshot()).toEqual(before);
});

test("what is written is calculated when sync returns; an error cell reads as its text", async () => {
  const range = await excel((context) => {
    const sheet = context.workbook.worksheets.getItem(EXPENDITURE);
    sheet.getRange("H1:H3").formulas = [[20], ["=H1*2+2"], ["=1/0"]];
    return sheet.getRange("H1:H3").load("values,formulas,valueTypes,text");
  });
  expect(range.values).toEqual([[20], [42], ["#DIV/0!"]]);
  expect(range.formulas).toEqual([[20], ["=H1*2+2"], ["=1/0"]]);
  expect(range.valueTypes).toEqual([["Double"], ["Double"], ["Error"]]);
});

test("values are written as Excel reads them", async () => {
  const column = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem(EXPENDITURE).getRange("J1:J6");
  await excel((context) => {
    column(context).getCell(4, 0).numberFormat = [["@"]];
    column(context).values = [["2,000.5"], ["'201"], [true], [""], ["201"], ["合计"]];
  });
  const written = await excel((context) => column(context).load("values,numberFormat"));
  expect(written.values).toEqual([[2000.5], ["201"], [true], [""], ["201"], ["合计"]]);
  expect(written.numberFormat[4]).toEqual(["@"]);
  await excel((context) => {
    column(context).getResizedRange(-4, 0).values = [[null], [1]];
  });
  expect(host.book.range("J1:J2", host.book.sheet(EXPENDITURE)).values()).toEqual([[2000.5], [1]]);
});

test("ranges are reached from one another", async () => {
  const found = await excel((context) => {
    const sheet = context.workbook.worksheets.getItem(EXPENDITURE);
    const range = sheet.getRange("B5:D9");
    const addresses = {
      cell: range.getCell(1, 2),
      row: range.getRow(0),
      column: range.getColumn(1),
      last: range.getLastCell(),
      offset: range.getOffsetRange(1, 1),
      resized: range.getResizedRange(1, 0),
      common: range.getIntersection("C6:Z6"),
      byIndex: sheet.getCell(0, 1),
    };
    Object.values(addresses).forEach((one) => one.load("address"));
    const nothing = range.getIntersectionOrNullObject("Z1").load("address");
    return { addresses, nothing };
  });
  const local = Object.entries(found.addresses).map(([name, range]) => [
    name,
    range.address.split("!")[1],
  ]);
  expect(Object.fromEntries(local)).toEqual({
    cell: "D6",
    row: "B5:D5",
    column: "C5:C9",
    last: "D9",
    offset: "C6:E10",
    resized: "B5:D10",
    common: "C6:D6",
    byIndex: "B1",
  });
  expect(found.nothing.isNullObject).toBe(true);
});

test("the selection follows activate and select", async () => {
  await excel((context) => {
    const sheet = context.workbook.worksheets.getItem("表六 部门收支总表");
    sheet.activate();
    sheet.getRange("B8").select();
  });
  expect(host.book.selection().address).toBe("'表六 部门收支总表'!B8");
  const { active, selected } = await excel((context) => ({
    active: context.workbook.worksheets.getActiveWorksheet().load("name,visibility"),
    selected: context.workbook.getSelectedRange().load("address"),
  }));
  expect(active.name).toBe("表六 部门收支总表");
  expect(selected.address).toBe("'表六 部门收支总表'!B8");
});

test("document settings and workbook settings are one store", async () => {
  const save = () =>
    new Promise<void>((done, fail) =>
      Office.context.document.settings.saveAsync((result) =>
        result.status === Office.AsyncResultStatus.Succeeded ? done() : fail(result.error)
      )
    );
  Office.context.document.settings.set("marks", [{ id: "1" }]);
  await save();
  const { setting, none } = await excel((context) => ({
    setting: context.workbook.settings.getItem("marks").load("value"),
    none: context.workbook.settings.getItemOrNullObject("nothing").load("key"),
  }));
  expect(setting.value).toEqual([{ id: "1" }]);
  expect(none.isNullObject).toBe(true);
  await excel((context) => context.workbook.settings.add("year", 2026));
  expect(host.book.addInData.settings.get("year")).toBe("2026");
  await excel((context) => context.workbook.settings.getItem("year").delete());
  expect([...host.book.addInData.settings.keys()]).toEqual(["marks"]);
});

test("conditional formats of every kind say what they are, and can be taken away", async () => {
  const sheet = host.book.sheet(EXPENDITURE).facade;
  const rules = () => sheet.newConditionalFormattingRule();
  const ranges = [sheet.getRange("A1:F9").getRange()];
  const all = [
    rules().whenNumberGreaterThan(0),
    rules().whenTextContains("合计"),
    rules().whenFormulaSatisfied("=TRUE"),
    rules().setAverage(CFNumberOperator.greaterThan),
    rules().setDuplicateValues(),
    rules().setUniqueValues(),
    rules().setRank({ isBottom: false, isPercent: false, value: 3 }),
    rules().whenDate(CFTimePeriodOperator.today),
    rules().setDataBar({
      min: { type: CFValueType.min },
      max: { type: CFValueType.max },
      positiveColor: "#00FF00",
      nativeColor: "#FF0000",
      isShowValue: true,
    }),
    rules().setColorScale([
      { index: 0, color: "#FF0000", value: { type: CFValueType.min } },
      { index: 1, color: "#00FF00", value: { type: CFValueType.max } },
    ]),
    rules().setIconSet({ iconConfigs: [], isShowValue: true }),
  ];
  for (const rule of all) sheet.addConditionalFormattingRule(rule.setRanges(ranges).build());
  const formats = await excel((context) =>
    sheetOf(context).getRange().conditionalFormats.load("items/id,items/type")
  );
  expect(formats.items.map(({ type }) => type).sort()).toEqual([
    "CellValue",
    "ColorScale",
    "ContainsText",
    "Custom",
    "DataBar",
    "IconSet",
    "PresetCriteria",
    "PresetCriteria",
    "PresetCriteria",
    "PresetCriteria",
    "TopBottom",
  ]);
  const bar = formats.items.find(({ type }) => type === "DataBar");
  const formulaOfBar = excel((context) =>
    sheetOf(context)
      .getRange()
      .conditionalFormats.getItem(bar?.id ?? "")
      .custom.rule.load("formula")
  );
  await expect(formulaOfBar).rejects.toMatchObject({ code: "ApiNotFound" });
  await excel((context) => {
    for (const { id } of formats.items) {
      sheetOf(context).getRange().conditionalFormats.getItem(id).delete();
    }
  });
  expect(host.book.snapshot()[EXPENDITURE]?.rules).toEqual([]);
});

test("custom XML parts are found by namespace, changed and deleted", async () => {
  const NAMESPACE = "urn:test:facts";
  const only = (context: Excel.RequestContext) =>
    context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load("id");
  await excel((context) => context.workbook.customXmlParts.add(`<facts xmlns="${NAMESPACE}"/>`));
  await excel((context) => only(context).setXml(`<facts xmlns="${NAMESPACE}">三期</facts>`));
  const xml = await excel((context) => only(context).getXml());
  expect(xml.value).toBe(`<facts xmlns="${NAMESPACE}">三期</facts>`);
  await excel((context) => only(context).delete());
  expect((await excel(only)).isNullObject).toBe(true);
});

test("custom XML that is not well formed is refused", async () => {
  const broken = excel((context) => context.workbook.customXmlParts.add("<facts>"));
  await expect(broken).rejects.toMatchObject({ code: "InvalidArgument" });
  const part = await excel((context) => context.workbook.customXmlParts.add("<facts/>").load("id"));
  const item = (context: Excel.RequestContext) => context.workbook.customXmlParts.getItem(part.id);
  const changed = excel((context) => item(context).setXml("附注"));
  await expect(changed).rejects.toMatchObject({ code: "InvalidArgument" });
  expect((await excel((context) => item(context).getXml())).value).toBe("<facts/>");
  await excel((context) => item(context).delete());
});

test("a workbook is edited once the add-in keeps an answer in it", async () => {
  host.book.edited = false;
  const part = await excel((context) => context.workbook.customXmlParts.add("<facts/>").load("id"));
  expect(host.book.edited).toBe(true);
  host.book.edited = false;
  await excel((context) => context.workbook.customXmlParts.getItem(part.id).delete());
  expect(host.book.edited).toBe(true);
});

test("a ribbon button runs the add-in's function, and is done when the function says so", async () => {
  const sources: string[] = [];
  let complete = () => {};
  Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
    sources.push(event.source.id);
    complete = () => event.completed();
  });
  let done = false;
  const pressed = host.session.runCommand("check", "CheckButton").then(() => (done = true));
  await until(() => sources.length > 0);
  expect(sources).toEqual(["CheckButton"]);
  expect(done).toBe(false);
  complete();
  await pressed;
  await expect(host.session.runCommand("没有", "CheckButton")).rejects.toThrow("没有");
});

test("sheets are not protected, and nothing needs to be held back", async () => {
  const protection = await excel((context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.calculate(Excel.CalculationType.full);
    return context.workbook.worksheets.getItem(EXPENDITURE).protection.load("protected");
  });
  expect(protection.protected).toBe(false);
  await Office.addin.showAsTaskpane();
});

test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
  [
    "a sheet that is not there",
    "ItemNotFound",
    (c) => c.workbook.worksheets.getItem("没有").load("name"),
  ],
  [
    "an address that is none",
    "InvalidArgument",
    (c) => sheetOf(c).getRange("合计").load("address"),
  ],
  [
    "values that do not fit",
    "InvalidArgument",
    (c) => (sheetOf(c).getRange("A1:B2").values = [[1]]),
  ],
  ["a class that is not answered", "ApiNotFound", (c) => sheetOf(c).tables.load("items/name")],
  ["a property that is not answered", "ApiNotFound", (c) => sheetOf(c).load("standardWidth")],
  [
    "a kind of mark that is not answered",
    "ApiNotFound",
    (c) => sheetOf(c).getRange("A1").conditionalFormats.add("DataBar"),
  ],
])("%s is refused: %s", async (_what, code, batch) => {
  await expect(excel(batch)).rejects.toMatchObject({ code });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}

function sheetOf(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem(EXPENDITURE);
}
