import type { Facts, Narrative } from "../../narrative/narrative";
import { writingProblem } from "../../narrative/own-style/check-templates";
import { problemText } from "../../narrative/own-style/problem";
import { STYLES } from "../../narrative/styles/registry";
import { TemplateError } from "../../narrative/template-error";
import { writeNarrative } from "../../narrative/write";
import type { Book } from "../../tables/book";
import type { CurrentStyle } from "../styles/current-style";

interface Written {
  readonly narrative: Narrative;
  /** Chinese: why it is not written in the chosen style; null when it is. */
  readonly problem: string | null;
}

/** Writes in the chosen style; where its own templates cannot be used with this book, in the style it was copied from. */
export function writeInStyle(
  book: Book,
  facts: Facts,
  { style, base, problem }: CurrentStyle,
  like: string
): Written {
  try {
    return { narrative: writeNarrative(book, { facts, style, like }), problem };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { title } = STYLES[base];
    return {
      narrative: writeNarrative(book, { facts, style: base, like }),
      problem: `您修改的样式不能使用，改用“${title}”样式。${problemText(writingProblem(style, error))}`,
    };
  }
}
