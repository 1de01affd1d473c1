/** Whatever is done to a workbook: saved and opened again, it is the same. */
import * as fc from "fast-check";
import type { SheetSnapshot } from "../../src/host/book/snapshot";
import type { UniverBook } from "../../src/host/book/univer-book";
import { createEngine, type Engine } from "../../src/host/engine/engine";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { richWorkbook } from "./rich-workbook";
import { partRoot, partsOf } from "./saved-parts";

/** A few in every run of the tests; more by hand: SAVING_RUNS=200. */
const RUNS = Number(process.env["SAVING_RUNS"] ?? 4);

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

type Edit = (book: UniverBook) => void;

const place = fc.record({
  sheet: fc.nat(1),
  row: fc.nat(15),
  column: fc.nat(5),
});
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => `'${text.replace(/\0/g, "")}`),
  fc.constantFrom(
    "附注",
    " 前后 ",
    "=SUM(B4:B7)*2",
    '=A4&"<"',
    "=1/0",
    "",
    "_x0041_",
    "#N/A",
    "二\n行"
  )
);

const sheetOf = (book: UniverBook, index: number) => book.sheets()[index % 2];
const edits = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, value).map(([at, input]): Edit => (book) => {
      const sheet = sheetOf(book, at.sheet);
      sheet?.facade.getRange(at.row, at.column).setValue(cellInput(input));
    }),
  },
  fc.tuple(place, fc.boolean()).map(([at, bold]): Edit => (book) => {
    const range = sheetOf(book, at.sheet)?.facade.getRange(at.row, at.column, 2, 1);
    range
      ?.setFontWeight(bold ? "bold" : null)
      .setBackgroundColor("#FFEE00")
      .setNumberFormat("0.0");
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(([at, count]): Edit => (book) => {
    sheetOf(book, at.sheet)?.facade.insertRows(at.row, count);
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(([at, count]): Edit => (book) => {
    sheetOf(book, at.sheet)?.facade.deleteRows(at.row, count);
  }),
  fc.tuple(place).map(([at]): Edit => (book) => {
    sheetOf(book, at.sheet)?.facade.insertColumns(at.column, 1);
  }),
  fc.tuple(place).map(([at]): Edit => (book) => {
    sheetOf(book, at.sheet)?.facade.deleteColumns(at.column, 1);
  }),
  fc.tuple(place).map(([at]): Edit => (book) => {
    sheetOf(book, at.sheet)?.facade.hideRows(at.row, 1).setColumnWidth(at.column, 90);
  }),
  fc.constantFrom("新 名", "A&B", "表'三'").map((name): Edit => (book) => {
    if (!book.findSheet(name)) sheetOf(book, 1)?.facade.setName(name);
  }),
  fc.constant<Edit>((book) => void book.unit.workbook.undo())
);

function cellInput(input: string | number | boolean) {
  if (typeof input === "string" && input.startsWith("=")) return { f: input };
  if (typeof input === "string") return { v: input.replace(/^'/, ""), t: 1, f: null };
  return typeof input === "boolean"
    ? { v: input ? 1 : 0, t: 3, f: null }
    : { v: input, t: 2, f: null };
}

/** What the user put into a sheet, without what Univer makes of it: results, empty cells, sizes that follow the text, the sheet's own size. */
function seen({ data, notes }: SheetSnapshot) {
  const { cellData = {}, rowData = {}, columnData = {}, mergeData = [], freeze, hidden } = data;
  const cells: Record<string, unknown> = {};
  for (const [row, columns] of Object.entries(cellData)) {
    for (const [column, cell] of Object.entries(columns as Record<string, Cell>)) {
      const { v, f, s } = cell ?? {};
      const content = {
        ...(!f && v !== undefined && v !== null && v !== "" && { v }),
        ...(f && { f }),
        ...style(s),
      };
      if (Object.keys(content).length > 0) cells[`${row},${column}`] = content;
    }
  }
  const rows = Object.entries(rowData).flatMap(([row, { h, ia, hd }]) =>
    (h && ia !== 1) || hd ? [[row, ia === 1 ? 0 : (h ?? 0), hd ?? 0]] : []
  );
  const columns = Object.entries(columnData).flatMap(([column, { w, hd }]) =>
    w || hd ? [[column, w, hd ?? 0]] : []
  );
  const merges = mergeData
    .map(({ startRow, endRow, startColumn, endColumn }) => [
      startRow,
      endRow,
      startColumn,
      endColumn,
    ])
    .sort();
  const remarks = notes.map(({ row, col, note }) => [row, col, note]).sort();
  return { cells, rows, columns, merges, freeze, hidden, remarks };
}
type Cell = { v?: unknown; f?: string; s?: Record<string, unknown> } | null;

/** A font that is the workbook's own need not be said. */
function style(stated: Record<string, unknown> | undefined) {
  const { ff, fs, ...s } = stated ?? {};
  const font = {
    ...(ff !== "宋体" && ff !== undefined && { ff }),
    ...(fs !== 11 && fs !== undefined && { fs }),
  };
  return Object.keys({ ...s, ...font }).length > 0 ? { s: { ...s, ...font } } : {};
}

function look(book: UniverBook) {
  return Object.entries(book.snapshot()).map(([name, sheet]) => [name, seen(sheet)] as const);
}

test("random edits are the same after saving and opening, and the file is in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 8 }), async (changes) => {
      const book = await open(richWorkbook());
      for (const change of changes) change(book);
      await book.settle();
      const before = look(book);
      const saved = await writeWorkbook(book, []);
      engine.close(book);
      expectInOrder(saved);
      const again = await open(saved);
      const after = look(again);
      engine.close(again);
      expect(after).toEqual(before);
    }),
    { numRuns: RUNS }
  );
}, 600000);

/** Rows and cells ascend, and every format and relationship that is named is there. */
function expectInOrder(file: Uint8Array): void {
  const formats = partRoot(file, "xl/styles.xml").child("cellXfs")?.children.length ?? 0;
  for (const name of partsOf(file).keys()) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const rows = partRoot(file, name).child("sheetData")?.children ?? [];
    const numbers = rows.map((row) => Number(row.get("r")));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const row of rows) {
      const cells = row.childrenNamed("c");
      const columns = cells.map(
        (cell) => /^[A-Z]+/.exec(cell.get("r") ?? "")?.[0].padStart(3) ?? ""
      );
      expect(columns).toEqual([...new Set(columns)].sort());
      expect(cells.every((cell) => Number(cell.get("s") ?? 0) < formats)).toBe(true);
    }
  }
}
