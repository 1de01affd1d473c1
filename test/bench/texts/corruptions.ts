import { claimLastYear } from "../../../src/narrative/read/claim-readings";
import type { ChangeClaim, Claim, TextPlace } from "../../../src/narrative/read/claim";
import { readNarrative } from "../../../src/narrative/read/read-narrative";
import { Verdicts } from "../../../src/checks/narrative/blame";
import {
  textRelations,
  type Statement,
  type TextRelation,
} from "../../../src/checks/narrative/relations";
import { printAmount } from "../../../src/money/print";
import type { Chance } from "../corruption/random";
import type { Subject } from "./subjects";

export const KINDS = [
  "digit",
  "percentage",
  "last year's figure",
  "direction",
  "unit",
  "item left out",
  "clause doubled",
] as const;

/** One slip of the pen. */
export interface Corruption {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
  /** The stretch of the corrupted text in which the slip is. */
  readonly start: number;
  readonly end: number;
  /** The total of the list that an item was left out of. */
  readonly total?: TextPlace;
  /** Whether a table or another figure of the text determines what should stand there. */
  readonly isDetermined: boolean;
  readonly what: string;
}

/** Every slip of every kind, one at each place. */
export function corruptions(subject: Subject, chance: Chance): readonly Corruption[] {
  const { text, book } = subject;
  const reading = readNarrative(text);
  const verdicts = new Verdicts(book);
  const relations = textRelations(reading);
  const related = new Set<Statement>(relations.flatMap(({ whole, parts }) => [whole, ...parts]));
  const isDetermined = (statement: Statement) =>
    verdicts.isTold(statement) || related.has(statement);
  const statements: readonly Statement[] = [...reading.claims, ...reading.changes].filter(
    ({ quote }) => /\d/.test(quote) && !/[０-９]/.test(quote)
  );
  const changes = reading.changes.filter(({ fen }) => fen !== 0);
  return [
    ...statements.flatMap((each) => digitChanged(text, each, isDetermined(each), chance)),
    ...reading.percents.flatMap((each) =>
      digitChanged(
        text,
        each,
        each.kind === "share" || hasChange(each, reading.changes),
        chance
      ).map((corruption) => ({ ...corruption, kind: "percentage" as const }))
    ),
    ...reading.claims.flatMap((claim) => lastYears(subject, claim)),
    ...changes.flatMap((change) => reversed(text, change, isDetermined(change))),
    ...statements.flatMap((each) => withoutUnit(text, each)),
    ...reading.claims.flatMap((claim) => leftOut(text, claim, relations)),
    ...statements.flatMap((each) => clauseDoubled(text, each)),
  ];
}

function hasChange(
  { item, part, start }: { item: Claim["item"]; part: number; start: number },
  changes: readonly ChangeClaim[]
): boolean {
  const key = JSON.stringify(item);
  return changes.some(
    (change) => change.part === part && JSON.stringify(change.item) === key && change.end <= start
  );
}

function replaced(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  by: string,
  kind: Corruption["kind"],
  isDetermined: boolean
): Corruption {
  return {
    kind,
    text: text.slice(0, start) + by + text.slice(end),
    start,
    end: start + by.length,
    isDetermined,
    what: `${text.slice(Math.max(0, start - 20), end)} → ${by}`.replace(/\s+/g, ""),
  };
}

function digitChanged(
  text: string,
  place: TextPlace,
  isDetermined: boolean,
  chance: Chance
): Corruption[] {
  const digits = [...place.quote.matchAll(/\d/g)];
  // The last place of a percentage or of a change may be a matter of rounding.
  const chosen = chance.oneOf(
    "kind" in place && place.kind !== "amount" ? digits.slice(0, 1) : digits
  );
  if (!chosen) return [];
  const digit = String((Number(chosen[0]) + 1 + chance.below(8)) % 10);
  const at = chosen.index;
  const wrong = place.quote.slice(0, at) + digit + place.quote.slice(at + 1);
  if (/^0\d/.test(wrong)) return [];
  return [replaced(text, place, wrong, "digit", isDetermined)];
}

function lastYears({ text, book }: Subject, claim: Claim): Corruption[] {
  const last = claimLastYear(book, claim.item);
  if (last.state !== "known" || last.fen === claim.fen || claim.unit !== "万元") return [];
  const by = `${printAmount(last.fen, "万元", { trimZeros: true })}万元`;
  return [replaced(text, claim, by, "last year's figure", true)];
}

function reversed(text: string, change: ChangeClaim, isDetermined: boolean): Corruption[] {
  if (!change.words || !/^(?:增加|减少)$/.test(change.words.quote)) return [];
  const by = change.words.quote === "增加" ? "减少" : "增加";
  // The words and their amount are one thing to look at.
  return [{ ...replaced(text, change.words, by, "direction", isDetermined), end: change.end }];
}

function withoutUnit(text: string, { quote, start, end }: Statement): Corruption[] {
  const bare = quote.replace(/\s*(?:万|亿)?\s*元$/, "");
  if (bare === quote || !/^[，；。、]/.test(text.slice(end))) return [];
  return [replaced(text, { start, end }, bare, "unit", true)];
}

/** An item of a list with its amount, up to its stop. */
function leftOut(text: string, claim: Claim, relations: readonly TextRelation[]): Corruption[] {
  const { item, fen } = claim;
  const isListed =
    item.type === "source" ||
    item.type === "category" ||
    (item.type === "procurement" && item.kind !== null);
  if (!isListed || fen === 0) return [];
  const start = clauseStart(text, claim.start);
  const stop = text.charAt(claim.end);
  if (!/[，、]/.test(stop) || text.charAt(start - 1) === "") return [];
  const total = relations.find(({ kind, parts }) => kind === "sum" && parts.includes(claim))?.whole;
  const isTold = total !== undefined && total.start < claim.start;
  const corruption = replaced(text, { start, end: claim.end + 1 }, "", "item left out", isTold);
  return [{ ...corruption, ...(isTold && { total }) }];
}

function clauseDoubled(text: string, { start, end }: Statement): Corruption[] {
  const from = clauseStart(text, start);
  const stop = /[，；。、]/.exec(text.slice(end, end + 3));
  if (!stop || stop.index > 0) return [];
  const clause = text.slice(from, end + 1);
  if (clause.replace(/\s/g, "").length < 8) return [];
  return [replaced(text, { start: end + 1, end: end + 1 }, clause, "clause doubled", true)];
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[，；。：、]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}
