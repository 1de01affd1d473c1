/** A new set of tables as a whole: recognised by ourselves, nothing wrong in it, and last year's figures in their places. */
import { runChecks } from "../../src/checks/engine";
import { checks } from "../../src/checks/registry";
import { createFormSet, USUAL_KINDS, type FormRequest } from "../../src/forms/form-set";
import { FORMS } from "../../src/forms/kinds/registry";
import { KIND_READERS, PERFORMANCE_KINDS } from "../../src/tables/kinds/registry";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, tablesOf, type Book } from "../../src/tables/book";
import { cellOf, columnOf, rowOf, subjectRow } from "../../src/tables/select";
import type { BudgetTable, TableKind } from "../../src/tables/table";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { circularFormulas, strangeReferences } from "./dependencies";
import { gridOf } from "./sheet-grid";

const ALL_KINDS = FORMS.map(({ kind }) => kind);

function request(options: Partial<FormRequest> = {}): FormRequest {
  return {
    year: 2027,
    department: "青山区财政局",
    kinds: ALL_KINDS,
    codes: [],
    previous: null,
    subjects: standardSubjects,
    ...options,
  };
}

function bookOf(options: Partial<FormRequest> = {}): Book {
  const { sheets } = createFormSet(request(options));
  return createBook(sheets.map(gridOf), options.previous ?? null);
}

function errorsIn(book: Book) {
  const { findings } = runChecks({ book, subjects: standardSubjects }, checks);
  return findings.filter(({ severity }) => severity === "error");
}

test("every kind of table has a form, in the order of a disclosure", () => {
  const kinds = [...KIND_READERS, ...PERFORMANCE_KINDS].map(({ kind }) => kind);
  expect(ALL_KINDS).toEqual(kinds);
  expect(USUAL_KINDS.length).toBeLessThan(kinds.length);
});

test.each([
  ["all tables", ALL_KINDS],
  ["the usual ones", USUAL_KINDS],
] as const)("%s: each is recognised as what it is, and nothing is found wrong", (_, kinds) => {
  const book = bookOf({ kinds });
  expect(book).toMatchObject({ department: "青山区财政局", year: 2027, unrecognised: [] });
  expect(book.tables.map(({ kind }) => kind)).toEqual(kinds);
  for (const table of book.tables) {
    expect(table).toMatchObject({ year: 2027, department: "青山区财政局", unit: "万元" });
    expect(table.unitCell).not.toBeNull();
    expect(table.unread ?? []).toEqual([]);
  }
  const { findings } = runChecks({ book, subjects: standardSubjects }, checks);
  expect(findings).toEqual([]);
});

test.each(ALL_KINDS)(
  "%s stands for itself: alone in a set it asks nothing of other tables",
  (kind) => {
    const { sheets } = createFormSet(request({ kinds: [kind], codes: ["2010301", "30101"] }));
    expect(strangeReferences(sheets)).toEqual([]);
    const book = createBook(sheets.map(gridOf));
    expect(book.tables.map((table) => table.kind)).toEqual([kind]);
  }
);

test.each([
  "重庆市大渡口区人民政府办公室",
  "青山县政府采购中心",
  "白云市社会保险局",
  "某某学院",
  "青山区卫生健康委员会（本级）",
  "中共青山区委党校",
])("the department %s is read from the titles again", (department) => {
  const book = bookOf({ department });
  expect(book.department).toBe(department);
  expect(book.tables).toHaveLength(ALL_KINDS.length);
});

test("without a department the titles say only the year and the table", () => {
  const book = bookOf({ department: null });
  expect(book).toMatchObject({ department: null, year: 2027 });
  expect(book.tables[0]?.title).toBe("2027年财政拨款收支总表");
  expect(errorsIn(book)).toEqual([]);
});

test("the sheets' names are such as Excel takes, each once", () => {
  const names = createFormSet(request()).sheets.map(({ name }) => name);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\]/);
  }
  expect(new Set(names).size).toBe(names.length);
});

test("no formula depends on itself", () => {
  const { sheets } = createFormSet(request({ codes: ["2010301", "2120801", "2230105", "30101"] }));
  expect(circularFormulas(sheets)).toEqual([]);
  const circle = {
    name: "甲",
    cells: ["B1", "A1"].map((formula, column) => ({
      row: 0,
      column,
      content: { type: "formula", formula, value: null } as const,
      style: "amount" as const,
      locked: true,
    })),
  };
  expect(circularFormulas([{ ...(sheets[0] as (typeof sheets)[number]), ...circle }])).not.toEqual(
    []
  );
});

