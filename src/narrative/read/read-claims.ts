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
        : PHRASES.filter(({ section }) => section === id).flatMap(({ item, pattern }) => {
            const match = pattern.exec(part);
            return match ? [foundAmount(match, item, stretch.start)] : [];
          });
    const year = /(\d{4})年/.exec(part)?.[1];
    for (const amount of found) {
      const claim = toClaim(amount, year === undefined ? null : Number(year), source.original);
      if (claim) claims.push(claim);
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}

function toClaim(
  { item, amount, unit, start, end }: FoundAmount,
  year: number | null,
  original: (start: number, end: number) => { start: number; end: number; quote: string }
): Claim | null {
  const parsed = parseAmount(amount, (unit ?? "万元") as Unit);
  if (parsed.kind !== "amount") return null;
  return { item, year, fen: parsed.fen, unit: unit as Unit | null, ...original(start, end) };
}
