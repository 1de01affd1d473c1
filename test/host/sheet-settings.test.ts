import { excel } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(EXPENDITURE);
const rangeOf = (context: Excel.RequestContext, address: string) =>
  sheetOf(context).getRange(address);

describe("names", () => {
  test("of the workbook and of a sheet live beside one another, and follow their cells", async () => {
    await excel((context) => {
      context.workbook.names.add("合计数", rangeOf(context, "D5"), "本年");
      sheetOf(context).names.add("合计数", `=SUM(${EXPENDITURE}!$D$6:$D$7)`);
      rangeOf(context, "H1").formulas = [["=合计数"]];
    });
    host.book.sheet(EXPENDITURE).facade.insertRows(2, 1);
    const read = await excel((context) => ({
      book: context.workbook.names.getItem("合计数").load("formula,scope,comment"),
      sheet: sheetOf(context).names.getItem("合计数").load("formula,scope"),
      range: context.workbook.names.getItem("合计数").getRange().load("address"),
      count: sheetOf(context).names.getCount(),
    }));
    expect(read.book).toMatchObject({
      formula: `=${EXPENDITURE}!$D$6`,
      scope: "Workbook",
      comment: "本年",
    });
    expect(read.sheet).toMatchObject({
      formula: `=SUM(${EXPENDITURE}!$D$7:$D$8)`,
      scope: "Worksheet",
    });
    expect(read.range.address).toBe(`${EXPENDITURE}!D6`);
    expect(read.count.value).toBe(1);
    host.book.sheet(EXPENDITURE).facade.deleteRows(2, 1);
  });

  test("can stand for something else, and go", async () => {
    const changed = await excel((context) => {
      const name = context.workbook.names.getItem("合计数");
      name.formula = "=0.5";
      return name.load("formula");
    });
    expect(changed.formula).toBe("=0.5");
    const gone = await excel((context) => {
      context.workbook.names.getItem("合计数").delete();
      sheetOf(context).names.getItem("合计数").delete();
      return context.workbook.names.getItemOrNullObject("合计数").load("name");
    });
    expect(gone.isNullObject).toBe(true);
  });

  test.each(["A1", "1月", "合 计", ""])("%p is no name", async (name) => {
    const asked = excel((context) => context.workbook.names.add(name, "=1"));
    await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("data validation", () => {
  const validation = (context: Excel.RequestContext, address: string) =>
    rangeOf(context, address).dataValidation.load("type,rule,ignoreBlanks,errorAlert,prompt");

  test("a list from cells, with words for what is wrong", async () => {
    const read = await excel((context) => {
      const { dataValidation } = rangeOf(context, "A6:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=科目!$A$1:$A$9" } };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "科目编码",
        message: "请从列表中选择。",
      };
      dataValidation.prompt = { showPrompt: true, title: "", message: "选择科目" };
      dataValidation.ignoreBlanks = false;
      return validation(context, "A7");
    });
    expect(read.toJSON()).toMatchObject({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "=科目!$A$1:$A$9" } },
      ignoreBlanks: false,
      errorAlert: { style: "Stop", message: "请从列表中选择。" },
      prompt: { message: "选择科目" },
    });
    expect(host.book.sheet(EXPENDITURE).extras.validations).toMatchObject([
      { type: "list", formula1: "科目!$A$1:$A$9", areas: [{ row: 5, rows: 4 }] },
    ]);
  });

  test.each<[string, Excel.DataValidationRule]>([
    ["List", { list: { inCellDropDown: false, source: "是,否" } }],
    ["WholeNumber", { wholeNumber: { formula1: "=1", formula2: "=9", operator: "Between" } }],
    ["Decimal", { decimal: { formula1: "=0", operator: "GreaterThanOrEqualTo" } }],
    ["TextLength", { textLength: { formula1: "=7", operator: "EqualTo" } }],
    ["Custom", { custom: { formula: "=LEN(A6)=7" } }],
  ])("%s is read as it was written", async (type, rule) => {
    const read = await excel((context) => {
      rangeOf(context, "C6:C9").dataValidation.rule = rule;
      return validation(context, "C6:C9");
    });
    expect(read.toJSON()).toMatchObject({ type, rule });
  });

  test("a new rule takes the place of others only where it stands", async () => {
    const read = await excel((context) => {
      rangeOf(context, "E5:G9").dataValidation.rule = { custom: { formula: "=TRUE" } };
      rangeOf(context, "F6:F7").dataValidation.rule = { custom: { formula: "=FALSE" } };
      return {
        hole: validation(context, "F6:F7"),
        beside: validation(context, "E6:E7"),
        below: validation(context, "E8:G9"),
        all: validation(context, "E5:G9"),
        outside: validation(context, "E5:H9"),
        none: validation(context, "J1"),
      };
    });
    expect(read.hole.rule).toEqual({ custom: { formula: "=FALSE" } });
    expect(read.beside.rule).toEqual({ custom: { formula: "=TRUE" } });
    expect(read.below.rule).toEqual({ custom: { formula: "=TRUE" } });
    expect(read.all.type).toBe("MixedCriteria");
    expect(read.all.rule).toBeNull();
    expect(read.none.type).toBe("None");
    const cleared = await excel((context) => {
      rangeOf(context, "E5:G9").dataValidation.clear();
      return validation(context, "E5:G9");
    });
    expect(cleared.type).toBe("None");
  });

  test("what is no rule is refused", async () => {
    for (const rule of [{}, { list: {} }, { decimal: { formula1: 1, operator: "大于" } }]) {
      const asked = excel((context) => {
        rangeOf(context, "C6").dataValidation.rule = rule as Excel.DataValidationRule;
      });
      await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });
});

test("the page's layout is kept", async () => {
  const read = await excel((context) => {
    const { pageLayout } = sheetOf(context);
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea("A1:F28");
    pageLayout.setPrintTitleRows(rangeOf(context, "A3:B4"));
    pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    return {
      layout: pageLayout.load("orientation,zoom,centerHorizontally,topMargin,leftMargin"),
      area: pageLayout.getPrintAreaOrNullObject().load("address"),
      rows: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
      columns: pageLayout.getPrintTitleColumnsOrNullObject().load("address"),
      footer: pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftFooter"),
    };
  });
  expect(read.layout).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
  });
  expect(read.layout.topMargin).toBeCloseTo(72);
  expect(read.layout.leftMargin).toBeCloseTo(36);
  expect(read.area.address).toBe(`${EXPENDITURE}!A1:F28`);
  expect(read.rows.address).toBe(`${EXPENDITURE}!3:4`);
  expect(read.columns.isNullObject).toBe(true);
  expect(read.footer).toMatchObject({ centerFooter: "第 &P 页", leftFooter: "" });
});

