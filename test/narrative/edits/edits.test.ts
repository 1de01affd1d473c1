/** @jest-environment node */
import fc from "fast-check";
import { basisOf } from "../../../src/narrative/edits/basis";
import { bindWords } from "../../../src/narrative/edits/bind-words";
import type { Edits } from "../../../src/narrative/edits/edit";
import { asPrinted, outdatedEdits, withEdits } from "../../../src/narrative/edits/with-edits";
import type { Narrative, Paragraph } from "../../../src/narrative/narrative";
import { narrativeText, pieceText } from "../../../src/narrative/plain-text";
import { writeNarrative } from "../../../src/narrative/write";
import { createBook, type Book } from "../../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids } from "../../fixtures/samples";
import { SMALL_TABLES, smallBook } from "../small";

const wordsOf = ({ pieces }: Pick<Paragraph, "pieces">) => pieces.map(pieceText).join("");
const paragraphs = ({ sections }: Narrative) => sections.flatMap((section) => section.paragraphs);

/** The paragraph of the text that says this. */
function saying(narrative: Narrative, words: string): Paragraph & { readonly id: string } {
  const found = paragraphs(narrative).find((one) => wordsOf(one).includes(words));
  if (found?.id === undefined) throw new Error(`No paragraph says ${words}`);
  return { ...found, id: found.id };
}

const worded = ({ id, pieces }: Paragraph & { readonly id: string }, words: string): Edits => ({
  [id]: { parts: bindWords(words, pieces), basis: basisOf(pieces) },
});

/** The book with another amount for 公务接待费 this year. */
function withReception(amount: number): Book {
  const { sangong } = SMALL_TABLES;
  const [[key, name, amounts]] = sangong.rows;
  const changed = amounts.map((one, at) => (at === 10 ? amount : one));
  return smallBook({ sangong: { ...sangong, rows: [[key, name, changed]] } });
}

test.each(SAMPLE_NAMES)("%s: a paragraph kept as it is written is the very same", async (name) => {
  const narrative = writeNarrative(createBook(await sampleGrids(name)));
  expect(new Set(paragraphs(narrative).map(({ id }) => id)).size).toBe(
    paragraphs(narrative).length
  );
  for (const paragraph of paragraphs(narrative)) {
    if (paragraph.id === undefined) throw new Error("A paragraph has no id.");
    const edits = worded({ ...paragraph, id: paragraph.id }, wordsOf(paragraph));
    const kept = paragraphs(withEdits(narrative, edits)).find(({ id }) => id === paragraph.id);
    expect(kept?.pieces).toEqual(paragraph.pieces);
    expect(kept?.edit?.state).toBe("own");
  }
});

test("whatever is typed is printed to the letter", () => {
  const paragraph = saying(writeNarrative(smallBook()), "公务接待费");
  const piece = fc.constantFrom(
    ...paragraph.pieces.map(pieceText),
    "0",
    "2",
    "万元",
    "\n",
    "【",
    "另有"
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (typed) => {
      const words = typed.join("");
      const parts = bindWords(words, paragraph.pieces);
      expect(parts.map((part) => (typeof part === "string" ? part : part.text)).join("")).toBe(
        words
      );
    }),
    { numRuns: 200 }
  );
});

test("the figures of a person's words follow the tables", () => {
  const before = writeNarrative(smallBook());
  const paragraph = saying(before, "公务接待费");
  const words = `本单位厉行节约。${wordsOf(paragraph)}全年共接待3批。`;
  const edits = worded(paragraph, words);
  expect(narrativeText(withEdits(before, edits))).toContain(words);
  const after = withEdits(writeNarrative(withReception(1.25)), edits);
  expect(outdatedEdits(after)).toBe(0);
  expect(narrativeText(after)).toContain("公务接待费1.25万元");
  expect(narrativeText(after)).toContain("全年共接待3批。");
});

test("words that a changed direction makes wrong are said to be outdated, and stay", () => {
  const before = writeNarrative(smallBook());
  const paragraph = saying(before, "公务接待费");
  expect(wordsOf(paragraph)).toContain("减少");
  const edits = worded(paragraph, `${wordsOf(paragraph)}我们的话。`);
  const after = withEdits(writeNarrative(withReception(9)), edits);
  expect(outdatedEdits(after)).toBe(1);
  expect(narrativeText(after)).toContain("我们的话。");
});

test("a number typed by hand is no figure, nor is part of a longer one", () => {
  const paragraph = saying(writeNarrative(smallBook()), "公务接待费");
  const figures = paragraph.pieces.filter(({ type }) => type === "figure");
  for (const { text } of figures)
    expect(bindWords(`共有${text ?? ""}5件`, [...paragraph.pieces])).toEqual([
      `共有${text ?? ""}5件`,
    ]);
});

test("what is left out is not printed, nor is the heading of a section without a paragraph", () => {
  const before = writeNarrative(smallBook());
  const section = before.sections.find(({ id }) => id === "sangong");
  const edits = Object.fromEntries(
    (section?.paragraphs ?? []).map(({ id, pieces }) => [
      id,
      { parts: null, basis: basisOf(pieces) },
    ])
  );
  const after = withEdits(before, edits);
  expect(narrativeText(asPrinted(after))).not.toContain("2026年“三公”经费预算");
  expect(narrativeText(asPrinted(after))).not.toContain(section?.title);
  expect(outdatedEdits(after)).toBe(0);
  expect(narrativeText(asPrinted(before))).toBe(narrativeText(before));
});

test("lines that a person typed are paragraphs", () => {
  const before = writeNarrative(smallBook());
  const paragraph = saying(before, "公务接待费");
  const after = asPrinted(
    withEdits(before, worded(paragraph, `${wordsOf(paragraph)}\n另一段。\n`))
  );
  const found = paragraphs(after).filter(({ id }) => id === paragraph.id);
  expect(found.map(wordsOf)).toEqual([wordsOf(paragraph), "另一段。"]);
});
