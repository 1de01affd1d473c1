/** Shorter ones stand side by side on purpose: «货物0万元、工程0万元». */
const SHORTEST = 6;
/** As many clauses are tried as one passage. */
const MOST = 6;

interface Clause {
  readonly start: number;
  /** Behind its stop. */
  readonly end: number;
  readonly words: string;
}

/**
 * Passages of one or more clauses that follow upon themselves word for word: the stretch of the second. Linear in the
 * text: each clause is compared with the few before it.
 */
export function repeatedClauses(
  text: string
): readonly { readonly start: number; readonly end: number }[] {
  const clauses = clausesOf(text);
  const found: { start: number; end: number }[] = [];
  for (let i = 1; i < clauses.length; i += 1) {
    const last = found.at(-1);
    const first = clauses[i];
    if (!first || (last && first.start < last.end)) continue;
    const length = repeatedLength(clauses, i);
    const end = clauses[i + length - 1]?.end;
    if (length > 0 && end !== undefined) found.push({ start: first.start, end });
  }
  return found;
}

/** How many clauses from here on are the same as those right before; 0 where none are. */
function repeatedLength(clauses: readonly Clause[], from: number): number {
  for (let length = 1; length <= Math.min(MOST, from); length += 1) {
    let characters = 0;
    let same = 0;
    while (same < length) {
      const here = clauses[from + same]?.words;
      if (here === undefined || here !== clauses[from - length + same]?.words) break;
      characters += here.length;
      same += 1;
    }
    if (same === length && characters >= SHORTEST) return length;
  }
  return 0;
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const match of text.matchAll(/[^，；。：、]+[，；。：、]?/g))
    clauses.push({
      start: match.index,
      end: match.index + match[0].length,
      words: match[0].replace(/[，；。：、]$/, ""),
    });
  return clauses;
}
