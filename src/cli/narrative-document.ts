import type { NarrativeDocument, NarrativeLine, NarrativeRun } from "../files/narrative-docx";
import type { Narrative, Piece } from "../narrative/narrative";
import { slotText } from "../narrative/plain-text";
import type { Book } from "../tables/book";

function open(label: string): NarrativeRun {
  return { text: `【待填：${label}】`, kind: "open" };
}

function runOf(piece: Piece): NarrativeRun {
  if (piece.type !== "slot") return { text: piece.text, kind: piece.type };
  return { text: slotText(piece), kind: piece.text === null ? "open" : "text" };
}

/** domain.md 5, «Title»: the department, below it the document's name. */
function titleOf({ department, year }: Book): NarrativeLine[] {
  return [
    [department === null ? open("单位名称") : { text: department, kind: "text" }],
    [
      year === null ? open("年度") : { text: String(year), kind: "text" },
      { text: "年部门预算情况说明", kind: "text" },
    ],
  ];
}

/** The narrative as it goes on paper; its title is what the tables say of department and year. */
export function narrativeDocument(narrative: Narrative, book: Book): NarrativeDocument {
  return {
    title: titleOf(book),
    sections: narrative.sections.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(({ pieces }) => pieces.map(runOf)),
    })),
  };
}
