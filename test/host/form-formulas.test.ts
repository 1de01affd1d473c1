/** The formulas of a new set of tables, computed by the host's engine: they give what the file says that they give. */
import fc from "fast-check";
import { writeFormWorkbook } from "../../src/files/form-workbook";
import { createFormSet } from "../../src/forms/form-set";
import type { FormSheet } from "../../src/forms/form-sheet";
import { layOut } from "../../src/forms/lay-out";
import type { UniverBook } from "../../src/host/book/univer-book";
import { createEngine, type Engine } from "../../src/host/engine/engine";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { TableKind } from "../../src/tables/table";
import { exactBudgets } from "../checks/exact-book";
import { departmentPlan } from "../forms/consistent-department";
import { shownValue } from "../forms/sheet-grid";

let engine: Engine;

beforeAll(() => {
  engine = createEngine({ functions: [] });
});
afterAll(() => engine.dispose());

async function open(sheets: readonly FormSheet[]): Promise<UniverBook> {
  const file = await writeFormWorkbook(sheets, "套表");
  const book = engine.open(await readWorkbook(file, "x.xlsx", []));
  await book.settle();
  return book;
}

const [BUDGET] = fc.sample(exactBudgets, { numRuns: 1, seed: 5 });
if (!BUDGET) throw new Error("no budget");
const PLAN = departmentPlan(BUDGET);
const FILLED = layOut(PLAN);

/** What each formula shows in the host, beside what the laid out form says. */
function compared(book: UniverBook): { formulas: number; wrong: unknown[] } {
  let formulas = 0;
  const wrong: unknown[] = [];
  for (const { name, cells } of FILLED) {
    const values = book.range("A1:Z60", book.sheet(name)).values();
    for (const { row, column, content } of cells) {
      if (content.type !== "formula") continue;
      formulas += 1;
      const shown = values[row]?.[column] ?? "";
      const expected = shownValue(content) ?? "";
      if (shown !== expected) wrong.push([name, row, column, shown, expected, content.formula]);
    }
  }
  return { formulas, wrong };
}

test("amounts typed into empty tables give the sums, links, names and remarks that the filled file has", async () => {
  const empty = layOut({ ...PLAN, given: () => null });
  const book = await open(empty);
  for (const [i, { name, cells }] of FILLED.entries())
    for (const { row, column, content } of cells) {
      const before = empty[i]?.cells.find((cell) => cell.row === row && cell.column === column);
      if (content.type !== "number" || before?.content.type === "number") continue;
      book.sheet(name).facade.getRange(row, column).setValue(content.value);
    }
  await book.settle();
  const { formulas, wrong } = compared(book);
  engine.close(book);
  expect(formulas).toBeGreaterThan(600);
  expect(wrong.slice(0, 5)).toEqual([]);
}, 120_000);

test("codes typed into an empty set bring their names, their sums and what other tables take from them", async () => {
  const { sheets } = createFormSet({
    year: 2027,
    department: null,
    kinds: ["appropriation-balance", "general-expenditure", "department-expenditure"],
    codes: [],
    previous: null,
    subjects: standardSubjects,
  });
  const nameOf = (kind: TableKind) => sheets.find((sheet) => sheet.kind === kind)?.name ?? "";
  const book = await open(sheets);
  const general = book.sheet(nameOf("general-expenditure"));
  const expenditure = book.sheet(nameOf("department-expenditure"));
  // As text, and as a number where somebody cleared the format.
  const typed: [number, string | number, number | null][] = [
    [6, "201", null],
    [7, "20103", null],
    [8, "2010301", 100.1],
    [9, 2010302, 0.2],
    [10, 208, null],
    [11, "20805", null],
    [12, "2080505", 7],
  ];
  for (const [row, code, amount] of typed) {
    general.facade.getRange(row, 0).setValue(code);
    if (amount !== null) general.facade.getRange(row, 4).setValue(amount);
  }
  expenditure.facade.getRange(5, 0).setValue("201");
  expenditure.facade.getRange(6, 0).setValue("20103");
  expenditure.facade.getRange(7, 0).setValue("2010301");
  await book.settle();
  expect(book.range("B6:F13", general).values()).toEqual([
    ["", "", 107.3, 107.3, ""],
    ["一般公共服务支出", "", 100.3, 100.3, ""],
    ["政府办公厅（室）及相关机构事务", "", 100.3, 100.3, ""],
    ["行政运行", "", 100.1, 100.1, ""],
    ["一般行政管理事务", "", 0.2, 0.2, ""],
    ["社会保障和就业支出", "", 7, 7, ""],
    ["行政事业单位养老支出", "", 7, 7, ""],
    ["机关事业单位基本养老保险缴费支出", "", 7, 7, ""],
  ]);
  expect(book.range("B5:E8", expenditure).values()).toEqual([
    ["", 100.1, 100.1, ""],
    ["一般公共服务支出", 100.1, 100.1, ""],
    ["政府办公厅（室）及相关机构事务", 100.1, 100.1, ""],
    ["行政运行", 100.1, 100.1, ""],
  ]);
  const balance = book.sheet(nameOf("appropriation-balance"));
  const categories = book.range("C6:E40", balance).values();
  const shown = categories.filter(([, total]) => total !== "");
  expect(shown).toEqual([
    ["一、本年支出", 107.3, 107.3],
    ["一般公共服务支出", 100.3, 100.3],
    ["社会保障和就业支出", 7, 7],
    ["支出合计", 107.3, 107.3],
  ]);
  engine.close(book);
}, 60_000);
