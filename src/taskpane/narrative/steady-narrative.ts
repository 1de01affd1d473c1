import type { Narrative, Paragraph, Section } from "../../narrative/narrative";

/** The text with those paragraphs and sections of the text before that say the same, so that only what has changed is drawn anew. */
export function steadyNarrative(before: Narrative | null, after: Narrative): Narrative {
  if (!before) return after;
  const sections = new Map(before.sections.map((section) => [section.id, section]));
  return {
    ...after,
    sections: after.sections.map((section) => steadySection(sections.get(section.id), section)),
  };
}

function steadySection(before: Section | undefined, after: Section): Section {
  if (!before) return after;
  const known = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const paragraphs = after.paragraphs.map((paragraph) => {
    const same = known.get(paragraph.id);
    return same && isSame(same, paragraph) ? same : paragraph;
  });
  const isWhole =
    before.title === after.title &&
    before.paragraphs.length === paragraphs.length &&
    paragraphs.every((paragraph, at) => paragraph === before.paragraphs[at]);
  return isWhole ? before : { ...after, paragraphs };
}

function isSame(a: Paragraph, b: Paragraph): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
