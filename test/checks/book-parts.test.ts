import { bookParts } from "../../src/checks/book-parts";
import { runChecks } from "../../src/checks/engine";
import { messageText } from "../../src/checks/messages";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { cellAddress, type Grid } from "../../src/tables/grid";
import type { BudgetTable, TableKind } from "../../src/tables/table";
import { SAMPLE_NAMES, sampleGrids, type SampleName } from "../fixtures/samples";
import { bookOf, buildTable } from "./build-table";
import { runOne } from "./run";

function small(
  kind: TableKind,
  department?: string,
  year: number | null = 2026,
  sheet = `${department ?? ""} ${kind}`
): BudgetTable {
  const options = { sheet, ...(department !== undefined && { department }) };
  return { ...buildTable(kind, ["total"], [[{ line: "total" }, 1]], options), year };
}

/** The parts with the positions of their tables in the book; "?" for a table that has no part. */
function parts(tables: readonly BudgetTable[]): readonly string[] {
  return bookParts(bookOf(tables)).map(
    ({ book, isPlaced }) =>
      `${isPlaced ? `${book.department ?? "-"} ${String(book.year)}` : "?"}: ${book.tables.map((table) => tables.indexOf(table)).join(" ")}`
  );
}

describe("departments of one workbook", () => {
  test.each([
    ["重庆市某某区教育局", "某某区教育局"],
    ["103-重庆市某某区教育局", "重庆市某某区教育局（本级）"],
    ["某某区教育局（汇总）", "某某区教育局(公章)"],
    ["某某省某某县教育局", "某某县教育局"],
    ["某某区教育局〔本级〕", "某某区教育局"],
  ])("%s and %s are one department", (a, b) => {
    const tables = [small("sangong", a), small("procurement", a), small("fund-expenditure", b)];
    expect(parts([...tables, small("general-expenditure", b)])).toHaveLength(1);
  });

  test.each([
    ["某某区教育局", "某某区财政局"],
    ["甲区人民政府办公室", "乙区人民政府办公室"],
    ["重庆市财政局", "重庆市某某区财政局"],
    ["某某区第二人民医院", "某某区人民医院"],
    ["第二人民医院", "人民医院"],
  ])("%s and %s are two", (a, b) => {
    expect(parts([small("sangong", a), small("sangong", b)])).toHaveLength(2);
  });

  test("本级 and 汇总 are told apart where a workbook has tables of both", () => {
    const tables = ["某某局（汇总）", "某某局（本级）", "甲中心"].flatMap((name) => [
      small("sangong", name),
      small("general-expenditure", name),
    ]);
    expect(parts(tables).map((part) => part.split(": ")[1])).toEqual(["0 1", "2 3", "4 5"]);
  });

  test("two years of one department are two parts, each the other's last year", () => {
    const tables = [small("sangong", "某某局"), small("sangong", "某某局", 2025)];
    expect(parts(tables)).toEqual(["某某局 2026: 0", "某某局 2025: 1"]);
    const [current, before] = bookParts(bookOf(tables));
    expect(current?.book.previous?.tables).toEqual(before?.book.tables);
    expect(before?.book.previous).toBeNull();
  });

  test("a table that names no department belongs to those around it", () => {
    expect(
      parts([
        small("sangong", "甲某局"),
        small("procurement"),
        small("general-expenditure", "甲某局"),
        small("sangong", "乙某局"),
        small("procurement"),
        small("general-expenditure", "乙某局"),
      ])
    ).toEqual(["甲某局 2026: 0 1 2", "乙某局 2026: 3 4 5"]);
  });

  test("the next department begins where a kind of table comes again", () => {
    expect(
      parts([
        small("sangong", "甲某局"),
        small("procurement"),
        small("sangong"),
        small("procurement"),
        small("general-expenditure", "乙某局"),
      ])
    ).toEqual(["甲某局 2026: 0 1", "乙某局 2026: 2 3 4"]);
  });

  test("a table without a year is of the year of which the workbook has no such table", () => {
    expect(
      parts([
        small("sangong", "某某局"),
        small("sangong", "某某局", 2025),
        small("procurement", "某某局", null),
        small("procurement", "某某局", 2025),
      ])
    ).toEqual(["某某局 2026: 0 2", "某某局 2025: 1 3"]);
  });

  test("what stands in one sheet belongs together", () => {
    expect(
      parts([
        small("procurement", undefined, 2026, "甲"),
        small("procurement", undefined, 2026, "乙"),
        small("sangong", "乙某局", 2026, "乙"),
        small("sangong", "甲某局", 2026, "甲"),
      ])
    ).toEqual(["甲某局 2026: 0 3", "乙某局 2026: 1 2"]);
  });

  test("a project's table may name its unit", () => {
    expect(
      parts([
        small("sangong"),
        small("overall-performance", "甲某局"),
        small("project-performance", "乙中心"),
      ])
    ).toEqual([expect.stringMatching(/: 0 1 2$/)]);
  });

  test("a single table with another name or year, of a kind that the others lack, is not another's", () => {
    const own = (["sangong", "procurement", "general-expenditure"] as const).map((kind) =>
      small(kind, "甲某局")
    );
    expect(parts([...own, small("fund-expenditure", "甲菜局")])).toHaveLength(1);
    expect(parts([...own, small("fund-expenditure", "甲某局", 2025)])).toHaveLength(1);
    expect(parts([...own, small("sangong", "甲某局", 2025)])).toHaveLength(2);
  });

  test("what cannot be told belongs to no department", () => {
    const mixed = [
      small("sangong"),
      small("sangong"),
      small("procurement", "甲某局"),
      small("procurement", "乙某局"),
    ];
    expect(parts(mixed)).toEqual(["甲某局 2026: 2", "乙某局 2026: 3", "?: 0", "?: 1"]);
  });
});

