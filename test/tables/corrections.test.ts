/** What the user says of a part of a workbook goes before what is printed there, and is found again after edits. */
import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { Finding } from "../../src/checks/finding";
import { anchorOf } from "../../src/tables/anchor";
import { createBook, type Book } from "../../src/tables/book";
import type { Correction, Said } from "../../src/tables/corrections";
import { contains, type Area, type Grid } from "../../src/tables/grid";
import type { BudgetTable } from "../../src/tables/table";
import { looksLikeTitle } from "../../src/tables/title";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { bookLayouts, layOut, sameFigures, type SampleTable } from "./layouts/book-layout";
import { foundMeaning } from "./layouts/found-meaning";
import { moneyOf } from "./meaning";
import { sheet } from "./sheet";

function said(grids: readonly Grid[], area: Area, what: Said, isSelected = false): Correction {
  const at = anchorOf(grids, area, isSelected);
  if (!at) throw new Error(`nothing in ${area.sheet}`);
  return { at, ...what };
}

function bookWith(grids: readonly Grid[], ...corrections: readonly Correction[]): Book {
  return createBook(grids, null, {}, corrections);
}

const findingsOf = (book: Book) => runChecks({ book, subjects: standardSubjects }).findings;

/** The tables without what was said of them. */
const plain = ({ tables }: Book) => tables.map(({ correction: _, ...table }) => table);

/** Each for itself by hand: CORRECTIONS_EVERY=1. */
const EVERY = Number(process.env["CORRECTIONS_EVERY"] ?? 4);

describe.each(SAMPLE_NAMES)("%s", (name) => {
  let grids: readonly Grid[];
  let published: Book;
  beforeAll(async () => {
    grids = (await sampleGrids(name)).map((grid) => ({ ...grid }));
    published = createBook(grids);
  });

  it("correcting a table to what it is changes nothing", () => {
    const all = published.tables.map(({ area, kind, unit, year }) =>
      said(grids, area, { kind, unit, ...(year !== null && { year }) })
    );
    // Two classifications beside each other are one part, of which the first is enough.
    const [distinct] = [[...new Map(all.map((one) => [JSON.stringify(one.at), one])).values()]];
    const each = distinct.filter((_, at) => at % EVERY === 0).map((one) => [one]);
    for (const corrections of [distinct, ...each]) {
      const book = bookWith(grids, ...corrections);
      expect(book.lost).toBeUndefined();
      expect(plain(book)).toEqual(plain(published));
      expect(book.unrecognised).toEqual(published.unrecognised);
    }
    expect(findingsOf(bookWith(grids, ...distinct))).toEqual(findingsOf(published));
  });

  it("a table that is ignored takes its findings with it and adds none but for being missing", () => {
    const before = findingsOf(published);
    for (const { area } of published.tables.filter((_, at) => at % EVERY === 0)) {
      const book = bookWith(grids, said(grids, area, { kind: "none" }));
      expect(book.tables.some((table) => table.area === area)).toBe(false);
      expect(book.ignored).toHaveLength(1);
      const findings = findingsOf(book).filter(({ check }) => check !== "statutory-tables");
      // The numbers of tables are counted in the sheets, whatever is checked there.
      const others = findings.filter(({ check }) => check !== "table-numbers");
      const isWithin = ({ where: [place] }: Finding) =>
        place !== undefined && !place.narrative && contains(area, place);
      expect(others.filter(isWithin)).toEqual([]);
      // What was wrong in a table may now be held against other ones, and be wrong beside those.
      const sheetOf = ({ where: [place] }: Finding) =>
        place && !place.narrative ? place.sheet : null;
      const sheets = before.map(sheetOf);
      expect(others.filter((finding) => !sheets.includes(sheetOf(finding)))).toEqual([]);
    }
  });
});

const GENERAL = sheet(
  `
一般公共预算财政拨款支出预算表
单位：万元
科目编码 | 科目名称 | 2026年预算数
| | 总计 | 基本支出 | 项目支出
| 合计 | 10 | 6 | 4
201 | 一般公共服务支出 | 10 | 6 | 4
20103 | 政府办公厅（室）及相关机构事务 | 10 | 6 | 4
2010301 | 行政运行 | 6 | 6 |
2010302 | 一般行政管理事务 | 4 | | 4`,
  "表二"
);

/** All of a sheet. */
function whole({ sheet: name, top, left, values }: Grid): Area {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  return { sheet: name, top, left, bottom: top + height - 1, right: left + width - 1 };
}

/** The sheet with other words in its first cell. */
const retitled = (grid: Grid, title: string | null): Grid => ({
  ...grid,
  values: grid.values.map((row, at) => (at === 0 ? [title, ...row.slice(1)] : row)),
});

const lowered = (grid: Grid, rows: number): Grid => ({
  ...grid,
  values: [
    ...Array.from({ length: rows }, () => grid.values[0]?.map(() => null) ?? []),
    ...grid.values,
  ],
});

