/** A stretch in which two texts differ, with a few words before it that they share. */
export interface TextDifference {
  readonly after: string;
  readonly published: string;
  readonly written: string;
}

/**
 * Where two texts differ, punctuation and blanks apart. Figures count by value: 1,429.75 is 1429.75, and 2515.20 is 2515.2.
 */
export function differences(published: string, written: string): TextDifference[] {
  const a = tokens(published);
  const b = tokens(written);
  const found: TextDifference[] = [];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  // what both have at either end needs no search
  const [endOfA, endOfB] = [a.length - end, b.length - end];
  const common = commonTokens(a.slice(start, endOfA), b.slice(start, endOfB));
  const places = common.map(([i, j]) => [i + start, j + start] as const);
  let [i, j] = [start, start];
  for (const [nextI, nextJ] of [...places, [endOfA, endOfB] as const]) {
    if (nextI > i || nextJ > j)
      found.push({
        after: a.slice(Math.max(0, i - 8), i).join(""),
        published: a.slice(i, nextI).join(""),
        written: b.slice(j, nextJ).join(""),
      });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return found;
}

const PUNCTUATION = /[\s\u3000，。；：、,.;:“”"']/;

function tokens(text: string): string[] {
  const joined = text.replace(/\s+/g, "");
  const found = joined.match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\d]/gu) ?? [];
  return found
    .filter((token) => !PUNCTUATION.test(token) || /\d/.test(token))
    .map((token) => (/^\d/.test(token) ? String(Number(token.replaceAll(",", ""))) : token));
}

/** The places of a longest common subsequence. */
function commonTokens(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;)
    if (a[i] === b[j]) places.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return places;
}