/** What is found in a book, by sheet; `ofSheet` gives a sheet its own name back. */
function findingsOf(book: Book, ofSheet: (sheet: string) => string | null): readonly string[] {
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const said = new Map(findings.map((finding) => [finding.id, placed(finding.where[0])]));
  function placed(place: (typeof findings)[number]["where"][0] | undefined): string | null {
    if (!place || place.narrative) return null;
    const sheet = ofSheet(place.sheet);
    return sheet === null ? null : `${sheet}!${cellAddress(place)}`;
  }
  return findings
    .flatMap((finding) => {
      const place = placed(finding.where[0]);
      const cause = finding.cause === null ? "" : (said.get(finding.cause) ?? "?");
      return place === null
        ? []
        : [`${finding.severity} ${finding.check} ${place} ${messageText(finding)} ${cause}`];
    })
    .sort();
}

const marked = (grids: readonly Grid[], mark: string) =>
  grids.map((grid): Grid => ({ ...grid, sheet: `${mark}${grid.sheet}` }));

function inTurn(a: readonly Grid[], b: readonly Grid[]): readonly Grid[] {
  const rows = Math.max(a.length, b.length);
  return Array.from({ length: rows }, (_, i) => [a[i], b[i]].flatMap((grid) => grid ?? [])).flat();
}

const PAIRS = SAMPLE_NAMES.flatMap((a, at) =>
  SAMPLE_NAMES.slice(at + 1).map((b): readonly [SampleName, SampleName] => [a, b])
);

/** Both name no department in most of their tables, so in turn nothing tells them apart. */
const NAMELESS: readonly SampleName[] = ["dadukou-2026", "qijiang-2026"];

const withoutMark = (text: string, mark: string) => text.replaceAll(mark, "");

describe("two samples in one workbook have what each has alone", () => {
  test.each(PAIRS)("%s and %s", async (a, b) => {
    const [first, second] = [await sampleGrids(a), await sampleGrids(b)];
    const [own, other] = [marked(first, "甲 "), marked(second, "乙 ")];
    const alone = { "甲 ": createBook(first), "乙 ": createBook(second) };
    const isMixed = NAMELESS.includes(a) && NAMELESS.includes(b);
    for (const grids of isMixed ? [[...own, ...other]] : [[...own, ...other], inTurn(own, other)]) {
      const book = createBook(grids);
      for (const [mark, single] of Object.entries(alone))
        expect(
          findingsOf(book, (sheet) =>
            sheet.startsWith(mark) ? sheet.slice(mark.length) : null
          ).map((text) => withoutMark(text, mark))
        ).toEqual(findingsOf(single, (sheet) => sheet));
    }
  });

  test("what nothing tells apart is compared with nothing, and said so", async () => {
    const [a, b] = [await sampleGrids("dadukou-2026"), await sampleGrids("qijiang-2026")];
    const book = createBook(inTurn(marked(a, "甲 "), marked(b, "乙 ")));
    const { findings, coverage } = runChecks({ book, subjects: standardSubjects });
    expect(findings.filter(({ detail }) => detail.type === "between-tables")).toEqual([]);
    expect(findings.filter(({ detail }) => detail.type === "table-missing")).toEqual([]);
    expect(coverage.flatMap(({ skipped }) => skipped)).toContainEqual({
      reason: "看不出属于哪个单位、哪一年度的表：不能确定与哪一张表比较",
    });
  });
});

describe("the year before in the same workbook", () => {
  const ID = "previous-general-expenditure";
  const expenditure = (total: number, department: string, year: number, before?: number) => {
    const columns = before === undefined ? ["total"] : ["total", "previous total"];
    const amounts = before === undefined ? [total] : [total, before];
    return {
      ...buildTable(
        "general-expenditure",
        columns as never,
        [[{ line: "total" }, ...amounts]] as never,
        { sheet: `${department} ${String(year)}`, department }
      ),
      year,
    };
  };

  test("serves where no book of it is given", () => {
    const current = expenditure(9, "某某局", 2026, 7);
    expect(runOne(ID, [current, expenditure(7, "重庆市某某局", 2025)])).toMatchObject({
      findings: [],
      coverage: { ran: 1 },
    });
    const { findings } = runOne(ID, [current, expenditure(8, "某某局", 2025)]);
    expect(findings.map(({ difference }) => difference)).toEqual([-1_000_000]);
  });

  test("not of another department, nor of another year", () => {
    const current = expenditure(9, "甲某局", 2026, 7);
    for (const other of [expenditure(8, "乙某局", 2025), expenditure(8, "甲某局", 2024)]) {
      const { findings, coverage } = runOne(ID, [current, other]);
      expect(findings).toEqual([]);
      expect(coverage.ran).toBe(0);
      expect(coverage.skipped[0]?.reason).toContain("没有上年的工作簿");
    }
  });

  test("a given book of last year comes before tables in the same workbook", () => {
    const current = expenditure(9, "某某局", 2026, 7);
    const given = bookOf([expenditure(7, "某某局", 2025)]);
    const book = { ...bookOf([current, expenditure(8, "某某局", 2025)]), previous: given };
    expect(runOne(ID, book)).toMatchObject({ findings: [], coverage: { ran: 1 } });
  });
});
