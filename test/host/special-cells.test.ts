import { excel } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
  host.book
    .range("H1:I3", host.book.sheet(EXPENDITURE))
    .facade()
    .setFormulas([
      ["=1", "=2"],
      ["=1/0", '="文"'],
      ["", "=TRUE"],
    ]);
  host.book.range("K2", host.book.sheet(EXPENDITURE)).facade().setFormula("=SUM(D6:D7)");
  await host.book.settle();
});
afterAll(() => host.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(EXPENDITURE);

test("formulas are found as rectangles, with the sheet's name", async () => {
  const all = await excel((context) => {
    const found = sheetOf(context).getUsedRange().getSpecialCellsOrNullObject("Formulas");
    return found.load("address,areaCount,cellCount,areas/items/address,areas/items/formulas");
  });
  const { areas } = all;
  const prefix = (text: string) => `${EXPENDITURE}!${text}`;
  expect(all.address).toBe(["H1:H2", "I1:I3", "K2"].map(prefix).join(","));
  expect(all).toMatchObject({ areaCount: 3, cellCount: 6 });
  expect(areas.items.map(({ address }) => address)).toEqual(["H1:H2", "I1:I3", "K2"].map(prefix));
  expect(areas.items[2]?.formulas).toEqual([["=SUM(D6:D7)"]]);
});

test.each([
  ["Errors", "H2"],
  ["Text", "I2"],
  ["Logical", "I3"],
  ["Numbers", "H1:I1,K2"],
  ["ErrorsText", "H2:I2"],
] as const)("of formulas, those with %s", async (values, expected) => {
  const found = await excel((context) =>
    sheetOf(context).getUsedRange().getSpecialCells("Formulas", values).load("address")
  );
  expect(found.address.replaceAll(`${EXPENDITURE}!`, "")).toBe(expected);
});

test("constants, blanks and visible cells are found within the range asked for", async () => {
  host.book.sheet(EXPENDITURE).facade.hideRows(6, 1);
  const found = await excel((context) => {
    const range = sheetOf(context).getRange("A6:B8");
    return {
      constants: sheetOf(context).getRange("A5:C6").getSpecialCells("Constants").load("address"),
      blanks: sheetOf(context).getRange("A1:B3").getSpecialCells("Blanks").load("cellCount"),
      visible: range.getSpecialCells("Visible").load("address"),
    };
  });
  const local = (text: string) => text.replaceAll(`${EXPENDITURE}!`, "");
  expect(local(found.constants.address)).toBe("A5:A6,C5:C6,B6");
  expect(found.blanks.cellCount).toBe(4);
  expect(local(found.visible.address)).toBe("A6:B6,A8:B8");
  host.book.sheet(EXPENDITURE).facade.showRows(6, 1);
});

test("nothing found is a null object, or ItemNotFound", async () => {
  const none = await excel((context) =>
    sheetOf(context).getRange("A1:B3").getSpecialCellsOrNullObject("Formulas").load("address")
  );
  expect(none.isNullObject).toBe(true);
  const asked = excel((context) =>
    sheetOf(context).getRange("A1:B3").getSpecialCells("Formulas").load("address")
  );
  await expect(asked).rejects.toMatchObject({ code: "ItemNotFound" });
});
