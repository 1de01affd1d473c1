import type { Facts } from "../../src/narrative/narrative";
import { narrativeSheet } from "../../src/narrative/narrative-sheet";
import { narrativeText } from "../../src/narrative/plain-text";
import { writeNarrative } from "../../src/narrative/write";
import { createBook, type Book } from "../../src/tables/book";
import { cellAddress } from "../../src/tables/grid";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { computeFormula, type CellReader } from "./formula";
import { SMALL_TABLES, smallBook } from "./small";

function cellsOf(book: Book): CellReader {
  const cells = new Map<string, number>();
  for (const { rows } of book.tables)
    for (const cell of rows.flatMap((row) => row.cells))
      if (cell && (cell.raw === null || typeof cell.raw === "number"))
        cells.set(`${cell.sheet}!${cellAddress(cell)}`, cell.raw ?? 0);
  return (sheet, address) => {
    const value = cells.get(`${sheet}!${address}`);
    if (value === undefined) throw new Error(`no cell ${sheet}!${address}`);
    return value;
  };
}

/** What the sheet shows, a row a line. */
function shown(book: Book, facts: Facts, cell: CellReader = cellsOf(book)): string {
  return narrativeSheet(writeNarrative(book, { facts }), book)
    .rows.map(({ content }) =>
      content.type === "text" ? content.text : String(computeFormula(content.formula, cell))
    )
    .join("\n");
}

const plain = (book: Book, facts: Facts): string =>
  narrativeText(writeNarrative(book, { facts })).replace(/\n\n/g, "\n");

const FORMATS: readonly Facts[] = [
  {},
  { "format.thousands": "是" },
  { "format.trim-zeros": "否" },
  { "format.thousands": "是", "format.trim-zeros": "否" },
  { "format.unit": "元", "format.thousands": "是" },
  { "format.percentages": "是" },
];

describe.each(SAMPLE_NAMES)("%s", (name) => {
  test.each(FORMATS)("computed, the sheet shows the text: %j", async (format) => {
    const book = createBook(await sampleGrids(name));
    const facts = { ...format, "basic.previous": "1", duties: "1.会议。\n2.文件。" };
    expect(shown(book, facts)).toBe(plain(book, facts));
  });

  test("its figures are formulas into the tables", async () => {
    const book = createBook(await sampleGrids(name));
    const { rows } = narrativeSheet(writeNarrative(book), book);
    const formulas = rows.flatMap(({ content }) =>
      content.type === "formula" ? [content.formula] : []
    );
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const text of formula.match(/"(?:[^"]|"")*"/g) ?? [])
        expect(text.length).toBeLessThanOrEqual(257);
    }
    expect(formulas.join().match(/!\$?[A-Z]+\$?\d+/g)?.length).toBeGreaterThan(15);
  });
});

test("a figure below a thousand gets its comma when it grows", () => {
  const book = smallBook({
    general: { ...SMALL_TABLES.general, rows: [["total", "合计", [90, 2100, 70, 30]]] },
  });
  const cell = cellsOf(book);
  const text = shown(book, { "format.thousands": "是" }, (sheet, address) =>
    sheet === "sangong" && address === "K1" ? 1234.5 : cell(sheet, address)
  );
  expect(text).toContain("公务用车运行维护费1,234.5万元");
});

test("a corrected cell changes the figure and the direction", () => {
  const book = smallBook();
  const cell = cellsOf(book);
  const text = shown(book, {}, (sheet, address) =>
    sheet === "sangong" && address === "L1" ? 2.5 : cell(sheet, address)
  );
  expect(text).toContain("公务接待费2.5万元，比2025年增加0.5万元");
});

test("a percentage follows its cells, with its word; without last year's amount there is none", () => {
  const book = smallBook();
  const cell = cellsOf(book);
  const withCell = (address: string, value: number) =>
    shown(book, { "format.percentages": "是" }, (sheet, at) =>
      sheet === "sangong" && at === address ? value : cell(sheet, at)
    );
  expect(withCell("L1", 3)).toMatch(/公务接待费3万元，比2025年增加1万元，增长50%/);
  expect(withCell("L1", 1.5)).toMatch(/公务接待费1\.5万元，比2025年减少0\.5万元，下降25%/);
});

test("last year's workbook and typed amounts stand as numbers, cells with words too", () => {
  const general = {
    ...SMALL_TABLES.general,
    unit: "元",
    columns: [["total"], ["basic"], ["project"]],
    rows: [["total", "合计", [1_000_000, 700_000, "30万元"]]],
  } as const;
  const lastYears = {
    ...SMALL_TABLES.general,
    rows: [["total", "合计", [80, 90, 60, 30]]],
  } as const;
  const previous = smallBook({ general: lastYears }, { year: 2025 });
  const book = smallBook({ general }, { previous });
  const facts = { "running.amount": "15", "running.previous": "12" };
  expect(shown(book, facts)).toBe(plain(book, facts));
  const { rows } = narrativeSheet(writeNarrative(book, { facts }), book);
  const found = rows.find(
    ({ content }) => content.type === "formula" && content.formula.includes("财政拨款支出")
  );
  expect(JSON.stringify(found)).toContain("'general-expenditure'!B1/10000-90");
});

test("quotes in sheets' names and in texts", () => {
  const book = smallBook();
  const tables = book.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell && { ...cell, sheet: `${cell.sheet}'s` }),
    })),
  }));
  const quoted = { ...book, tables };
  const facts = { "project.use": '所谓"重点"工作' };
  expect(shown(quoted, facts)).toBe(plain(quoted, facts));
});
