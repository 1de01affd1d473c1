/** What an earlier check of a workbook saves the next one, and that it never shows in the result. */
import fc from "fast-check";
import type { BookCheck, Check, CheckResult, TableCheck } from "../../src/checks/check";
import { CheckMemory } from "../../src/checks/check-memory";
import { checking, runChecks } from "../../src/checks/engine";
import { outcomeOf } from "../../src/checks/outcome";
import { checks } from "../../src/checks/registry";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { gridOf } from "../../src/checks/text-cells";
import { createBook, type Book } from "../../src/tables/book";
import { finished } from "../../src/tables/finished";
import type { Grid } from "../../src/tables/grid";
import { patchGrid } from "../../src/tables/patch-grid";
import type { AmountCell, Row } from "../../src/tables/table";
import type { CellValue } from "../../src/money/amount";
import { largeGrids } from "../fixtures/large-workbook";
import { sampleGrids, SAMPLE_NAMES, type SampleName } from "../fixtures/samples";

/** By hand: MEMORY_LAW_RUNS=300, with MEMORY_LAW_SEED=… for one that failed. */
const RUNS = Number(process.env["MEMORY_LAW_RUNS"] ?? 2);
const SEED = process.env["MEMORY_LAW_SEED"];

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const edit = fc.record({
  what: fc.constantFrom(
    ...["number", "number", "number", "odd number", "blank", "fill", "total", "text", "clear"],
    ...["unit", "year", "code", "name"],
    ...["header", "swap", "insert row", "delete row", "delete sheet", "move sheet", "undo", "again"]
  ),
  sheet: share,
  row: share,
  column: share,
  value: share,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
type Grids = readonly Grid[];

/** Numbers that are years, numbers of columns, codes, or next to nothing as well. */
const ODD_NUMBERS = [0, 1, 2, 3, 2026, 301, 301.05, 501, 2010301, -7.5, 0.001, 1e20, 12.345];

const at = (share: number, size: number): number => Math.floor(share * size);

/** The cells of a sheet that hold something of a sort, as [row, column] from its first cell. */
function cellsOf({ values }: Grid, is: (value: CellValue) => boolean): readonly [number, number][] {
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column): [number, number][] => (is(value) ? [[row, column]] : []))
  );
}

const isText = (pattern: RegExp) => (value: CellValue) =>
  typeof value === "string" && pattern.test(value);

/** What a user does to a workbook; the same workbook where there is nothing to do it to. */
function edited(grids: Grids, { what, ...where }: Edit): Grids {
  const sheet = at(where.sheet, grids.length);
  const grid = grids[sheet];
  if (!grid) return grids;
  const write = (is: (value: CellValue) => boolean, to: (value: CellValue) => CellValue): Grids => {
    const cells = cellsOf(grid, is);
    const [row, column] = cells[at(where.row, cells.length)] ?? [];
    if (row === undefined || column === undefined) return grids;
    const value = to(grid.values[row]?.[column] ?? null);
    const patch = { top: grid.top + row, left: grid.left + column, values: [[value]] };
    const now = patchGrid(grid.sheet, grid, [patch]);
    return grids.flatMap((one) => (one !== grid ? [one] : now ? [now] : []));
  };
  const rows = (values: Grid["values"]): Grids =>
    grids.map((one) => (one === grid ? { ...grid, values } : one));
  const isNumber = (value: CellValue) => typeof value === "number";
  const row = at(where.row, grid.values.length);
  switch (what) {
    case "number":
      return write(isNumber, () => Math.round(where.value * 500_000) / 100);
    case "odd number":
      return write(isNumber, () => ODD_NUMBERS[at(where.value, ODD_NUMBERS.length)] ?? 0);
    case "blank":
      return write(isNumber, () => null);
    case "fill":
      return write(
        (value) => value === null,
        () => Math.round(where.value * 10_000) / 100
      );
    case "total":
      return write(isNumber, (value) => Number(value) + Math.round(where.value * 10));
    case "text":
      return write(isNumber, () => "见附件");
    case "clear":
      return write(
        (value) => value !== null,
        () => null
      );
    case "unit":
      return write(isText(/单位[:：]/), () => (where.value < 0.5 ? "单位：元" : "单位：万元"));
    case "year":
      return write(isText(/20\d\d/), (value) => String(value).replace(/20(\d\d)/, "2019"));
    case "code":
      return write(isText(/^\d{3,7}$/), () => (where.value < 0.5 ? "2010301" : "301"));
    case "name":
      return write(isText(/^[一-龥]{4,}$/), (value) => `${String(value)}（新）`);
    case "header":
      return write(isText(/支出|收入|合计/), (value) => String(value).slice(1));
    case "swap":
      return rows(grid.values.map((cells, i) => grid.values[i === row ? i - 1 : i] ?? cells));
    case "insert row":
      return rows([
        ...grid.values.slice(0, row),
        (grid.values[row] ?? []).map(() => null),
        ...grid.values.slice(row),
      ]);
    case "delete row":
      return rows(grid.values.filter((_, i) => i !== row));
    case "delete sheet":
      return grids.length < 3 ? grids : grids.filter((one) => one !== grid);
    case "move sheet": {
      const others = grids.filter((one) => one !== grid);
      const to = at(where.value, grids.length);
      return [...others.slice(0, to), grid, ...others.slice(to)];
    }
    default:
      return grids;
  }
}

