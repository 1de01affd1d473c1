import type { Fen } from "../money/amount";

/** An amount of a form: typed (without a formula) or computed. `fen` is null where the cell shows nothing. */
export interface FormAmount {
  readonly formula: string | null;
  readonly fen: Fen | null;
}

/** Left for the user to fill. */
export const BLANK: FormAmount = { formula: null, fen: null };

/** A typed amount, or a blank. */
export function typed(fen: Fen | null): FormAmount {
  return { formula: null, fen };
}

/** The sum of those that are there; null where none is. */
export function sumFen(amounts: readonly (Fen | null)[]): Fen | null {
  const there = amounts.filter((fen) => fen !== null);
  return there.length === 0 ? null : there.reduce((sum, fen) => sum + fen, 0);
}
