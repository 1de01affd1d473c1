import type { Fen, Unit } from "../money/amount";
import { parseAmount } from "../money/parse";
import { printAmount } from "../money/print";
import { halfStep, tolerance } from "../money/rounding";
import type { Book } from "../tables/book";
import { ITEM_IDS, PARTS, readPreviousItem, substituteFor, type ItemId } from "./amounts/items";
import type { Facts, FigureAnswer, FigureSource, SlotPiece } from "./narrative";
import { fillSlot, previousSlot } from "./slots";
import { currentAmount, statedAmount } from "./stated";

/** What a comparison needs to know. */
export interface ComparisonContext {
  readonly book: Book;
  readonly facts: Facts;
  /** "2025年". */
  readonly lastYear: string;
  /** The unit in which a person answers. */
  readonly unit: Unit;
}

/** This year less last year, with everything that it was computed from. */
export interface Difference {
  readonly difference: Fen;
  readonly sources: readonly FigureSource[];
  readonly answers: readonly FigureAnswer[];
  readonly base: Base;
}

/** A difference, or the slot that asks for last year's amount. */
export type Comparison = Difference | { readonly ask: SlotPiece };

/** Last year's amount: its cells (not yet negated), or what a person typed. */
export interface Base {
  readonly fen: Fen;
  readonly sources: readonly FigureSource[];
  readonly answers: readonly FigureAnswer[];
}

/**
 * An item's change. Last year's amount is the tables' or last year's book's; else what a person typed for the item; else the
 * sum of its parts, so that parts and whole agree by construction; else, for the department's totals, that of 一般公共预算
 * where it is all the department has (domain.md 5, «What the generator owes its user» 2). Otherwise the slot to ask for it. Null where this
 * year's amount is not known.
 */
export function compareWithLastYear(context: ComparisonContext, id: ItemId): Comparison | null {
  const own = ownBase(context, id) ?? baseOfParts(context, id);
  if (own) return difference(context, id, own);
  const substitute = substituteFor(context.book, id);
  const borrowed = substitute && (ownBase(context, substitute) ?? baseOfParts(context, substitute));
  if (borrowed) return difference(context, substitute, borrowed);
  if (currentAmount(context, id) === null) return null;
  return { ask: answerOf(context, id).slot };
}

function difference(context: ComparisonContext, id: ItemId, base: Base): Difference | null {
  const current = currentAmount(context, id);
  if (current === null) return null;
  const less = base.sources.map((source): FigureSource => {
    return { ...source, sign: source.sign === 1 ? -1 : 1 };
  });
  return {
    difference: current.fen - base.fen,
    sources: [...current.sources, ...less],
    answers: [...current.answers, ...base.answers],
    base,
  };
}

/** Last year's amount of the item itself: found, or typed. What a person states for this year is compared only with what is typed. */
function ownBase(context: ComparisonContext, id: ItemId): Base | null {
  const found = statedAmount(context, id) ? null : foundBase(context, id);
  if (found) return found;
  const { slot, fen } = answerOf(context, id);
  return fen === null ? null : { fen, sources: [], answers: [{ slot, fen, sign: -1 }] };
}

function foundBase({ book }: ComparisonContext, id: ItemId): Base | null {
  const reading = readPreviousItem(book, id);
  return reading.state === "known"
    ? { fen: reading.fen, sources: reading.sources, answers: [] }
    : null;
}

function baseOfParts(context: ComparisonContext, id: ItemId): Base | null {
  const bases = PARTS[id]?.map((part) => ownBase(context, part));
  return bases?.every((base) => base !== null) ? sumOfBases(bases) : null;
}

function sumOfBases(bases: readonly Base[]): Base {
  return {
    fen: bases.reduce((sum, { fen }) => sum + fen, 0),
    sources: bases.flatMap(({ sources }) => sources),
    answers: bases.flatMap(({ answers }) => answers),
  };
}

/**
 * What a person typed for last year. An answer that is no amount, or the last of a group that does not fit the others,
 * leaves the slot open and says so; an amount that follows from the others is offered. Others that leave less than nothing
 * do not fit among themselves, and are no reason to ask again.
 */
function answerOf(context: ComparisonContext, id: ItemId): { slot: SlotPiece; fen: Fen | null } {
  const { facts, lastYear, unit } = context;
  const typed = typedAmount(context, id);
  const implied = impliedAmount(context, id);
  const offered = implied ? printAmount(implied.fen, unit, { trimZeros: true }) : null;
  const suggestions = offered !== null && !offered.startsWith("-") ? [offered] : [];
  const spec = previousSlot(id, lastYear, unit, null, suggestions);
  const slot = fillSlot(spec, facts);
  if (slot.text === null) return { slot, fen: null };
  const problem =
    typed === null
      ? `“${slot.text}”读不出金额，请填数字，没有就填0`
      : implied?.isLast && implied.fen >= 0 && Math.abs(typed - implied.fen) > implied.tolerance
        ? `填的是${slot.text}，与${lastYear}其他数对不上，按那些数应为${offered}`
        : null;
  if (problem === null) return { slot, fen: typed };
  const again = previousSlot(id, lastYear, unit, problem, suggestions);
  return { slot: { type: "slot", ...again, text: null }, fen: null };
}

/** The amount in 分 that was typed for last year; null where nothing or no amount was. */
function typedAmount({ facts, lastYear, unit }: ComparisonContext, id: ItemId): Fen | null {
  const { text } = fillSlot(previousSlot(id, lastYear, unit, null, []), facts);
  const parsed = parseAmount(text, unit);
  return parsed.kind === "amount" ? parsed.fen : null;
}

/** What last year's amount must be so that the parts add up to the whole. */
interface Implied {
  readonly fen: Fen;
  /** How far rounding may have moved it: each amount was printed with two decimals (domain.md 3). */
  readonly tolerance: Fen;
  /** Whether no later amount of the group was typed: of amounts that do not fit together only the last is asked again. */
  readonly isLast: boolean;
}

/** Null where the item belongs to no group of a whole and its parts, or another amount of it is not known. */
function impliedAmount(context: ComparisonContext, id: ItemId): Implied | null {
  const whole = PARTS[id] ? id : ITEM_IDS.find((item) => PARTS[item]?.includes(id));
  const parts = whole && PARTS[whole];
  if (!parts) return null;
  const group = [whole, ...parts];
  let sum = 0;
  let isLast = true;
  for (const member of group) {
    if (member === id) continue;
    const found = foundBase(context, member);
    const fen = found ? found.fen : typedAmount(context, member);
    if (fen === null) return null;
    sum += member === whole ? fen : -fen;
    if (!found && group.indexOf(member) > group.indexOf(id)) isLast = false;
  }
  // what the tables print has two decimals of 万元, also where the text is in 元
  const steps = group.map((member) =>
    halfStep(foundBase(context, member) ? "万元" : context.unit, 2)
  );
  return { fen: id === whole ? -sum : sum, tolerance: tolerance(steps), isLast };
}
