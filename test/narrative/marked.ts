import { slotText } from "../../src/narrative/plain-text";
import type { Narrative } from "../../src/narrative/narrative";

/** The text with its figures in ⟨⟩, one paragraph a line: readable, and shows what is bound to cells. */
export function marked(narrative: Narrative): string {
  return narrative.sections
    .map(({ title, paragraphs }) =>
      [
        ...(title === "" ? [] : [title]),
        ...paragraphs.map(({ pieces }) =>
          pieces
            .map((piece) => {
              if (piece.type === "figure") return `⟨${piece.text}⟩`;
              return piece.type === "slot" ? slotText(piece) : piece.text;
            })
            .join("")
        ),
      ].join("\n")
    )
    .join("\n\n");
}

/** One paragraph of a section, marked. */
export function paragraphOf(narrative: Narrative, section: string, index: number): string {
  const found = narrative.sections.find(({ id }) => id === section);
  const paragraph = found?.paragraphs[index];
  if (!found || !paragraph) throw new Error(`no paragraph ${index} in ${section}`);
  return marked({ sections: [{ ...found, title: "", paragraphs: [paragraph] }] });
}
