/** Whose the tables of a workbook are: which names and years make parts of their own, and where silent tables belong. */
import { bookParts } from "../../src/checks/book-parts";
import type { BudgetTable, TableKind } from "../../src/tables/table";
import { bookOf, buildTable } from "./build-table";

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

  test("a kind that only one of two lacks is that one's, but not if there are two of it", () => {
    const both = [
      small("sangong", "甲某局"),
      small("procurement", "甲某局"),
      small("sangong", "乙某局"),
    ];
    expect(parts([small("procurement"), ...both])).toEqual([
      "乙某局 2026: 0 3",
      "甲某局 2026: 1 2",
    ]);
    const twice = [small("procurement"), small("procurement"), ...both];
    expect(parts(twice)).toEqual(["甲某局 2026: 2 3", "乙某局 2026: 4", "?: 0", "?: 1"]);
  });

  test("what stands in a sheet of two belongs to neither for standing there", () => {
    const shared = [
      small("sangong", "甲某局", 2026, "表"),
      small("sangong", "乙某局", 2026, "表"),
      small("procurement", undefined, 2026, "表"),
      small("procurement", undefined, 2026, "表"),
      small("procurement", undefined, 2026, "表"),
    ];
    expect(parts(shared)).toEqual(["甲某局 2026: 0", "乙某局 2026: 1", "?: 2", "?: 3", "?: 4"]);
  });

  test("a second table of a kind in a sheet is not that owner's", () => {
    const tables = [
      small("sangong", "甲某局", 2026, "甲"),
      small("sangong", undefined, 2026, "甲"),
      small("procurement", "乙某局", 2026, "乙"),
    ];
    expect(parts(tables)).toEqual(["甲某局 2026: 0", "乙某局 2026: 1 2"]);
  });

  test("silent tables before the first belong to it, and behind the last to that one", () => {
    const tables = [
      small("fund-expenditure"),
      small("sangong", "甲某局"),
      small("procurement", "甲某局"),
      small("sangong", "乙某局"),
      small("procurement", "乙某局"),
      small("fund-expenditure"),
      small("general-expenditure"),
    ];
    expect(parts(tables)).toEqual(["甲某局 2026: 0 1 2", "乙某局 2026: 3 4 5 6"]);
  });

  test("silent projects belong to those around them, of whom there may be any number", () => {
    const tables = [
      small("sangong", "甲某局"),
      small("project-performance"),
      small("project-performance"),
      small("procurement", "甲某局"),
      small("sangong", "乙某局"),
      small("project-performance"),
    ];
    expect(parts(tables)).toEqual(["甲某局 2026: 0 1 2 3", "乙某局 2026: 4 5"]);
  });
});
