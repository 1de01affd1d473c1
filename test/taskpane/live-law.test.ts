/** After any edits the live check finds what a whole check would find. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import { readChanges } from "../../src/excel/read-changes";
import { readWorkbook } from "../../src/excel/read-workbook";
import { withWholeSheets, NOTHING_PENDING } from "../../src/excel/pending-changes";
import { watchChanges } from "../../src/excel/watch-changes";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { anchorOf } from "../../src/tables/anchor";
import { createBook } from "../../src/tables/book";
import { withCorrection, type Said } from "../../src/tables/corrections";
import { bookOf } from "../../src/taskpane/actions/book-of";
import {
  hasChanges,
  noteAgain,
  noteChange,
  takeChanges,
} from "../../src/taskpane/live/noted-changes";
import { recheck } from "../../src/taskpane/live/recheck";
import type { Checked } from "../../src/taskpane/state/pane-state";
import { dispatch, getState } from "../../src/taskpane/state/store";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

/** By hand: LIVE_LAW_SAMPLE=tongnan-2023 LIVE_LAW_RUNS=300. */
const SAMPLE = process.env["LIVE_LAW_SAMPLE"] ?? "dadukou-2026";
const RUNS = Number(process.env["LIVE_LAW_RUNS"] ?? 12);
const SEED = process.env["LIVE_LAW_SEED"];

let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook(SAMPLE);
  await watchChanges(noteChange);
});
afterAll(() => host.close());

/** A number between 0 and 1 that says where, or what. */
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

