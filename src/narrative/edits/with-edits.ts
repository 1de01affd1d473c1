import type { Narrative, Paragraph, Piece, Section } from "../narrative";
import { keyedPieces } from "../piece-key";
import { basisOf } from "./basis";
import type { EditPart, Edits, ParagraphEdit } from "./edit";

/** The text with what a person made of its paragraphs. Paragraphs left out stay, without pieces, so that they can be brought back. */
export function withEdits(narrative: Narrative, edits: Edits): Narrative {
  return {
    ...narrative,
    sections: narrative.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => {
        const { id } = paragraph;
        const edit = id !== undefined && Object.hasOwn(edits, id) ? edits[id] : undefined;
        return edit ? edited(paragraph, edit) : paragraph;
      }),
    })),
  };
}

function edited(paragraph: Paragraph, { parts, basis }: ParagraphEdit): Paragraph {
  const { pieces: generated } = paragraph;
  if (parts === null) return { ...paragraph, pieces: [], edit: { state: "left-out", generated } };
  const found = new Map<string, Piece>(
    keyedPieces(generated).map(({ key, piece }) => [key, piece])
  );
  const isWhole = parts.every((part) => typeof part === "string" || found.has(part.key));
  const state = isWhole && basisOf(generated) === basis ? "own" : "outdated";
  return {
    ...paragraph,
    pieces: parts.map((part) => pieceOf(part, found)),
    edit: { state, generated },
  };
}

function pieceOf(part: EditPart, found: ReadonlyMap<string, Piece>): Piece {
  if (typeof part === "string") return { type: "text", text: part };
  return found.get(part.key) ?? { type: "text", text: part.text };
}

/** How many paragraphs a person worded whose figures the tables have changed since so that the words may not fit any more. */
export function outdatedEdits({ sections }: Narrative): number {
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ edit }) => edit?.state === "outdated").length;
}

/** The text as it is given away: without what was left out, each line that a person typed a paragraph. */
export function asPrinted(narrative: Narrative): Narrative {
  return {
    ...narrative,
    sections: narrative.sections.flatMap((section): Section[] => {
      const paragraphs = section.paragraphs.flatMap(printedParagraphs);
      return section.paragraphs.length > 0 && paragraphs.length === 0
        ? []
        : [{ ...section, paragraphs }];
    }),
  };
}

function printedParagraphs({ edit, ...paragraph }: Paragraph): readonly Paragraph[] {
  if (!edit) return [paragraph];
  if (edit.state === "left-out") return [];
  const lines: Piece[][] = [[]];
  for (const piece of paragraph.pieces) {
    if (piece.type !== "text") {
      lines.at(-1)?.push(piece);
      continue;
    }
    piece.text.split(/\r\n|\r|\n/).forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ type: "text", text });
    });
  }
  return lines.filter((line) => line.length > 0).map((pieces) => ({ ...paragraph, pieces }));
}
