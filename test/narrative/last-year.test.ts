import { openSlots } from "../../src/narrative/plain-text";
import type { Facts, FigurePiece } from "../../src/narrative/narrative";
import { writeNarrative } from "../../src/narrative/write";
import type { Book } from "../../src/tables/book";
import { paragraphOf } from "./marked";
import { SMALL_TABLES, smallBook } from "./small";

/** The small department's book whose tables print no last year. */
function withoutLastYear(given: Partial<Book> = {}): Book {
  const general = {
    ...SMALL_TABLES.general,
    columns: [["total"], ["basic"], ["project"]],
    rows: [["total", "合计", [100, 70, 30]]],
  } as const;
  const sangong = {
    ...SMALL_TABLES.sangong,
    columns: SMALL_TABLES.sangong.columns.slice(5),
    rows: [["total", "", [9.8, null, null, null, 8, 1.8]]],
  } as const;
  return smallBook({ general, sangong }, given);
}

const appropriation = (book: Book, facts: Facts = {}): string =>
  paragraphOf(writeNarrative(book, { facts }), "appropriation", 0);

const openLabel = (book: Book, facts: Facts, slot: string): string | undefined =>
  openSlots(writeNarrative(book, { facts })).find(({ id }) => id === slot)?.label;

test("the column of the year before is the base", () => {
  const narrative = writeNarrative(smallBook());
  expect(paragraphOf(narrative, "appropriation", 0)).toContain(
    "支出⟨100⟩万元，比2025年增加⟨10⟩万元。"
  );
  const change = narrative.sections
    .find(({ id }) => id === "appropriation")
    ?.paragraphs[0]?.pieces.filter((piece): piece is FigurePiece => piece.type === "figure")[2];
  expect(change?.sources.map(({ fen, sign, workbook }) => [fen / 1e6, sign, workbook])).toEqual([
    [100, 1, undefined],
    [90, -1, undefined],
  ]);
});

test("an equal base is 与上年持平 and needs no reason", () => {
  const text = paragraphOf(writeNarrative(smallBook()), "sangong", 0);
  expect(text).toContain("公务用车运行维护费⟨8⟩万元，与上年持平；");
});

const lastYearsBook = smallBook(
  { general: { ...SMALL_TABLES.general, rows: [["total", "合计", [80, 100, 75, 25]]] } },
  { year: 2025 }
);

test("last year's book is the base where the tables have no such column; its cells say so", () => {
  const book = withoutLastYear({ previous: lastYearsBook });
  expect(appropriation(book)).toContain("基本支出⟨70⟩万元，比2025年减少⟨5⟩万元");
  const cells = writeNarrative(book).sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.type === "figure" ? piece.sources : []))
    )
  );
  expect(
    cells.filter(({ sign }) => sign === -1).every((cell) => cell.workbook === "previous")
  ).toBe(true);
  expect(cells.filter(({ sign }) => sign === 1).some((cell) => cell.workbook)).toBe(false);
});

test("a book of another year is no base", () => {
  const book = withoutLastYear({ previous: smallBook({}, { year: 2023 }) });
  expect(openLabel(book, {}, "basic.previous")).toBe("2025年的基本支出预算，单位万元");
});

test("unknown base: one open slot, no reason yet", () => {
  expect(appropriation(withoutLastYear())).toContain(
    "基本支出⟨70⟩万元，【待填：2025年的基本支出预算，单位万元】，主要用于"
  );
});

test("a typed base gives the change and then asks for its reason", () => {
  const text = appropriation(withoutLastYear(), { "basic.previous": "６０．５万元" });
  expect(text).toContain(
    "基本支出⟨70⟩万元，比2025年增加⟨9.5⟩万元，主要原因是【待填：基本支出预算增加的主要原因】"
  );
});

test("typed parts give the whole, and the department's totals, by the same amounts", () => {
  const narrative = writeNarrative(withoutLastYear(), {
    facts: { "basic.previous": "60", "project.previous": "35" },
  });
  expect(paragraphOf(narrative, "appropriation", 0)).toContain(
    "支出⟨100⟩万元，比2025年增加⟨5⟩万元。"
  );
  expect(paragraphOf(narrative, "income-and-expenditure", 0)).toContain("收入较2025年增加⟨5⟩万元");
  expect(paragraphOf(narrative, "income-and-expenditure", 1)).toContain("支出较2025年增加⟨5⟩万元");
});

test("a person's own base of the department's total goes before that of 一般公共预算", () => {
  const narrative = writeNarrative(smallBook(), { facts: { "income.previous": "97" } });
  expect(paragraphOf(narrative, "income-and-expenditure", 0)).toContain("收入较2025年增加⟨3⟩万元");
});

test("一般公共预算 does not stand for a department that has other money", () => {
  const departmentBalance = {
    ...SMALL_TABLES.departmentBalance,
    rows: [
      ["total", "合计", [120, null], "income"],
      ["total", "合计", [null, 120], "expenditure"],
    ],
  } as const;
  expect(openLabel(smallBook({ departmentBalance }), {}, "income.previous")).toBe(
    "2025年的收入预算，单位万元"
  );
});

test("an answer that is no amount stays open and says so", () => {
  expect(openLabel(withoutLastYear(), { "basic.previous": "约六十" }, "basic.previous")).toBe(
    "2025年的基本支出预算，单位万元（“约六十”读不出金额，请填数字，没有就填0）"
  );
});

test("parts that do not add up to the known whole stay open and say so; rounding is forgiven", () => {
  const label = openLabel(
    smallBook(),
    { "basic.previous": "60", "project.previous": "33" },
    "project.previous"
  );
  expect(label).toContain("填的是33，与2025年其他数对不上，按那些数应为30");
  expect(
    openLabel(
      smallBook(),
      { "basic.previous": "60", "project.previous": "30.01" },
      "project.previous"
    )
  ).toBeUndefined();
});

test("the amount that follows from the others is offered, not filled in", () => {
  const slot = openSlots(writeNarrative(smallBook(), { facts: { "basic.previous": "60" } })).find(
    ({ id }) => id === "project.previous"
  );
  expect(slot?.text).toBeNull();
  expect(slot?.suggestions).toEqual(["30"]);
});

test("columns for the year before that nobody filled in are no base", () => {
  const sangong = {
    ...SMALL_TABLES.sangong,
    rows: [["total", "", [null, null, null, null, null, 9.8, null, null, null, 8, 1.8]]],
  } as const;
  expect(openLabel(smallBook({ sangong }), {}, "sangong.reception.previous")).toBe(
    "2025年的公务接待费，单位万元"
  );
});