function checkedWith(memory: CheckMemory, grids: Grids, list?: readonly Check[]): CheckResult {
  const context = { book: createBook(grids), subjects: standardSubjects };
  return finished(checking(context, list, memory));
}

function fresh(grids: Grids): CheckResult {
  const book = createBook(grids.map((grid) => ({ ...grid })));
  return runChecks({ book, subjects: standardSubjects });
}

async function holdsFor(first: Grids, numRuns: number): Promise<void> {
  const memory = new CheckMemory();
  let grids = first;
  const before: Grids[] = [first];
  await fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      for (const one of edits) {
        grids = one.what === "undo" ? (before.pop() ?? first) : edited(grids, one);
        before.push(grids);
      }
      expect(checkedWith(memory, grids)).toEqual(fresh(grids));
      // What is broken beyond recognition is opened anew.
      if (createBook(grids).tables.length * 2 < createBook(first).tables.length) grids = first;
    }),
    { numRuns, endOnFailure: true, ...(SEED && { seed: Number(SEED) }) }
  );
}

describe("a check that remembers the one before", () => {
  test.each(SAMPLE_NAMES)("finds after any edits of %s what a fresh one finds", async (name) => {
    await holdsFor(await sampleGrids(name as SampleName), RUNS);
  });

  test("does so where the tables of several departments and years stand together", async () => {
    const years = (await sampleGrids("dadukou-2024")).map((grid) => ({
      ...grid,
      sheet: `${grid.sheet} 旧`,
    }));
    await holdsFor([...(await sampleGrids("dadukou-2026")), ...years], RUNS);
    await holdsFor(largeGrids(7, 60), RUNS);
  });
});

/** The registry, counting which checks are run, of which sheets. */
function counting(): { readonly list: readonly Check[]; readonly ran: string[] } {
  const ran: string[] = [];
  const list = checks.map((check): Check => {
    if ("run" in check) {
      const counted: BookCheck = {
        ...check,
        run: (context, report) => {
          ran.push(check.id);
          check.run(context, report);
        },
      };
      return counted;
    }
    const counted: TableCheck = {
      ...check,
      checkTable: (table, report, around) => {
        ran.push(`${check.id} ${table.area.sheet}`);
        check.checkTable(table, report, around);
      },
    };
    return counted;
  });
  return { list, ran };
}