const amountsOf = ({ tables }: Book) =>
  tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.fen ?? null)));

describe("what the user says", () => {
  it("another unit scales the amounts, whatever the table prints", () => {
    const wan = bookWith([GENERAL]);
    const yuan = bookWith([GENERAL], said([GENERAL], whole(GENERAL), { unit: "元" }));
    expect(yuan.tables[0]).toMatchObject({ unit: "元", unitText: "单位：万元" });
    expect(amountsOf(yuan)).toEqual(amountsOf(wan).map((fen) => fen && fen / 10_000));
  });

  it("another unit holds for that table alone", () => {
    const other = { ...retitled(GENERAL, "部门支出总表"), sheet: "表八" };
    const silent = {
      ...other,
      values: other.values.map((row, at) => (at === 1 ? row.map(() => null) : row)),
    };
    const grids = [GENERAL, silent];
    const book = bookWith(grids, said(grids, whole(GENERAL), { unit: "元" }));
    expect(book.tables.map(({ unit }) => unit)).toEqual(["元", "万元"]);
  });

  it("another year is the table's, and decides which of its columns is this year's", () => {
    const grid = sheet(`
一般公共预算财政拨款支出预算表
科目编码 | 科目名称 | 2025年预算数 | 2026年预算数
| 合计 | 8 | 10
201 | 一般公共服务支出 | 8 | 10`);
    const yearsOf = (book: Book) => book.tables[0]?.columns.map(({ year }) => year);
    const printed = bookWith([grid]);
    expect([printed.year, yearsOf(printed)]).toEqual([2026, ["previous", "current"]]);
    const book = bookWith([grid], said([grid], whole(grid), { year: 2025 }));
    expect([book.year, book.tables[0]?.year]).toEqual([2025, 2025]);
    expect(yearsOf(book)).toContain("current");
  });

  it("another kind is that kind, and says that the user said so", () => {
    const correction = said([GENERAL], whole(GENERAL), { kind: "department-expenditure" });
    const [table] = bookWith([GENERAL], correction).tables;
    expect(table).toMatchObject({
      kind: "department-expenditure",
      title: "一般公共预算财政拨款支出预算表",
      correction,
    });
  });

  it.each([
    ["sangong", /您指定为“‘三公’经费支出表”，但没有找到“因公出国/],
    [
      "basic-expenditure",
      /您指定为“基本支出预算表（部门经济分类）”，但没有找到部门预算支出经济分类科目/,
    ],
    ["project-performance", /您指定为“项目绩效目标表”，但没有找到指标表头/],
  ] as const)("what cannot be read as %s is not checked, and it says why", (kind, reason) => {
    const correction = said([GENERAL], whole(GENERAL), { kind });
    const book = bookWith([GENERAL], correction);
    expect(book.tables).toEqual([]);
    expect(book.unrecognised).toEqual([
      { area: whole(GENERAL), reason: expect.stringMatching(reason) as string, correction },
    ]);
  });

  it("a table without a title is what the user says it is", () => {
    const silent = retitled(GENERAL, null);
    expect(bookWith([silent]).tables).toEqual([]);
    const at = said([silent], whole(silent), { kind: "general-expenditure" });
    expect(moneyOf(bookWith([silent], at).tables)).toEqual(moneyOf(bookWith([GENERAL]).tables));
  });

  it("selected cells are a part of their own, whatever stands around them", () => {
    const around = lowered(GENERAL, 3).values.map((row, at) =>
      at === 0 ? ["制表人", "张", "2026-01-05", null, null] : [...row]
    );
    const grid: Grid = { ...GENERAL, values: [...around, ["审核", "李", 1, 2, 3]] };
    const area = { ...whole(grid), top: 3, bottom: 11 };
    const book = bookWith([grid], said([grid], area, { kind: "general-expenditure" }, true));
    expect(book.tables).toHaveLength(1);
    expect(moneyOf(book.tables)).toEqual(moneyOf(bookWith([GENERAL]).tables));
  });
});

