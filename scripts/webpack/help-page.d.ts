/** What the build puts beside taskpane.html: the titles, by the names of docs/*.md. */
export const HELP_PAGES: Readonly<Record<string, string>>;

/** The whole page of a document in Markdown. */
export function helpPage(markdown: string): string;
