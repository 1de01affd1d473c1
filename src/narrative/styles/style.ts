import type { Source } from "../../tables/table";
import type { Format } from "../format";
import type { SectionId } from "../section-id";

/** How a section is worded: Liquid templates, over the values that the section's file documents. */
export interface Wording {
  /** "四、“三公”经费情况说明"; empty for the document's title and the line at its end. */
  readonly title: string;
  /** One template a paragraph. Line breaks and the blanks around them are layout, not text; an empty paragraph is left out. */
  readonly paragraphs: readonly string[];
}

/** A bureau's way of writing. Data only: a new one is a file here and a line in the registry. */
export interface Style extends Format {
  /** Chinese: 通用. */
  readonly title: string;
  /** How the sources of money are called where it is not as in `amounts/sources.ts`. */
  readonly sources: Readonly<Partial<Record<Source, string>>>;
  /** The sources that are named though they are zero, where `items` is `all`. */
  readonly zeroSources: readonly Source[];
  /**
   * What explains the change of a total unless a person does: its sources of money, or 基本支出 and 项目支出
   * (REASONΔ of domain.md 5). Null: a person is asked.
   */
  readonly explainedBy: {
    readonly income: "sources" | "natures" | null;
    readonly expenditure: "natures" | null;
  };
  readonly wording: Readonly<Record<SectionId, Wording>>;
  /** Phrases that several templates render, by name. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Words without blanks that show a text to be of this style. */
  readonly signs: readonly string[];
}
