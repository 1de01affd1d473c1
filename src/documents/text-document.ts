import type { NarrativeDocument, NarrativeLine } from "../files/narrative-docx";

const HEADING = /^[一二三四五六七八九十]+、/;

/** A text that somebody else wrote as it goes on paper: what stands before the first heading is the title if it is short, each line a paragraph. */
export function textDocument(text: string): NarrativeDocument {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const first = lines.findIndex((line) => HEADING.test(line));
  const titleEnd = first > 0 && first <= MOST_TITLE_LINES ? first : 0;
  const sections: { title: string; paragraphs: NarrativeLine[] }[] = [];
  for (const line of lines.slice(titleEnd)) {
    if (HEADING.test(line) && line.length <= LONGEST_HEADING)
      sections.push({ title: line, paragraphs: [] });
    else {
      if (sections.length === 0) sections.push({ title: "", paragraphs: [] });
      sections.at(-1)?.paragraphs.push([{ text: line, kind: "text" }]);
    }
  }
  return {
    title: lines.slice(0, titleEnd).map((line): NarrativeLine => [{ text: line, kind: "text" }]),
    sections,
  };
}

const MOST_TITLE_LINES = 3;
const LONGEST_HEADING = 40;
