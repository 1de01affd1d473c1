import type { Fen, Unit } from "../money/amount";
import { parseAmount } from "../money/parse";
import type { Book } from "../tables/book";
import { readItem, type ItemId } from "./amounts/items";
import { extraSlot, type ExtraId } from "./extras";
import type { Facts, FigureAnswer, FigureSource } from "./narrative";
import { fillSlot } from "./slots";

/**
 * The items that a person may state, because no table tells them for certain: 机关运行经费 is that of 行政单位 alone, 日常公用经费
 * that of all units (domain.md 5).
 */
const STATED: Readonly<Partial<Record<ItemId, ExtraId>>> = { running: "running.amount" };

/** An amount of this year with everything it is made of. */
export interface CurrentAmount {
  readonly fen: Fen;
  readonly sources: readonly FigureSource[];
  readonly answers: readonly FigureAnswer[];
}

interface StatedContext {
  readonly book: Book;
  readonly facts: Facts;
  /** The unit in which a person answers. */
  readonly unit: Unit;
}

/** This year's amount as a person stated it; null where nobody did, or typed no amount. */
export function statedAmount({ facts, unit }: StatedContext, id: ItemId): CurrentAmount | null {
  const extra = STATED[id];
  if (extra === undefined) return null;
  const slot = fillSlot(extraSlot(extra), facts);
  const parsed = parseAmount(slot.text, unit);
  if (parsed.kind !== "amount") return null;
  return { fen: parsed.fen, sources: [], answers: [{ slot, fen: parsed.fen, sign: 1 }] };
}

/** This year's amount: what a person stated, else the tables'; null where neither tells it. */
export function currentAmount(context: StatedContext, id: ItemId): CurrentAmount | null {
  const stated = statedAmount(context, id);
  if (stated) return stated;
  const reading = readItem(context.book, id);
  if (reading.state !== "known") return null;
  return { fen: reading.fen, sources: reading.sources, answers: [] };
}
