import { writingProblem } from "../../narrative/own-style/check-templates";
import type { StyleProblem } from "../../narrative/own-style/problem";
import { readStyle } from "../../narrative/own-style/read-style";
import { placedTemplates } from "../../narrative/own-style/places";
import type { StyleName } from "../../narrative/styles/registry";
import type { Style } from "../../narrative/styles/style";
import { TemplateError } from "../../narrative/template-error";
import { writeNarrative } from "../../narrative/write";
import type { Book } from "../../tables/book";
import { ownStyleJson } from "./own-style-json";

/** Everything that is wrong with a style being edited, also what shows only when this book's text is written. */
export function styleProblems(base: StyleName, style: Style, book: Book): readonly StyleProblem[] {
  const { problems } = readStyle(ownStyleJson(base, style));
  if (problems) return problems;
  try {
    writeNarrative(book, { style });
    return [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return [writingProblem(style, error)];
  }
}

/** Where a problem stands: a section's id, or `phrases`, and the template's number there; null for what is in no template. */
export interface ProblemPlace {
  readonly part: string;
  readonly index: number;
}

export const PHRASES = "phrases";

/** The text area that a problem belongs to. */
export function placeOf(style: Style, { where }: StyleProblem): ProblemPlace | null {
  const counts = new Map<string, number>();
  // The mistake of a phrase that a paragraph uses is the phrase's.
  const own = /用到的(短语“.*”)$/.exec(where)?.[1] ?? where;
  for (const { section, where: place } of placedTemplates(style)) {
    const part = section ?? PHRASES;
    const index = counts.get(part) ?? 0;
    counts.set(part, index + 1);
    if (place === own) return { part, index };
  }
  return null;
}