describe("a correction is found again", () => {
  const others: Said = { kind: "department-expenditure" };
  const at = said([GENERAL], whole(GENERAL), others);
  const kindsOf = (...grids: readonly Grid[]) => {
    const { tables, lost } = bookWith(grids, at);
    return { kinds: tables.map(({ kind }) => kind), lost: lost?.length ?? 0 };
  };
  const holds = { kinds: ["department-expenditure"], lost: 0 };

  it("after rows were inserted above", () => {
    expect(kindsOf(lowered(GENERAL, 7))).toEqual(holds);
  });
  it("after the sheet was renamed", () => {
    expect(kindsOf({ ...GENERAL, sheet: "一般公共预算" })).toEqual(holds);
  });
  it("after the title was rewritten in its place", () => {
    expect(kindsOf(retitled(GENERAL, "一般公共预算财政拨款支出情况表"))).toEqual(holds);
  });
  it("after the amounts were changed", () => {
    const values = GENERAL.values.map((row) =>
      row.map((value) => (typeof value === "number" && value < 100 ? value + 1 : value))
    );
    expect(kindsOf({ ...GENERAL, values })).toEqual(holds);
  });

  it("but not in another table in its place, and says so", () => {
    const other = sheet("通讯录\n姓名 | 电话\n甲 | 1", "表二");
    expect(kindsOf(other)).toEqual({ kinds: [], lost: 1 });
    const empty: Grid = { sheet: "表二", top: 0, left: 0, values: [] };
    expect(kindsOf(empty)).toEqual({ kinds: [], lost: 1 });
  });
  it("nor in one of two that it may be", () => {
    const { kinds, lost } = kindsOf({ ...GENERAL, sheet: "甲" }, { ...GENERAL, sheet: "乙" });
    expect([kinds, lost]).toEqual([["general-expenditure", "general-expenditure"], 1]);
  });

  it("among tables with one title by what stands below it", () => {
    const project = (name: string) => `
项目绩效目标表
项目名称 | ${name}
年度资金总额 | 10
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 权重
产出指标 | 数量指标 | 完成数 | ≥ | 3 | 个 | 90`;
    const before = [sheet(project("甲项目") + project("乙项目"), "项目")];
    const projectsOf = ({ tables }: Book) =>
      tables.map(({ performance }) => performance?.project?.name);
    const [, second] = bookWith(before).tables;
    if (!second) throw new Error("one project is missing");
    const none = said(before, second.area, { kind: "none" });
    expect(projectsOf(bookWith(before, none))).toEqual(["甲项目"]);
    const after = [sheet(project("丙项目") + project("甲项目") + project("乙项目"), "项目")];
    expect(projectsOf(bookWith(after, none))).toEqual(["丙项目", "甲项目"]);
  });

  it("selected cells to their last row, also after rows were inserted within", () => {
    const grid: Grid = { ...GENERAL, values: [...GENERAL.values, ["审核", "李", 1, 2, 3]] };
    const area = { ...whole(grid), bottom: 8 };
    const correction = said([grid], area, { kind: "general-expenditure" }, true);
    const values = [...grid.values];
    values.splice(8, 0, ["2010350", "事业运行", 0, 0, null], ["2010399", "其他", 0, 0, null]);
    const [table] = bookWith([{ ...grid, values }], correction).tables;
    expect(table?.rows.map(({ subject }) => subject?.code ?? null)).toEqual([
      ...[null, "201", "20103", "2010301", "2010350", "2010399", "2010302"],
    ]);
  });
});

/** What titles say beside the kind, and how tables are printed. */
const ABOUT_TITLES = [
  ...["department-name", "department-or-unit", "report-year", "unit-stated", "table-numbers"],
  ...["amount-cells", "code-order", "decimal-places", "zero-style", "text-residue", "doubled-text"],
];

it("tables without titles, told what they are, give the findings that they give with titles", async () => {
  const grids = await sampleGrids("dadukou-2026");
  const tables: SampleTable[] = createBook(grids).tables.map((table) => {
    const grid = grids.find(({ sheet: name }) => name === table.area.sheet);
    if (!grid) throw new Error(`no sheet ${table.area.sheet}`);
    return { grid, table };
  });
  const meaning = (book: Book) =>
    foundMeaning(
      book,
      findingsOf(book).filter(({ check }) => !ABOUT_TITLES.includes(check))
    );
  fc.assert(
    fc.property(bookLayouts.map(sameFigures), (layout) => {
      const titled = layOut(tables, layout);
      const expected = createBook(titled);
      const untitled = titled.map((grid) => ({
        ...grid,
        values: grid.values.map((row, at) =>
          row.map((value) =>
            isTitleRow(expected, grid, at) && looksLikeTitle(value) ? null : value
          )
        ),
      }));
      const corrections = expected.tables.map(({ area, kind, unit, year }) =>
        said(untitled, area, { kind, unit, ...(year !== null && { year }) }, true)
      );
      const book = createBook(untitled, null, {}, corrections);
      expect(book.unrecognised).toEqual([]);
      expect(inOrder(book)).toEqual(inOrder(expected));
      expect(meaning(book)).toEqual(meaning(expected));
    }),
    {
      seed: Number(process.env["LAYOUT_SEED"] ?? 20260101),
      numRuns: Number(process.env["LAYOUT_RUNS"] ?? 4),
      endOnFailure: true,
    }
  );
}, 60_000);

/** Side by side several projects may come in another order. */
const inOrder = ({ tables }: Book) =>
  moneyOf(tables)
    .map((table) => JSON.stringify(table))
    .sort();

function isTitleRow({ tables }: Book, grid: Grid, row: number): boolean {
  return tables.some(
    ({ area }: BudgetTable) => area.sheet === grid.sheet && area.top === grid.top + row
  );
}
