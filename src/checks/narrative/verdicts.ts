import type { Fen } from "../../money/amount";
import { halfStep } from "../../money/rounding";
import { substituteFor } from "../../narrative/amounts/items";
import type { Known } from "../../narrative/amounts/reading";
import type { FigureSource } from "../../narrative/narrative";
import type { ChangeClaim, Claim, ClaimItem } from "../../narrative/read/claim";
import { claimLastYear, claimReadings } from "../../narrative/read/claim-readings";
import type { Book } from "../../tables/book";
import type { Severity } from "../finding";
import type { Slip } from "../narrative-detail";

/** What the tables say of a statement of the text. */
export type Verdict =
  | { readonly state: "unknown"; readonly reason: "year" | "no-amount" | "outturn" }
  /** `usual` is what the item's name means first; another amount may rightly be meant by it too. */
  | { readonly state: "agrees"; readonly expected: Fen; readonly usual: Fen }
  | {
      readonly state: "differs";
      /** With its sign, for a change. */
      readonly expected: Fen;
      readonly sources: readonly FigureSource[];
      readonly severity: Severity;
      readonly slip: Slip | null;
    };

/** The print of an amount of a table or a text: two places of 万元 (domain.md 3). */
const PRINT = halfStep("万元", 2);

/** Holds an amount of the text against the tables. */
export function judgeAmount(claim: Claim, book: Book): Verdict {
  const isLastYears = claim.year !== null && book.year !== null && claim.year === book.year - 1;
  if (claim.year !== null && book.year !== null && claim.year !== book.year && !isLastYears)
    return { state: "unknown", reason: "year" };
  // A year that was left in stands in front of this year's amount; that is for the check of the years.
  const isStale =
    isLastYears &&
    claimReadings(book, claim.item).some(({ fen }) => Math.abs(claim.fen - fen) <= printOf(claim));
  const last = isLastYears && !isStale ? lastYearOf(book, claim.item) : null;
  const readings = isLastYears ? (last ? [last] : []) : claimReadings(book, claim.item);
  const [first] = readings;
  if (!first) return { state: "unknown", reason: isStale ? "year" : "no-amount" };
  const near = readings.find(({ fen }) => Math.abs(claim.fen - fen) <= printOf(claim));
  if (near) return { state: "agrees", expected: near.fen, usual: first.fen };
  const lastYear = isLastYears ? null : (lastYearOf(book, claim.item)?.fen ?? null);
  // What a slip of the pen makes of one of the readings was meant to be that one.
  const meant = readings.find(({ fen }) => slipOf(claim, fen, null) !== null) ?? first;
  return {
    state: "differs",
    expected: meant.fen,
    sources: meant.sources,
    severity: severityOf(claim, meant.fen),
    slip: slipOf(claim, meant.fen, lastYear),
  };
}

/** A text in 亿元 shows less than the table. */
function printOf({ unit, decimals }: Claim | ChangeClaim): Fen {
  return unit === "亿元" ? halfStep(unit, decimals) : PRINT;
}

/** A text with fewer decimals than the table may have been rounded; that is to be looked at, not wrong for certain. */
function severityOf({ item, fen, unit, decimals }: Claim, expected: Fen): Severity {
  if (item.type === "performance" || (item.type === "item" && item.id === "running"))
    return "warning";
  const rounded = Math.abs(fen - expected) <= halfStep(unit ?? "万元", decimals);
  return decimals < 2 && fen !== 0 && rounded ? "warning" : "error";
}

function lastYearOf(book: Book, item: ClaimItem): Known | null {
  const reading = claimLastYear(book, item);
  return reading.state === "known" ? reading : null;
}

/**
 * Holds a change against this year's and last year's amounts of the tables. Where the department's totals have no last year,
 * that of 一般公共预算 stands in where it is all the department has, which is to be looked at, not wrong for certain.
 */
export function judgeChange(change: ChangeClaim, book: Book): Verdict {
  if (change.isAgainstOutturn) return { state: "unknown", reason: "outturn" };
  const { year } = book;
  if (
    (change.year !== null && year !== null && change.year !== year) ||
    (change.against && year !== null && change.against.year !== year - 1)
  )
    return { state: "unknown", reason: "year" };
  const base = baseOf(book, change.item);
  const readings = claimReadings(book, change.item);
  const [first] = readings;
  if (!base || !first) return { state: "unknown", reason: "no-amount" };
  const said = change.direction * change.fen;
  // 一般公共预算 of the sources may be told with or without 上年结转; of anything else there is one amount. Where last year's is that of
  // another item, the change may be that item's.
  const near = [
    ...(change.item.type === "source" ? readings : [first]),
    ...(base.borrowedFrom ? claimReadings(book, base.borrowedFrom) : []),
  ].some(({ fen }) => Math.abs(said - (fen - base.reading.fen)) <= printOf(change));
  if (near) return { state: "agrees", expected: said, usual: said };
  const expected = first.fen - base.reading.fen;
  // This year's, last year's and the text's print may each be half a step off.
  const isTail = Math.abs(said - expected) <= printOf(change) + 2 * PRINT;
  return {
    state: "differs",
    expected,
    sources: [...first.sources, ...base.reading.sources],
    severity: isTail ? "rounding" : base.borrowedFrom ? "warning" : "error",
    slip: said === -expected && said !== 0 ? "direction" : slipOf(change, Math.abs(expected), null),
  };
}

function baseOf(
  book: Book,
  item: ClaimItem
): { readonly reading: Known; readonly borrowedFrom: ClaimItem | null } | null {
  const own = lastYearOf(book, item);
  if (own) return { reading: own, borrowedFrom: null };
  const other = substituteOf(book, item);
  const borrowed = other && lastYearOf(book, other);
  return borrowed ? { reading: borrowed, borrowedFrom: other } : null;
}

function substituteOf(book: Book, item: ClaimItem): ClaimItem | null {
  if (item.type === "source" && item.source === "general") return { type: "item", id: "general" };
  if (item.type !== "item") return null;
  const id = substituteFor(book, item.id);
  return id && { type: "item", id };
}

function slipOf(
  { fen, unit, decimals }: Pick<Claim, "fen" | "unit" | "decimals">,
  expected: Fen,
  lastYear: Fen | null
): Slip | null {
  if (fen === 0 || expected === 0) return null;
  if (lastYear !== null && Math.abs(fen - lastYear) <= PRINT) return "last-year";
  if (fen * 10_000 === expected || fen === expected * 10_000) return "unit";
  for (const power of [10, 100, 1000])
    if (fen * power === expected || fen === expected * power) return "decimal-point";
  const step = 2 * halfStep(unit ?? "万元", Math.max(2, decimals)) || 1;
  return oneSlipApart(String(fen / step), String(expected / step)) ? "digits" : null;
}

/** One digit wrong, missing or too many, or two neighbours exchanged. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1;
  const left = a.slice(from, a.length - tail);
  const right = b.slice(from, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
