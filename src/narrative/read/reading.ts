import type { ChangeClaim, Claim, CountClaim, NoneClaim, PercentClaim, TextPlace } from "./claim";
import type { CompactText } from "./compact";
import type { Part } from "./parts";

/** What a narrative says, each statement with its place in the text. */
export interface NarrativeReading {
  readonly source: CompactText;
  readonly parts: readonly Part[];
  readonly claims: readonly Claim[];
  readonly changes: readonly ChangeClaim[];
  readonly percents: readonly PercentClaim[];
  readonly counts: readonly CountClaim[];
  readonly none: readonly NoneClaim[];
  /** 主要 and the like: a list that begins with them need not be all. */
  readonly choices: readonly TextPlace[];
  /** Amounts and percentages that were not understood, with the words in front of them, and the part they stand in. */
  readonly notUnderstood: readonly (TextPlace & {
    readonly part: number;
    readonly sentence: number;
  })[];
}

/** The lists of a reading while it is filled. */
export type ReadingLists = {
  readonly [
    K in Exclude<keyof NarrativeReading, "source" | "parts">
  ]: NarrativeReading[K][number][];
};
