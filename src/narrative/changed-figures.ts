import type { Narrative, Piece, Section } from "./narrative";
import { keyedPieces } from "./piece-key";

/** The figures and percentages of a text that print something else than in the text before, or were not there. */
export function changedFigures(before: Narrative, after: Narrative): ReadonlySet<Piece> {
  const known = new Map(before.sections.map((section) => [section.id, printedOf(section)]));
  return new Set(
    after.sections.flatMap((section) => {
      const printed = known.get(section.id);
      return computedOf(section).flatMap(({ key, piece }) =>
        printed?.get(key) === piece.text ? [] : [piece]
      );
    })
  );
}

function printedOf(section: Section): ReadonlyMap<string, string | null> {
  return new Map(computedOf(section).map(({ key, piece }) => [key, piece.text]));
}

function computedOf({ paragraphs }: Section) {
  return keyedPieces(paragraphs.flatMap(({ pieces }) => pieces)).filter(
    ({ piece }) => piece.type !== "slot"
  );
}
