/** What may be offered for a slot, by its id: phrases to be edited, never filled in unasked. */
export type SuggestionSource = (slot: string) => readonly string[];

/** What any of the sources offers, in their order. */
export function allSuggestions(...sources: readonly SuggestionSource[]): SuggestionSource {
  return (slot) => sources.flatMap((source) => source(slot));
}
