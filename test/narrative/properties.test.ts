import fc from "fast-check";
import { printAmount } from "../../src/money/print";
import type { Narrative, Piece } from "../../src/narrative/narrative";
import { narrativeText, openSlots, textWithFigures } from "../../src/narrative/plain-text";
import { readClaims } from "../../src/narrative/read/read-claims";
import { writeNarrative } from "../../src/narrative/write";
import { answerAll, books } from "./any-books";
import { SMALL_TABLES, smallBook } from "./small";

const piecesOf = ({ sections }: Narrative): readonly Piece[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces));

test("every figure prints the sum of its sources and answers", () => {
  fc.assert(
    fc.property(books, (book) => {
      const facts = answerAll(book, () => "某事");
      for (const piece of piecesOf(writeNarrative(book, { facts }))) {
        if (piece.type !== "figure") continue;
        const terms = [...piece.sources, ...(piece.answers ?? [])];
        const sum = terms.reduce((total, { fen, sign }) => total + sign * fen, 0);
        expect(piece.fen).toBe(Math.abs(sum));
        expect(piece.text).toBe(printAmount(Math.abs(sum), piece.unit, { trimZeros: true }));
      }
    }),
    { numRuns: 60 }
  );
});

test("every figure has a source and its unit behind it", () => {
  fc.assert(
    fc.property(books, (book) => {
      for (const section of writeNarrative(book).sections) {
        const { text, figures } = textWithFigures(section);
        for (const figure of figures) {
          expect(figure.cells.length).toBeGreaterThan(0);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(text.slice(figure.end)).toMatch(/^万元/);
        }
      }
    }),
    { numRuns: 60 }
  );
});

test("with all slots answered nothing is open", () => {
  fc.assert(
    fc.property(books, (book) => {
      const narrative = writeNarrative(book, { facts: answerAll(book, () => "某事") });
      expect(openSlots(narrative)).toEqual([]);
      expect(narrativeText(narrative)).not.toContain("待填");
    }),
    { numRuns: 60 }
  );
});

const HOSTILE = [
  "{{ year }}",
  "{% if true %}注入{% endif %}",
  "{{ 'a' | append: 'b' }}{%- comment -%}",
  "<b onclick=alert(1)>粗</b>&nbsp;",
  "\uE0000\uE001",
  "\uE00099999\uE001",
  "第一行\n\n第二行",
  "  两头有空格  ",
  "$&$1$'",
  "__proto__",
];

test.each(HOSTILE)("what a person types comes out as typed: %j", (typed) => {
  const book = smallBook();
  const facts = answerAll(book, () => typed);
  const slots = piecesOf(writeNarrative(book, { facts })).filter(
    (piece) => piece.type === "slot" && piece.kind !== "previous"
  );
  expect(slots.length).toBeGreaterThan(5);
  for (const slot of slots) expect(slot).toMatchObject({ text: typed });
});

test("any text comes out as typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (typed) => {
      fc.pre(typed.trim() !== "");
      const facts = { "basic.use": typed };
      expect(piecesOf(writeNarrative(smallBook(), { facts }))).toContainEqual(
        expect.objectContaining({ id: "basic.use", text: typed })
      );
    }),
    { numRuns: 60 }
  );
});

test.each(HOSTILE)("a name in a table comes out as printed: %j", (name) => {
  const departmentBalance = {
    ...SMALL_TABLES.departmentBalance,
    rows: SMALL_TABLES.departmentBalance.rows.map((row) =>
      row[0] === "201" ? ([row[0], name, row[2], row[3]] as const) : row
    ),
  };
  const { sections } = writeNarrative(smallBook({ departmentBalance }));
  const section = sections.find(({ id }) => id === "income-and-expenditure");
  expect(section && textWithFigures(section).text).toContain(`其中：${name}80.5万元，`);
});

test("what is written reads back as the same amounts", () => {
  fc.assert(
    fc.property(books, (book) => {
      const narrative = writeNarrative(book, { facts: answerAll(book, () => "某事") });
      const text = narrativeText(narrative);
      const written = new Set(
        piecesOf(narrative).flatMap((piece) => (piece.type === "figure" ? [piece.fen] : []))
      );
      for (const claim of readClaims(text)) {
        expect(written).toContain(claim.fen);
        expect(claim.unit).toBe("万元");
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      }
    }),
    { numRuns: 60 }
  );
});
