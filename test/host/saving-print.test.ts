/** How sheets are printed and protected: read out of a file, and written where it changed. */
import type { UniverBook } from "../../src/host/book/univer-book";
import { extrasOf, withExtras, type SheetExtras } from "../../src/host/book/sheet-extras";
import { createEngine, type Engine } from "../../src/host/engine/engine";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { richWorkbook } from "./rich-workbook";
import { changedParts, partText } from "./saved-parts";

let engine: Engine;
beforeAll(() => {
  engine = createEngine({ functions: [] });
});
afterAll(() => engine.dispose());

async function open(file: Uint8Array): Promise<UniverBook> {
  const book = engine.open(await readWorkbook(file, "x.xlsx", []));
  await book.settle();
  return book;
}

const configOf = (book: UniverBook, sheet: string) => book.sheet(sheet).core.getConfig();

async function withExtrasOf(
  sheet: string,
  change: (extras: Readonly<SheetExtras>) => SheetExtras
): Promise<Uint8Array> {
  const book = await open(richWorkbook());
  const config = configOf(book, sheet);
  config.custom = withExtras(config.custom, change(extrasOf(config)));
  const saved = await writeWorkbook(book, []);
  engine.close(book);
  return saved;
}

test("what Excel keeps for a sheet and Univer does not know is read", async () => {
  const book = await open(richWorkbook());
  const { pageLayout, validations, filter } = extrasOf(configOf(book, "表一"));
  expect(pageLayout).toMatchObject({
    orientation: "Landscape",
    printArea: "A1:D9",
    titleRows: "1:3",
    centerHorizontally: true,
    leftMargin: 36,
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
  expect(filter).toEqual({ row: 2, column: 0, rows: 6, columns: 4 });
  expect(validations).toMatchObject([
    { type: "list", formula1: '"20401,20501"', error: { show: true, text: "请从列表中选择" } },
    { type: "decimal", operator: "greaterThanOrEqual", formula1: "$B$8*0" },
  ]);
  const { protection, veryHidden } = extrasOf(configOf(book, "隐藏"));
  expect(veryHidden).toBe(true);
  expect(protection).toMatchObject({
    password: null,
    options: { allowFormatCells: true, allowFormatRows: false, allowEditObjects: false },
  });
  engine.close(book);
});

test("a print area, titles and paper that are set anew are written, the rest stays", async () => {
  const saved = await withExtrasOf("表一", (extras) => ({
    ...extras,
    pageLayout: {
      ...extras.pageLayout,
      printArea: "A1:C9",
      titleColumns: "A:A",
      orientation: "Portrait",
      zoom: { scale: 75 },
      topMargin: 36,
      headersFooters: { centerHeader: "&A" },
    },
  }));
  const workbook = partText(saved, "xl/workbook.xml");
  expect(workbook).toContain('localSheetId="0">表一!$A$1:$C$9</definedName>');
  expect(workbook).toContain('localSheetId="0">表一!$A:$A,表一!$1:$3</definedName>');
  const sheet = partText(saved, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain(
    '<pageSetup paperSize="9" scale="75" orientation="portrait" r:id="rId2"/>'
  );
  expect(sheet).toContain('top="0.5" bottom="1"');
  expect(sheet).toContain("<oddHeader>&amp;C&amp;A</oddHeader>");
  expect(sheet).not.toContain("fitToPage=");
  expect(changedParts(richWorkbook(), saved)).toHaveLength(2);
});

test("a sheet without a print area gets one", async () => {
  const saved = await withExtrasOf("表 二", () => ({ pageLayout: { printArea: "A1:B4" } }));
  expect(partText(saved, "xl/workbook.xml")).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'表 二'!$A$1:$B$4</definedName>`
  );
});

test("protection: a hash of the file's stays with what is allowed, a new password replaces it, and it can go", async () => {
  const allowed = await withExtrasOf("隐藏", (extras) => ({
    ...extras,
    protection: { options: { ...extras.protection?.options, allowSort: true }, password: null },
  }));
  const sheet = (file: Uint8Array) => partText(file, "xl/worksheets/sheet3.xml");
  expect(sheet(allowed)).toMatch(/<sheetProtection [^>]*hashValue="aGFzaA=="[^>]* sort="0"/);
  const replaced = await withExtrasOf("隐藏", () => ({
    protection: { options: {}, password: "密码" },
  }));
  expect(sheet(replaced)).toMatch(/<sheetProtection [^>]*password="[0-9A-F]{4}"/);
  expect(sheet(replaced)).not.toContain("hashValue");
  const gone = await withExtrasOf("隐藏", () => ({ veryHidden: true }));
  expect(sheet(gone)).not.toContain("sheetProtection");
});

test("validations and filters that come and go are written; those that stay keep all that they say", async () => {
  const saved = await withExtrasOf("表一", ({ validations = [], ...extras }) => ({
    ...extras,
    filter: undefined,
    validations: [
      ...validations.slice(0, 1),
      {
        areas: [{ row: 3, column: 2, rows: 4, columns: 1 }],
        type: "whole",
        operator: "between",
        formula1: "0",
        formula2: "9",
        ignoreBlanks: true,
        dropDown: true,
        error: { show: true, style: "warning", title: "", text: "过大" },
        prompt: { show: false, title: "", text: "" },
      },
    ],
  }));
  const sheet = partText(saved, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<dataValidations count="2"><dataValidation type="list" allowBlank="1" ');
  expect(sheet).toContain(
    '<dataValidation type="whole" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="过大" sqref="C4:C7"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>'
  );
  expect(sheet).not.toContain("autoFilter");
});

test("a workbook whose structure is locked says so, and stays so", async () => {
  const workbook = partText(richWorkbook(), "xl/workbook.xml").replace(
    "<workbookProtection ",
    '<workbookProtection lockStructure="1" '
  );
  const file = richWorkbook({ "xl/workbook.xml": workbook });
  const book = await open(file);
  expect(book.extras).toEqual({ structure: { password: null } });
  expect(changedParts(file, await writeWorkbook(book, []))).toEqual([]);
  book.extras = {};
  expect(partText(await writeWorkbook(book, []), "xl/workbook.xml")).not.toContain(
    "workbookProtection"
  );
  engine.close(book);
});
