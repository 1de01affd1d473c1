import { readWorkbook } from "../../src/excel/read-workbook";
import { writeNarrativeSheet } from "../../src/excel/write-narrative-sheet";
import { narrativeSheet, type NarrativeSheet } from "../../src/narrative/narrative-sheet";
import { narrativeText } from "../../src/narrative/plain-text";
import { writeNarrative } from "../../src/narrative/write";
import { createBook, type Book } from "../../src/tables/book";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

let host: OpenWorkbook;
let book: Book;
let sheet: NarrativeSheet;
const FACTS = { duties: "=1+1\n@甲\n2026年1月\n＝合计" };

const narrative = () => writeNarrative(book, { facts: FACTS });
const shown = async (): Promise<string[]> => {
  await host.book.settle();
  const { grids } = await readWorkbook((name) => name === sheet.name);
  return (grids[0]?.values ?? []).map(([value]) => String(value ?? ""));
};

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
  book = createBook((await readWorkbook()).grids);
  sheet = narrativeSheet(narrative(), book);
}, 60000);
afterAll(() => host.close());

test("the sheet shows the text, in two round trips, and leaves the others alone", async () => {
  const before = host.book.snapshot();
  const start = host.session.traffic.requests;
  expect(await writeNarrativeSheet(sheet, false)).toBe(true);
  // The other is Office.js letting go of the ranges it kept.
  expect(host.session.traffic.requests - start).toBeLessThanOrEqual(2);
  expect((await shown()).join("\n")).toBe(narrativeText(narrative()).replace(/\n\n/g, "\n"));
  for (const [name, { data }] of Object.entries(before))
    expect(host.book.snapshot()[name]?.data).toEqual(data);
});

test("figures are formulas, and what a person typed never is one", async () => {
  const read = await Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    all.load("formulas,values,valueTypes");
    await context.sync();
    const [formulas, values, types] = [all.formulas, all.values, all.valueTypes] as unknown[][][];
    return (formulas ?? []).map(([formula], row) => ({
      formula: String(formula),
      value: String(values?.[row]?.[0]),
      type: types?.[row]?.[0],
    }));
  });
  const formulas = sheet.rows.filter(({ content }) => content.type === "formula").length;
  expect(read.filter(({ formula, value }) => formula !== value)).toHaveLength(formulas);
  for (const typed of FACTS.duties.split("\n"))
    expect(read.find(({ value }) => value.endsWith(typed))).toMatchObject({
      formula: expect.stringContaining(typed),
      type: "String",
    });
});

test("a corrected cell changes the text", async () => {
  const before = await shown();
  await Excel.run(async (context) => {
    const source = context.workbook.worksheets.getItem("一般公共预算财政拨款支出预算表");
    source.getRange("F5").values = [[9999.99]];
    await context.sync();
  });
  const after = await shown();
  expect(before.join()).not.toContain("9999.99");
  expect(after.join()).toContain("9999.99");
});

test("what is there already is replaced only when that is agreed, and nothing of it is left", async () => {
  const short: NarrativeSheet = {
    name: sheet.name,
    rows: [{ look: "text", content: { type: "text", text: "短" } }],
  };
  const before = await shown();
  expect(await writeNarrativeSheet(short, false)).toBe(false);
  expect(await shown()).toEqual(before);
  expect(await writeNarrativeSheet(short, true)).toBe(true);
  expect(await shown()).toEqual(["短"]);
});

test("with the sheet in it the workbook is read as before", async () => {
  await writeNarrativeSheet(sheet, true);
  await host.book.settle();
  const again = createBook((await readWorkbook()).grids);
  expect(again.tables.map(({ kind, area }) => [kind, area])).toEqual(
    book.tables.map(({ kind, area }) => [kind, area])
  );
  expect(again.unrecognised).toEqual(book.unrecognised);
  expect([again.department, again.year]).toEqual([book.department, book.year]);
});

test("a sheet that is gone is said to be gone", async () => {
  await expect(writeNarrativeSheet({ ...sheet, name: "没有" }, true)).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});
