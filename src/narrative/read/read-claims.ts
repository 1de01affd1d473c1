import type { Claim } from "./claim";
import { readNarrative } from "./read-narrative";

/** What a text says about the amounts of the tables, the first time a year that it says it, in the order of the text. */
export function readClaims(text: string): readonly Claim[] {
  return readNarrative(text).claims;
}
