/**
 * Which tables and sheets say the same but for their amounts: those of a sheet of which only amounts were changed. So whoever reads no amounts
 * need not read them again.
 */
import type { Grid } from "./grid";
import type { BudgetTable } from "./table";

/** What of a table or sheet is the same: all but its amounts, or all but how much those are that are filled. */
export type Read = "words" | "filled";

/** What stands for the words of a table or sheet; and for its words and which amounts it has. */
const standingFor: Readonly<Record<Read, WeakMap<object, object>>> = {
  words: new WeakMap(),
  filled: new WeakMap(),
};

/** An object that is the same for tables, or sheets, of which that part is the same; nothing is to be read from it. What else has parts is only like itself. */
export function partOf(of: object, read: Read): object {
  const known = standingFor[read].get(of);
  if (known) return known;
  const part = {};
  standingFor[read].set(of, part);
  return part;
}

/** Says that a table or sheet differs from an earlier one only in amounts. */
export function saysTheWordsOf<Told extends BudgetTable | Grid>(
  now: Told,
  before: Told,
  isFilledAlike: boolean
): void {
  standingFor.words.set(now, partOf(before, "words"));
  if (isFilledAlike) standingFor.filled.set(now, partOf(before, "filled"));
}