const edit = fc.record({
  what: fc.constantFrom(
    ...["number", "number", "number", "text", "text number", "clear", "formula", "sum", "block"],
    ...["copy", "insert rows", "delete rows", "insert columns", "delete columns", "rename"],
    ...["unit", "year", "code", "header", "total"],
    ...["add sheet", "delete sheet", "move sheet", "undo", "correct", "correct"]
  ),
  sheet: share,
  row: share,
  column: share,
  value: share,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const TEXTS = ["合计", "2010301", "单位：元", "基本支出", "2025年", "某某局", "　", "x"];
let names = 0;

const SAID: readonly Said[] = [
  { kind: "none" },
  { kind: "department-expenditure" },
  { kind: "sangong" },
  { unit: "元" },
  { year: 2024 },
];

/** What is looked for to be changed, and into what. */
const REWRITTEN: Readonly<Record<string, readonly [RegExp, (text: string) => string | number]>> = {
  unit: [/单位[:：]/, (text) => (text.includes("万元") ? "单位：元" : "单位：万元")],
  year: [/20\d\d年/, (text) => text.replace(/20\d\d年/, "2019年")],
  code: [/^\d{3,7}$/, (text) => (text === "2010301" ? "301" : "2010301")],
  header: [/支出|收入|编码/, (text) => text.slice(1)],
  total: [/^\d+\.\d+$/, (text) => Number(text) + 10],
};

/** As the user does it on the page of what was recognised: something else of a table, or its correction away. */
function correct(where: Pick<Edit, "row" | "value">, { book, grids }: Checked): void {
  const of = (share: number, size: number) => Math.floor(share * size);
  const { corrections } = getState();
  const table = book.tables[of(where.row, book.tables.length)];
  const before = table?.correction ?? corrections.tables[0] ?? null;
  const at = before?.at ?? (table && anchorOf(grids, table.area, false));
  const said = SAID[of(where.value, SAID.length + 2)];
  const now = said && at ? { at, ...said } : null;
  dispatch({ type: "corrected", corrections: withCorrection(corrections, before, now) });
}

/** As the user does it. Undone steps and sheets of their own names keep the workbook alive through hundreds of edits. */
function make({ what, ...where }: Edit): void {
  const { workbook } = host.book.unit;
  const sheets = workbook.getSheets();
  const sheet = sheets[Math.floor(where.sheet * sheets.length)];
  if (!sheet) return;
  const of = (share: number, size: number) => Math.floor(share * size);
  const row = of(where.row, Math.min(sheet.getMaxRows(), 30));
  const column = of(where.column, Math.min(sheet.getMaxColumns(), 12));
  const cell = sheet.getRange(row, column);
  const number = Math.round(where.value * 500000) / 100;
  switch (what) {
    case "number":
      return void cell.setValue(number);
    case "text":
      return void cell.setValue(TEXTS[of(where.value, TEXTS.length)] ?? "");
    case "text number":
      return void cell.setValue({ v: String(number), t: 1 });
    case "clear":
      return void cell.clearContent();
    case "unit":
    case "year":
    case "code":
    case "header":
    case "total": {
      const [pattern, rewritten] = REWRITTEN[what] ?? [/^$/, String];
      const all = sheet.getRange(0, 0, sheet.getMaxRows(), Math.min(sheet.getMaxColumns(), 12));
      const places = all
        .getValues()
        .flatMap((values, r) =>
          values.flatMap((value, c) => (pattern.test(String(value ?? "")) ? [[r, c, value]] : []))
        );
      const [r, c, value] = places[of(where.row, places.length)] ?? [];
      if (typeof r !== "number" || typeof c !== "number") return;
      return void sheet.getRange(r, c).setValue(rewritten(String(value)));
    }
    case "formula": {
      const from = sheets[of(where.value, sheets.length)];
      const other = `${"ABCDEF"[of(where.value * 5.7, 6)] ?? "A"}${String(row + 2)}`;
      return void cell.setValue({ f: `='${from?.getSheetName() ?? ""}'!${other}` });
    }
    case "sum":
      return void cell.setValue({ f: `=SUM(C${row + 2}:C${row + 5})` });
    case "block":
    case "copy": {
      const values = [0, 1, 2].map((i) => [number, number + i, i === 1 ? null : "文字"]);
      const rows = Math.min(3, sheet.getMaxRows() - row);
      const columns = Math.min(3, sheet.getMaxColumns() - column);
      const area = sheet.getRange(row, column, rows, columns);
      const source = sheet.getRange(0, 0, rows, columns).getValues();
      const written = what === "copy" ? source : values;
      return void area.setValues(
        written.slice(0, rows).map((line) => line.slice(0, columns)) as never
      );
    }
    case "insert rows":
      return void sheet.insertRows(row, 1 + of(where.value, 2));
    case "delete rows":
      if (sheet.getMaxRows() > 10) sheet.deleteRows(row, 1);
      return;
    case "insert columns":
      return void sheet.insertColumns(column, 1);
    case "delete columns":
      if (sheet.getMaxColumns() > 6) sheet.deleteColumns(column, 1);
      return;
    case "rename":
      return void sheet.setName(`表 ${String(++names)}`);
    case "add sheet":
      if (sheets.length < 25) workbook.insertSheet(`新表 ${String(++names)}`);
      return;
    case "delete sheet":
      if (sheets.length > 8) workbook.deleteSheet(sheet);
      return;
    case "move sheet":
      return void workbook.moveSheet(sheet, of(where.value, sheets.length));
    case "undo":
      return void workbook.undo();
  }
}

async function told(): Promise<void> {
  await host.book.settle();
  await new Promise((resolve) => setTimeout(resolve, 30));
}

/** What the pane does once nobody has typed for a moment. */
async function live(before: Checked): Promise<Checked> {
  let checked = before;
  // Where Excel does not tell of new names, they are seen with the next reading.
  noteChange({ type: "looked-elsewhere" });
  for (let rounds = 0; hasChanges() || checked.corrections !== getState().corrections; rounds++) {
    if (rounds > 5) throw new Error("the live check does not come to an end");
    const { content, toRead } = await readChanges(checked.content, takeChanges());
    noteAgain(withWholeSheets(NOTHING_PENDING, toRead));
    checked = await recheck(checked, content);
    await told();
  }
  return checked;
}

/** Without the ids, by which a finding goes on from check to check. */
function plain({ findings }: Pick<Checked, "findings">): unknown[] {
  const order = new Map(findings.map(({ id }, at) => [id, at]));
  return findings.map(({ id: _, cause, ...finding }) => ({
    ...finding,
    cause: cause === null ? null : order.get(cause),
  }));
}

test("after any edits the live check finds what a whole check finds", async () => {
  takeChanges();
  const read = bookOf(await readWorkbook());
  const first = runChecks({ book: read.book, subjects: standardSubjects });
  let checked: Checked = { ...read, ...first, lastId: first.findings.length };
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      for (const one of edits) {
        if (one.what === "correct") correct(one, checked);
        else make(one);
      }
      await told();
      checked = await live(checked);
      const fresh = await readWorkbook();
      expect(checked.content.names).toEqual(fresh.names);
      expect(checked.grids).toEqual(fresh.grids);
      const copy = fresh.grids.map((grid) => ({ ...grid }));
      const { stated, tables } = getState().corrections;
      const book = createBook(copy, null, stated, tables);
      const whole = runChecks({ book, subjects: standardSubjects });
      // What a row has been asked for is kept in it, and is no difference.
      expect(JSON.parse(JSON.stringify(checked.book.tables))).toEqual(
        JSON.parse(JSON.stringify(book.tables))
      );
      expect(plain(checked)).toEqual(plain(whole));
      expect(checked.coverage).toEqual(whole.coverage);
      const ids = checked.findings.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: RUNS, endOnFailure: true, ...(SEED && { seed: Number(SEED) }) }
  );
}, 600_000);
