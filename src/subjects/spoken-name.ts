/**
 * How a name is spoken: for each of its characters the syllable in letters without tones ("hang"), null for what is not spoken, as
 * brackets are.
 */
export type Syllables = readonly (string | null)[];

/** A stretch of a text: `text.slice(start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Sounds that are written with two letters, and often shortened to the first. */
const DIGRAPH = /^(?:zh|ch|sh)/;

/**
 * The first stretch of a name that typed letters may mean: each syllable in full or shortened to its beginning sound (xzyx, xingzhengyx,
 * xingzheng), the last one as far as it was typed. Where letters may be shared out in several ways, that which reaches farthest. Null where
 * there is none.
 */
export function spokenStretch(letters: string, syllables: Syllables): Stretch | null {
  for (const [start, syllable] of syllables.entries()) {
    if (syllable === null) continue;
    const end = endOf(letters, syllables, start);
    if (end !== null) return { start, end };
  }
  return null;
}

/** Whether a stretch holds all that is spoken of a name. */
export function isWhole({ start, end }: Stretch, syllables: Syllables): boolean {
  return [...syllables.slice(0, start), ...syllables.slice(end)].every((one) => one === null);
}

/** Behind the farthest character that the letters reach from here on; null where they do not fit. */
function endOf(letters: string, syllables: Syllables, at: number): number | null {
  if (letters === "") return at;
  let next = at;
  while (next < syllables.length && syllables[next] === null) next++;
  const syllable = syllables[next];
  if (syllable === null || syllable === undefined) return null;
  if (syllable.charAt(0) !== letters.charAt(0)) return null;
  const ends = lengthsOf(syllable)
    .filter((length) => letters.startsWith(syllable.slice(0, length)))
    .map((length) => endOf(letters.slice(length), syllables, next + 1));
  if (syllable.startsWith(letters)) ends.push(next + 1);
  return ends.reduce(
    (farthest, end) => (end !== null && end > (farthest ?? 0) ? end : farthest),
    null
  );
}

/** How many of its letters may stand for a syllable. */
function lengthsOf(syllable: string): readonly number[] {
  const initials = DIGRAPH.test(syllable) ? [2, 1] : [1];
  return [...new Set([syllable.length, ...initials])];
}