test("codes go to their tables with the codes above them, and those of no table are told", () => {
  const { sheets, notices } = createFormSet(
    request({
      kinds: USUAL_KINDS,
      codes: ["2010301", "2080505", "2120801", "30101", "50101", "2099999", "1030101"],
    })
  );
  const book = createBook(sheets.map(gridOf));
  const codesOf = (kind: TableKind) =>
    tablesOf(book, kind).flatMap(({ rows }) => rows.flatMap(({ subject }) => subject?.code ?? []));
  const general = ["201", "20103", "2010301", "208", "20805", "2080505", "209", "20999", "2099999"];
  const fund = ["212", "21208", "2120801"];
  expect(codesOf("general-expenditure")).toEqual(general);
  expect(codesOf("fund-expenditure")).toEqual(fund);
  expect(codesOf("department-expenditure")).toEqual([...general, ...fund].sort());
  expect(codesOf("department-income")).toEqual([...general, ...fund].sort());
  expect(codesOf("basic-expenditure")).toEqual(["301", "30101"]);
  expect(notices).toEqual([
    { type: "not-in-set", code: "50101", kind: "basic-expenditure-government" },
    { type: "unknown-code", code: "2099999" },
    { type: "not-expenditure", code: "1030101" },
  ]);
});

function currentTotal(table: BudgetTable, code: string): number {
  const column = columnOf(table, "total");
  const row = subjectRow(table, code);
  return (column && row && cellOf(table, row, column)?.fen) ?? 0;
}

describe.each(SAMPLE_NAMES)("%s as last year", (name) => {
  let previous: Book;
  let book: Book;

  beforeAll(async () => {
    previous = createBook(await sampleGrids(name));
    const { department, year } = previous;
    book = bookOf({ previous, department, year: (year ?? 0) + 1 });
  });

  test("its figures of the year stand as those of the year before, code by code", () => {
    const [old] = tablesOf(previous, "general-expenditure");
    const [fresh] = tablesOf(book, "general-expenditure");
    const column = fresh && columnOf(fresh, "total", "previous");
    if (!old || !fresh || !column) throw new Error("no table");
    let compared = 0;
    for (const row of fresh.rows) {
      const code = row.subject?.code ?? null;
      if (code === null) continue;
      expect([code, cellOf(fresh, row, column)?.fen]).toEqual([code, currentTotal(old, code)]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
    const codes = old.rows.flatMap(({ subject }) => subject?.code ?? []);
    const missing = codes.filter(
      (code) => currentTotal(old, code) !== 0 && !subjectRow(fresh, code)
    );
    expect(missing).toEqual([]);
    const [total, oldTotal] = [rowOf(fresh, "total"), rowOf(old, "total")];
    const oldColumn = columnOf(old, "total");
    expect(total && cellOf(fresh, total, column)?.fen).toBe(
      oldTotal && oldColumn && cellOf(old, oldTotal, oldColumn)?.fen
    );
  });

  test("its “三公” stand as those of the year before", () => {
    const [old] = tablesOf(previous, "sangong");
    const [fresh] = tablesOf(book, "sangong");
    const oldRow = old && (rowOf(old, "total") ?? old.rows[0]);
    if (!old || !fresh || !oldRow) throw new Error("no table");
    let compared = 0;
    for (const { measure, year } of old.columns.filter((column) => column.year === "current")) {
      const column = columnOf(old, measure, year);
      const at = columnOf(fresh, measure, "previous");
      const [row] = fresh.rows;
      const printed = column && cellOf(old, oldRow, column);
      if (!printed || printed.fen === 0 || !at || !row) continue;
      expect([measure, cellOf(fresh, row, at)?.fen]).toEqual([measure, printed.fen]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1);
  });

  test("the new set is the department's, of the next year, and without an error against last year", () => {
    expect(book.department).toBe(previous.department);
    expect(book.year).toBe((previous.year ?? 0) + 1);
    expect(book.unrecognised).toEqual([]);
    expect(book.tables.map(({ kind }) => kind)).toEqual(ALL_KINDS);
    expect(errorsIn(book)).toEqual([]);
  });
});
