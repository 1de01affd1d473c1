import type { Book } from "../tables/book";
import { Composer } from "./composer";
import { titleOf } from "./extras";
import { formatOf } from "./format";
import { joinAnswers } from "./join-answers";
import type { Facts, Narrative, Section } from "./narrative";
import { notesOf } from "./notes/notes";
import { createRenderer, type Renderer } from "./render";
import { SECTIONS } from "./sections/registry";
import type { SectionWriter } from "./sections/section";
import { STYLES, type StyleName } from "./styles/registry";
import type { Style } from "./styles/style";
import { suggestionsFromMovements } from "./suggest/from-movements";
import { suggestionsFromText } from "./suggest/from-text";
import { allSuggestions } from "./suggest/suggestions";

export interface WriteOptions {
  /** What a person answered, by slot id. */
  readonly facts?: Facts;
  /** One of ours by its name, or a person's own; 通用 unless told. */
  readonly style?: StyleName | Style;
  /** Last year's text, whose reasons and uses are offered again. */
  readonly like?: string;
}

/**
 * Writes 部门预算情况说明 from a book. Every amount is a figure that knows its cells; what no table knows is a slot, open until
 * `facts` answers it. Same input, same text. Throws a TemplateError where the style's own templates are wrong.
 */
export function writeNarrative(book: Book, options: WriteOptions = {}): Narrative {
  const { facts = {}, style: given = "standard", like = "" } = options;
  const style = typeof given === "string" ? STYLES[given] : given;
  const suggestions = allSuggestions(
    suggestionsFromText(like),
    suggestionsFromMovements(book, formatOf(style, facts))
  );
  const composer = new Composer(book, style, facts, suggestions);
  const { year, lastYear, format } = composer;
  const render = createRenderer(style.phrases, { year, lastYear, unit: format.unit });
  return {
    sections: SECTIONS.map((section) => writeSection(section, composer, render)),
    notes: notesOf(composer),
  };
}

function writeSection(section: SectionWriter, composer: Composer, render: Renderer): Section {
  const { title, paragraphs } = composer.style.wording[section.id];
  const values = section.values(composer);
  return {
    id: section.id,
    title: titleOf(section.id, composer.facts) ?? title,
    paragraphs: paragraphs
      .map((template, index) => ({
        id: `${section.id}.${index}`,
        rendered: render(template, values),
      }))
      .filter(({ rendered }) => rendered !== "")
      .map(({ id, rendered }) => ({ id, pieces: joinAnswers(composer.marks.resolve(rendered)) })),
  };
}
