/** Of each code its place among the codes of either table, -1 where it is not there. */
interface SharedCodes {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * The codes of two tables, those of the left first. A level that one of them does not print at all is not missing there, and left out. Tables
 * of one unit list the same subjects in the same order, so that an index is made only where they do not.
 */
export function sharedCodes(left: readonly string[], right: readonly string[]): SharedCodes {
  const levels = levelsOf(right);
  const shared = new Set([...levelsOf(left)].filter((level) => levels.has(level)));
  const places = placesIn(right);
  const isInLeft = new Uint8Array(right.length);
  const pairs: { left: number[]; right: number[] } = { left: [], right: [] };
  left.forEach((code, at) => {
    const place = places(code);
    if (place >= 0) isInLeft[place] = 1;
    if (!shared.has(code.length)) return;
    pairs.left.push(at);
    pairs.right.push(place);
  });
  right.forEach((code, at) => {
    if (isInLeft[at] === 1 || !shared.has(code.length)) return;
    pairs.left.push(-1);
    pairs.right.push(at);
  });
  return pairs;
}

/** Looks codes up, best in the order in which they stand; -1 where one is not there. */
function placesIn(codes: readonly string[]): (code: string) => number {
  let next = 0;
  let index: ReadonlyMap<string, number> | null = null;
  return (code) => {
    if (codes[next] === code) return next++;
    index ??= new Map(codes.map((each, at) => [each, at]));
    const place = index.get(code) ?? -1;
    if (place >= 0) next = place + 1;
    return place;
  };
}

function levelsOf(codes: readonly string[]): ReadonlySet<number> {
  const levels = new Set<number>();
  for (const code of codes) levels.add(code.length);
  return levels;
}