describe("after an edit", () => {
  const withOne = (grids: Grids, sheet: number): Grids =>
    edited(grids, {
      what: "number",
      sheet: (sheet + 0.5) / grids.length,
      row: 0.5,
      column: 0,
      value: 0.7,
    });

  test("no check runs where nothing has changed", async () => {
    const { list, ran } = counting();
    const memory = new CheckMemory();
    const grids = await sampleGrids("qijiang-2026");
    const first = checkedWith(memory, grids, list);
    ran.length = 0;
    expect(checkedWith(memory, grids, list)).toEqual(first);
    expect(ran).toEqual([]);
  });

  test("checks of single tables run on the edited table only", () => {
    const { list, ran } = counting();
    const memory = new CheckMemory();
    const grids = largeGrids(9, 60);
    checkedWith(memory, grids, list);
    const whole = ran.length;
    ran.length = 0;
    checkedWith(memory, withOne(grids, 4), list);
    const ofTables = ran.filter((one) => one.includes(" "));
    expect(ofTables.length).toBeGreaterThan(5);
    expect(ofTables.every((one) => one.endsWith(` ${grids[4]?.sheet ?? ""}`))).toBe(true);
    expect(ran.length).toBeLessThan(whole / 6);
  });

  test("checks that read no amounts do not run, and what they said is not lost", () => {
    const { list, ran } = counting();
    const memory = new CheckMemory();
    const grids = largeGrids(9, 60);
    checkedWith(memory, grids, list);
    ran.length = 0;
    const result = checkedWith(memory, withOne(grids, 4), list);
    const ids = new Set(ran.map((one) => one.split(" ")[0]));
    expect(checks.filter(({ id, reads }) => reads && ids.has(id))).toEqual([]);
    expect(result).toEqual(fresh(withOne(grids, 4)));
    expect(ids.size).toBeGreaterThan(8);
  });

  test("relations between tables run only for the department whose table it is", () => {
    const { list, ran } = counting();
    const memory = new CheckMemory();
    const grids = largeGrids(9, 60);
    checkedWith(memory, grids, list);
    ran.length = 0;
    checkedWith(memory, withOne(grids, 4), list);
    expect(ran.filter((one) => one === "department-income-by-code")).toHaveLength(1);
    // 部门收入总表 is none of its business.
    expect(ran).not.toContain("department-covers-general");
  });
});

/** A row that says what is read of its amounts. */
function watched(row: Row, note: (what: "filled" | "amounts") => void): Row {
  const watch = <T extends object>(
    of: T,
    told: Readonly<Record<string, "filled" | "amounts">>
  ): T =>
    new Proxy(of, {
      get(target, key) {
        const what = typeof key === "string" ? told[key] : undefined;
        if (what) note(what);
        const value: unknown = Reflect.get(target, key, target);
        if (key !== "cells" || !Array.isArray(value))
          return typeof value === "function" ? (value.bind(target) as unknown) : value;
        return value.map((cell: AmountCell | null) => cell && watch(cell, OF_CELL));
      },
    });
  return watch(row, OF_ROW);
}

const OF_CELL = { state: "filled", raw: "amounts", fen: "amounts", halfStep: "amounts" } as const;
const OF_ROW = {
  cells: "filled",
  stateAt: "filled",
  cellAt: "amounts",
  fenAt: "amounts",
  halfStepAt: "amounts",
} as const;

/** What a check finds in a book, and what it reads of the amounts of the rows. */
function watchedRun(check: Check, book: Book): { found: unknown; read: ReadonlySet<string> } {
  const read = new Set<string>();
  const tables = book.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => watched(row, (what) => read.add(what))),
  }));
  return { found: foundBy(check, { ...book, tables }), read };
}

function foundBy(check: Check, book: Book): unknown {
  const { found, compared, ran, skipped, failure } = outcomeOf(check.id, (report) => {
    if ("run" in check) check.run({ book, subjects: standardSubjects }, report);
    else
      for (const table of book.tables)
        if (check.isAbout?.(table) ?? true)
          check.checkTable(table, report, {
            subjects: standardSubjects,
            grid: gridOf(book, table),
          });
  });
  return { found: [...found.values()], compared: compared.length, ran, skipped, failure };
}

describe("a check that says it reads no amounts", () => {
  const saying = checks.filter(({ reads }) => reads);

  test.each(SAMPLE_NAMES)("reads none in %s, and compares none", async (name) => {
    const book = createBook(await sampleGrids(name as SampleName));
    for (const check of saying) {
      const { found, read } = watchedRun(check, book);
      expect(found).toEqual(foundBy(check, book));
      expect(found).toMatchObject({ compared: 0, failure: null });
      const allowed = check.reads === "filled" ? ["filled"] : [];
      expect([check.id, ...[...read].filter((what) => !allowed.includes(what))]).toEqual([
        check.id,
      ]);
    }
    expect(saying.length).toBeGreaterThan(10);
  });

  test("is seen to read them if it does", async () => {
    const book = createBook(await sampleGrids("qijiang-2026"));
    const readBy = (id: string) => {
      const check = checks.find((one) => one.id === id);
      return check && [...watchedRun(check, book).read].sort();
    };
    expect(readBy("row-parts")).toEqual(["amounts", "filled"]);
    expect(readBy("amount-cells")).toContain("filled");
  });
});
