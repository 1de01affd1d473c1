import type { Narrative } from "../narrative/narrative";
import { narrativeText } from "../narrative/plain-text";
import type { Book } from "../tables/book";
import { narrativeDocument } from "../documents/narrative-document";

/** Writes a narrative, with the tables of the book where one is given. */
type NarrativeWriter = (
  narrative: Narrative,
  tables: Book | null
) => Uint8Array | Promise<Uint8Array>;

/** The formats of `narrate --out`, by extension. */
export const NARRATIVE_WRITERS: ReadonlyMap<string, NarrativeWriter> = new Map<
  string,
  NarrativeWriter
>([
  [".txt", (narrative) => new TextEncoder().encode(`${narrativeText(narrative)}\n`)],
  [
    ".docx",
    async (narrative, tables) => {
      // loaded when asked for: other commands start without it
      const { writeNarrativeDocx } = await import("../files/narrative-docx");
      return await writeNarrativeDocx(narrativeDocument(narrative, tables));
    },
  ],
]);
