import type { Unit } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import { balanceClaims, foundAmount, type FoundAmount } from "./balance-claims";
import type { Claim } from "./claim";
import { compact } from "./compact";
import { PHRASES } from "./grammar";
import { findSections } from "./sections";

/**
 * What a published or pasted text says about the amounts of the tables, in the order of the text: the totals and items of
 * sections 二 to 五. Hard-wrapped lines and blanks inside numbers do not matter. Only what the grammar of domain.md 5 surely
 * identifies is read; a sentence in other words is no claim.
 */
export function readClaims(text: string): readonly Claim[] {
  const source = compact(text);
  const claims: Claim[] = [];
  for (const [id, stretch] of findSections(source.text)) {
    const part = source.text.slice(stretch.start, stretch.end);
    const found =
      id === "income-and-expenditure"
        ? balanceClaims(source.text, stretch)
        : PHRASES.filter(({ section }) => section === id).flatMap(({ item, pattern }) =>
            [...part.matchAll(pattern)].map((match) => foundAmount(match, item, stretch.start))
          );
    for (const amount of firstOfEachYear(withYears(found, yearOf(part)))) {
      const claim = toClaim(amount, source.original);
      if (claim) claims.push(claim);
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}

/** The year that a part speaks of: the first it names, or the one after that it compares with. */
function yearOf(part: string): number | null {
  const own = /(?<![比较至止])(\d{4})年/.exec(part)?.[1];
  if (own !== undefined) return Number(own);
  const compared = /[比较](\d{4})年/.exec(part)?.[1];
  return compared === undefined ? null : Number(compared) + 1;
}

/** An amount that does not say its year is of the year that was said last before it. */
function withYears(found: readonly FoundAmount[], first: number | null): FoundAmount[] {
  let said = first;
  return [...found]
    .sort((a, b) => a.start - b.start)
    .map((amount) => {
      said = amount.year ?? said;
      return { ...amount, year: said };
    });
}

function firstOfEachYear(found: readonly FoundAmount[]): FoundAmount[] {
  const key = ({ item, year }: FoundAmount): string => JSON.stringify([item, year]);
  const seen = new Map<string, FoundAmount>();
  for (const amount of found) if (!seen.has(key(amount))) seen.set(key(amount), amount);
  return [...seen.values()];
}

function toClaim(
  { item, amount, unit, year, start, end }: FoundAmount,
  original: (start: number, end: number) => { start: number; end: number; quote: string }
): Claim | null {
  const parsed = parseAmount(amount, (unit ?? "万元") as Unit);
  if (parsed.kind !== "amount") return null;
  return { item, year, fen: parsed.fen, unit: unit as Unit | null, ...original(start, end) };
}
