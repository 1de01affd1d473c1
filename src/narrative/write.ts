import type { Book } from "../tables/book";
import { Composer } from "./composer";
import { joinAnswers } from "./join-answers";
import type { Facts, Narrative, Section } from "./narrative";
import { createRenderer, type Renderer } from "./render";
import { SECTIONS } from "./sections/registry";
import type { SectionWriter } from "./sections/section";
import { STYLES, type StyleName } from "./styles/registry";

export interface WriteOptions {
  /** What a person answered, by slot id. */
  readonly facts?: Facts;
  /** 通用 unless told. */
  readonly style?: StyleName;
}

/**
 * Writes sections 二 to 五 of 部门预算情况说明 from a book. Every amount is a figure that knows its cells; what no table
 * knows is a slot, open until `facts` answers it. Same input, same text.
 */
export function writeNarrative(book: Book, options: WriteOptions = {}): Narrative {
  const { facts = {}, style: name = "standard" } = options;
  const style = STYLES[name];
  const composer = new Composer(book, style, facts);
  const { year, lastYear } = composer;
  const render = createRenderer(style.phrases, { year, lastYear });
  return { sections: SECTIONS.map((section) => writeSection(section, composer, render)) };
}

function writeSection(section: SectionWriter, composer: Composer, render: Renderer): Section {
  const { title, paragraphs } = composer.style.wording[section.id];
  const values = section.values(composer);
  return {
    id: section.id,
    title,
    paragraphs: paragraphs
      .map((template) => render(template, values))
      .filter((rendered) => rendered !== "")
      .map((rendered) => ({ pieces: joinAnswers(composer.marks.resolve(rendered)) })),
  };
}
