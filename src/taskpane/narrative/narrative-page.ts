import { createContext } from "react";

/** What takes the place of the text: the style's editor, last year's text, what may be added unasked. */
export type NarrativePage = "style" | "like" | "more";

/** Tells the view that a page stands in place of the text, so that nothing but the way back stands above it. */
export const PageShown = createContext<(isShown: boolean) => void>(() => undefined);
