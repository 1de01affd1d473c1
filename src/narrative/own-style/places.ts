import { SECTIONS } from "../sections/registry";
import type { SectionId } from "../section-id";
import type { Style } from "../styles/style";

/** A template of a style and where a person finds it. */
export interface PlacedTemplate {
  readonly template: string;
  /** The section that it is of; null for a phrase. */
  readonly section: SectionId | null;
  readonly where: string;
}

/** All templates of a style, phrases first. */
export function placedTemplates({
  wording,
  phrases,
}: Pick<Style, "wording" | "phrases">): readonly PlacedTemplate[] {
  return [
    ...Object.entries(phrases).map(([name, template]) => ({
      template,
      section: null,
      where: `短语“${name}”`,
    })),
    ...SECTIONS.flatMap(({ id }) =>
      wording[id].paragraphs.map((template, index) => ({
        template,
        section: id,
        where: paragraphPlace(id, wording[id].title, index),
      }))
    ),
  ];
}

/** "“三公”经费情况说明（sangong）第1段". */
function paragraphPlace(id: SectionId, title: string, index: number): string {
  const name = title.replace(/^[一二三四五六七八九十]+、/, "");
  return `${name === "" ? id : `${name}（${id}）`}第${index + 1}段`;
}
