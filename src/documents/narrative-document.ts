import type { NarrativeDocument, NarrativeLine, NarrativeRun } from "../files/narrative-docx";
import type { Narrative, Piece, Section } from "../narrative/narrative";
import { slotText } from "../narrative/plain-text";
import type { Book } from "../tables/book";
import { printedTables } from "./printed-tables";

function runOf(piece: Piece): NarrativeRun {
  if (piece.type === "percent") return { text: piece.text, kind: "figure" };
  if (piece.type !== "slot") return { text: piece.text, kind: piece.type };
  return { text: slotText(piece), kind: piece.text === null ? "open" : "text" };
}

/** A person's text of several paragraphs stands as such on paper. */
function linesOf(pieces: readonly Piece[]): NarrativeLine[] {
  const lines: NarrativeRun[][] = [[]];
  for (const { text, kind } of pieces.map(runOf))
    text.split(/\r\n|\r|\n/).forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ text: part, kind });
    });
  return lines.filter((line) => line.length > 0);
}

function paragraphsOf({ paragraphs }: Section): NarrativeLine[] {
  return paragraphs.flatMap(({ pieces }) => linesOf(pieces));
}

/** The narrative as it goes on paper, with the tables of the book where one is given. */
export function narrativeDocument({ sections }: Narrative, book: Book | null): NarrativeDocument {
  const isTitle = ({ id }: Section): boolean => id === "title";
  return {
    title: sections.filter(isTitle).flatMap(paragraphsOf),
    sections: sections
      .filter((section) => !isTitle(section))
      .map((section) => ({ title: section.title, paragraphs: paragraphsOf(section) })),
    ...(book && { tables: printedTables(book) }),
  };
}
