import type { Book } from "../../tables/book";
import { amount, firstOf, line, sumOf, type Reader, type Reading } from "./reading";

/** 政府采购 is divided into these, in the order of the narrative. */
export const PURCHASE_KINDS = [
  ["goods", "货物"],
  ["works", "工程"],
  ["services", "服务"],
] as const;

export type PurchaseKind = (typeof PURCHASE_KINDS)[number][0];

/** All the money of 政府采购预算明细表, or the part that 一般公共预算 pays. */
export type Money = "total" | "general";

/**
 * This year's 政府采购 of a kind, or of all kinds: the total row, else the sum of the kinds. A list of single purchases does
 * not tell the kinds.
 */
export function purchases(book: Book, money: Money, kind: PurchaseKind | null = null): Reading {
  const reader = kind
    ? ofKind(kind, money)
    : firstOf(
        amount("procurement", line("total"), money),
        sumOf(...PURCHASE_KINDS.map(([each]) => ofKind(each, money)))
      );
  return reader(book, "current");
}

function ofKind(procurement: PurchaseKind, money: Money): Reader {
  return amount("procurement", line({ procurement }), money);
}
