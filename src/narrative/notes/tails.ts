import type { Fen } from "../../money/amount";
import { printAmount } from "../../money/print";
import { halfStep, tolerance } from "../../money/rounding";
import { itemName, PARTS, readItem, type ItemId } from "../amounts/items";
import { expenditureItems } from "../amounts/categories";
import type { Reading } from "../amounts/reading";
import { incomeBySource } from "../amounts/sources";
import type { Composer } from "../composer";
import type { Note } from "../narrative";
import type { SectionId } from "../section-id";

/** A whole and its parts as the text prints them. */
interface Sum {
  readonly section: SectionId;
  /** Chinese: "基本支出预算、项目支出预算之和". */
  readonly parts: string;
  readonly whole: string;
  readonly amounts: readonly Fen[];
  readonly total: Fen;
  /** How many rounded prints each of them is made of: a change is the difference of two. */
  readonly prints: 1 | 2;
}

/**
 * Where printed parts do not add up to the printed whole: every amount was rounded on its own (domain.md 3), and nobody should
 * be surprised by the difference after publication.
 */
export function tailNotes(composer: Composer): readonly Note[] {
  const { unit } = composer.format;
  return sumsOf(composer).flatMap(({ section, parts, whole, amounts, total, prints }) => {
    const gap = total - amounts.reduce((sum, fen) => sum + fen, 0);
    if (gap === 0) return [];
    // an amount of zero is zero exactly; a change of zero may be one of two rounded amounts
    const rounded = [total, ...amounts].filter((fen) => prints === 2 || fen !== 0);
    const isTail = Math.abs(gap) <= prints * tolerance(rounded.map(() => halfStep("万元", 2)));
    const shown = printAmount(Math.abs(gap), unit, { trimZeros: true });
    const why = isTail ? "是各数分别四舍五入造成的尾差" : "超出了四舍五入的范围，请核对表中的数";
    return [{ section, text: `${parts}与${whole}相差${shown}${unit}，${why}。` }];
  });
}

function sumsOf(composer: Composer): readonly Sum[] {
  const { book } = composer;
  const sums: (Sum | null)[] = [];
  const income = readItem(book, "income");
  const expenditure = readItem(book, "expenditure");
  sums.push(
    sumOf(
      "income-and-expenditure",
      "各项来源之和",
      "收入预算",
      incomeBySource(book, income),
      income
    ),
    sumOf(
      "income-and-expenditure",
      "各类支出之和",
      "支出预算",
      expenditureItems(book, expenditure),
      expenditure
    )
  );
  for (const [section, whole] of WHOLES) {
    const parts = PARTS[whole] ?? [];
    const names = `${parts.map(itemName).join("、")}之和`;
    const readings = parts.map((id) => ({ reading: readItem(book, id) }));
    sums.push(sumOf(section, names, itemName(whole), readings, readItem(book, whole)));
    sums.push(sumOfChanges(composer, section, whole, parts));
  }
  return sums.filter((sum) => sum !== null);
}

const WHOLES: readonly (readonly [SectionId, ItemId])[] = [
  ["appropriation", "general"],
  ["sangong", "sangong"],
];

function sumOf(
  section: SectionId,
  parts: string,
  whole: string,
  items: readonly { readonly reading: Reading }[],
  total: Reading
): Sum | null {
  const known = items.flatMap(({ reading }) => (reading.state === "known" ? [reading.fen] : []));
  const unreadable = items.some(({ reading }) => reading.state === "unreadable");
  if (total.state !== "known" || known.length === 0 || unreadable) return null;
  return { section, parts, whole, amounts: known, total: total.fen, prints: 1 };
}

function sumOfChanges(
  composer: Composer,
  section: SectionId,
  whole: ItemId,
  parts: readonly ItemId[]
): Sum | null {
  const changeOf = (id: ItemId): Fen | null => {
    const change = composer.compare(id);
    return change === null || "ask" in change ? null : change.difference;
  };
  const total = changeOf(whole);
  const amounts = parts.map(changeOf);
  if (total === null || !amounts.every((fen) => fen !== null)) return null;
  const names = `${parts.map(itemName).join("、")}的增减之和`;
  return { section, parts: names, whole: `${itemName(whole)}的增减`, amounts, total, prints: 2 };
}
