/** .xlsx files into Univer and back. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { type UniverBook } from "../../src/host/book/univer-book";
import { createEngine, type Engine } from "../../src/host/engine/engine";
import { UnreadableFileError } from "../../src/files/unreadable-file";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { SAMPLES } from "../../src/host/page/samples";

const TOTAL = "BUDGET.TOTAL";
const FOLDER = path.resolve(__dirname, "../../samples");
let engine: Engine;

beforeAll(() => {
  engine = createEngine({
    functions: [
      { id: TOTAL, name: TOTAL, parameters: [{ name: "codes", dimensionality: "matrix" }] },
    ],
  });
});
afterAll(() => engine.dispose());

async function open(file: Uint8Array): Promise<UniverBook> {
  const book = engine.open(await readWorkbook(new Uint8Array(file), "x.xlsx", [TOTAL]));
  await book.settle();
  return book;
}

test.each(SAMPLES.map(({ file }) => file))("%s is the same after it was saved", async (name) => {
  const book = await open(readFileSync(path.join(FOLDER, name)));
  const before = book.snapshot();
  expect(Object.keys(before).length).toBeGreaterThan(10);
  const saved = await writeWorkbook(book, [TOTAL]);
  engine.close(book);
  const again = await open(saved);
  const after = again.snapshot();
  engine.close(again);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [sheet, { data }] of Object.entries(before)) {
    const { cellData, mergeData, columnData, hidden } = after[sheet]?.data ?? {};
    expect(cellData).toEqual(data.cellData);
    expect(mergeData).toEqual(data.mergeData);
    expect(columnData).toEqual(data.columnData);
    expect(hidden).toBe(data.hidden);
  }
});

test("formulas are saved with their results, the add-in's functions by the name that Excel gives them", async () => {
  const book = await open(await writeXlsx({ sheets: [{ name: "表一", rows: [[1, 2]] }] }));
  book.range("A2:B2").write([["=A1+B1", "=BUDGET.TOTAL(A1:B1)"]]);
  await book.settle();
  const { sheets } = await readXlsx(await writeWorkbook(book, [TOTAL]), { readStyles: true });
  engine.close(book);
  expect(sheets[0]?.cells?.get("1,0")).toMatchObject({ formula: "A1+B1", formulaResult: 3 });
  expect(sheets[0]?.cells?.get("1,1")?.formula).toBe("_xldudf_BUDGET_TOTAL(A1:B1)");
  const again = await open(
    await writeXlsx({ sheets: sheets.map(({ cells }) => ({ name: "表一", cells })) })
  );
  expect(again.range("A2:B2").formulas()).toEqual([["=A1+B1", "=BUDGET.TOTAL(A1:B1)"]]);
  engine.close(again);
});

test("dates, errors, notes, hidden sheets and frozen rows are read", async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: "表一",
        rows: [[new Date(Date.UTC(2026, 0, 31)), "#REF!", true]],
        cells: new Map([
          ["0,0", { style: { numFmt: "yyyy-mm-dd" } }],
          ["0,1", { value: "#REF!", type: "error" as const }],
          ["1,0", { value: "附注", comment: { text: "以批复为准" } }],
        ]),
        freezePane: { rows: 1 },
      },
      { name: "隐藏", rows: [["x"]], hidden: true },
    ],
  });
  const book = await open(file);
  const range = book.range("A1:C1");
  expect(range.values()).toEqual([[46053, "#REF!", true]]);
  expect(range.text()[0]?.[0]).toBe("2026-01-31");
  expect(book.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
    ["表一", false],
    ["隐藏", true],
  ]);
  const { data, notes } = book.snapshot()["表一"] ?? {};
  expect(data?.freeze).toMatchObject({ ySplit: 1, startRow: 1 });
  expect(notes).toMatchObject([{ row: 1, col: 0, note: "以批复为准" }]);
  expect(book.edited).toBe(false);
  engine.close(book);
});

test("conditional formats by formula are the same after they were saved", async () => {
  const book = await open(await writeXlsx({ sheets: [{ name: "表一", rows: [[1, 2]] }] }));
  const rule = book.rules.add([book.range("A1"), book.range("B1:B4")]);
  book.rules.change(rule, (r) => {
    r.formula = '="标记"<>""';
    r.style = { bg: { rgb: "#FFC7CE" }, cl: { rgb: "#9C0006" }, bl: 1 };
  });
  await book.settle();
  const saved = await writeWorkbook(book, []);
  engine.close(book);
  const again = await open(saved);
  expect(again.rules.touching([again.range("A1")])).toMatchObject([
    {
      type: "Custom",
      formula: '="标记"<>""',
      areas: rule.areas,
      style: { bg: { rgb: "#FFC7CE" }, cl: { rgb: "#9C0006" }, bl: 1 },
    },
  ]);
  engine.close(again);
});

const sample = () => readFileSync(path.join(FOLDER, SAMPLES[0].file));

/** A file whose directory promises more than anybody wants to unpack. */
function promisingTooMuch(): Uint8Array {
  const file = Uint8Array.from(sample());
  const view = new DataView(file.buffer);
  for (let at = 0; at + 46 <= file.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, 0x40000000, true);
    return file;
  }
  throw new Error("The sample is no archive.");
}

test.each<[string, () => Uint8Array, string]>([
  ["an empty file", () => new Uint8Array(), "文件是空的"],
  ["a text", () => Buffer.from("预算公开情况说明"), "不是 .xlsx 工作簿"],
  ["a file cut short", () => sample().subarray(0, 5000), "文件已损坏"],
  ["an old .xls file", () => Buffer.from("d0cf11e0a1b11ae10000", "hex"), "旧版 .xls"],
  ["a file that unpacks to a gigabyte", promisingTooMuch, "超过 200 MB"],
])("%s is refused in plain words", async (_, file, words) => {
  const reading = readWorkbook(new Uint8Array(file()), "x.xlsx", []);
  await expect(reading).rejects.toBeInstanceOf(UnreadableFileError);
  await expect(reading).rejects.toThrow(words);
});
