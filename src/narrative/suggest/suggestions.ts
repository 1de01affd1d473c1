/** What may be offered for a slot, by its id: phrases to be edited, never filled in unasked. */
export type SuggestionSource = (slot: string) => readonly string[];
