import fc from "fast-check";
import type { Facts, FigurePiece } from "../../src/narrative/narrative";
import { STYLES, type StyleName } from "../../src/narrative/styles/registry";
import { writeNarrative } from "../../src/narrative/write";
import type { Book } from "../../src/tables/book";
import { SMALL_TABLES, smallBook } from "./small";

/** Amounts of the treasury in 分; printed each on its own in 万元 with two decimals (domain.md 3). */
const treasury = fc.integer({ min: 0, max: 99_999_999_999 });
const printed = (fen: number): number => Math.round(fen / 10_000) / 100;

interface Years {
  readonly basic: readonly [current: number, previous: number];
  readonly project: readonly [current: number, previous: number];
}

const years: fc.Arbitrary<Years> = fc.record({
  basic: fc.tuple(treasury, treasury),
  project: fc.tuple(treasury, treasury),
});

/** A book whose expenditure is made of these amounts, and what a person types for last year. */
function bookOf({ basic, project }: Years): { book: Book; facts: Facts } {
  const totals = [0, 1].map((year) => printed((basic[year] ?? 0) + (project[year] ?? 0)));
  const [total = 0, lastTotal = 0] = totals;
  const general = {
    ...SMALL_TABLES.general,
    rows: [["total", "合计", [lastTotal, total, printed(basic[0]), printed(project[0])]]],
  } as const;
  const facts = {
    "basic.previous": String(printed(basic[1])),
    "project.previous": String(printed(project[1])),
  };
  return { book: smallBook({ general }), facts };
}

/** The signed differences of 财政拨款支出, 基本支出 and 项目支出 as the text prints them, in 分. */
function changesOf(book: Book, facts: Facts, style: StyleName): number[] {
  const { sections } = writeNarrative(book, { facts, style });
  const pieces = sections
    .find(({ id }) => id === "appropriation")
    ?.paragraphs[0]?.pieces.filter((piece): piece is FigurePiece => piece.type === "figure");
  return (pieces ?? [])
    .filter(({ sources, answers = [] }) => [...sources, ...answers].some(({ sign }) => sign === -1))
    .map(({ sources, answers = [] }) =>
      [...sources, ...answers].reduce((sum, { sign, fen }) => sum + sign * fen, 0)
    );
}

test.each(Object.keys(STYLES) as StyleName[])(
  "%s: the changes of the parts make up that of the whole, or a note says by how much they miss it",
  (style) => {
    fc.assert(
      fc.property(years, (given) => {
        const { book, facts } = bookOf(given);
        const changes = changesOf(book, facts, style);
        // an unchanged amount has no difference in the text of some styles; it adds nothing
        const [whole, ...parts] = changes;
        fc.pre(changes.length === 3 && whole !== undefined);
        const gap = whole - parts.reduce((sum, part) => sum + part, 0);
        const notes = writeNarrative(book, { facts, style }).notes ?? [];
        const noted = notes.filter(({ text }) => text.includes("增减之和"));
        expect(noted).toHaveLength(gap === 0 ? 0 : 1);
        if (gap !== 0)
          expect(noted[0]?.text).toContain(`相差0.0${Math.abs(gap) / 10_000}万元，是各数`);
      }),
      { numRuns: 40 }
    );
  }
);

test("without a total of last year, the whole is that of the typed parts, and nothing is missed", () => {
  fc.assert(
    fc.property(years, ({ basic, project }) => {
      const amounts = [printed(basic[0]), printed(project[0])];
      const total = Math.round(((amounts[0] ?? 0) + (amounts[1] ?? 0)) * 100) / 100;
      const general = {
        kind: "general-expenditure",
        columns: [["total"], ["basic"], ["project"]],
        rows: [["total", "合计", [total, ...amounts]]],
      } as const;
      const { facts } = bookOf({ basic, project });
      const changes = changesOf(smallBook({ general }), facts, "standard");
      fc.pre(changes.length === 3);
      const [whole = 0, ...parts] = changes;
      expect(whole).toBe(parts.reduce((sum, part) => sum + part, 0));
    }),
    { numRuns: 60 }
  );
});