test("panes are frozen, and let go", async () => {
  const location = (context: Excel.RequestContext) =>
    sheetOf(context).freezePanes.getLocationOrNullObject().load("address");
  const frozen = await excel((context) => {
    sheetOf(context).freezePanes.freezeAt(rangeOf(context, "A1:B4"));
    return location(context);
  });
  expect(frozen.address).toBe(`${EXPENDITURE}!A1:B4`);
  const free = await excel((context) => {
    sheetOf(context).freezePanes.unfreeze();
    return location(context);
  });
  expect(free.isNullObject).toBe(true);
});

test("tabs have colours, gridlines can go, cells be merged", async () => {
  const { sheet, merged } = await excel((context) => {
    const sheet = sheetOf(context);
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    rangeOf(context, "M1:N3").merge(true);
    const merged = rangeOf(context, "M1:N2").getMergedAreasOrNullObject().load("address");
    return { sheet: sheet.load("tabColor,showGridlines"), merged };
  });
  expect(sheet).toMatchObject({ tabColor: "#FF0000", showGridlines: false });
  expect(merged.address).toBe(`${EXPENDITURE}!M1:N1,${EXPENDITURE}!M2:N2`);
  const none = await excel((context) => {
    rangeOf(context, "M1:N3").unmerge();
    return rangeOf(context, "M1:N3").getMergedAreasOrNullObject().load("address");
  });
  expect(none.isNullObject).toBe(true);
});
