import type { Composer } from "../composer";
import type { Note } from "../narrative";
import { reasonNotes } from "./reasons";
import { tailNotes } from "./tails";
import { statedNotes } from "./stated";
import { formatProblems } from "../format";

/** What the writer should know of the text, in the order of its sections. */
export function notesOf(composer: Composer): readonly Note[] {
  return [
    ...formatProblems(composer.facts).map((text): Note => ({ section: "title", text })),
    ...tailNotes(composer),
    ...reasonNotes(composer.facts),
    ...statedNotes(composer),
  ];
}
