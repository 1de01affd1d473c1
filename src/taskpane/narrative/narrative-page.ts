/** What takes the place of the text: the style's editor, last year's text, what may be added unasked. */
export type NarrativePage = "style" | "like" | "more";
