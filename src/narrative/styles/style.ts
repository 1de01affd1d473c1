import type { Unit } from "../../money/amount";
import type { SectionId } from "../section-id";

/** How a section is worded: Liquid templates, over the values that the section's file documents. */
export interface Wording {
  readonly title: string;
  /** One template a paragraph. Line breaks and the blanks around them are layout, not text; an empty paragraph is left out. */
  readonly paragraphs: readonly string[];
}

/** A bureau's way of writing. Data only: a new one is a file here and a line in the registry. */
export interface Style {
  /** Chinese: 通用. */
  readonly title: string;
  readonly unit: Unit;
  /** 3,037.04 instead of 3037.04. */
  readonly thousands: boolean;
  /** 30.5 instead of 30.50. */
  readonly trimZeros: boolean;
  /** Which sources of money and kinds of purchase are listed (domain.md 5, forms A and B). */
  readonly items: "non-zero" | "all";
  readonly wording: Readonly<Record<SectionId, Wording>>;
  /** Phrases that several templates render, by name. */
  readonly phrases: Readonly<Record<string, string>>;
}
