import { expenditureItems } from "../../narrative/amounts/categories";
import { readItem, type ItemId } from "../../narrative/amounts/items";
import { PURCHASE_KINDS, purchases } from "../../narrative/amounts/purchases";
import { isSome, type Reading } from "../../narrative/amounts/reading";
import { incomeBySource } from "../../narrative/amounts/sources";
import type { Claim, ClaimItem } from "../../narrative/read/claim";
import { claimName, sameCategory } from "../../narrative/read/claim-readings";
import { appropriationCategories } from "../../narrative/read/subject-readings";
import type { Book } from "../../tables/book";
import { tolerance } from "../../money/rounding";
import { narrativeCheck } from "../narrative/audit";
import { Verdicts } from "../narrative/blame";
import { placeOf } from "../narrative/place";
import { keyOf, printOf, textRelations } from "../narrative/relations";
import type { Report } from "../check";

/** A list of the text leaves nothing out that the tables have. */
export const narrativeItems = narrativeCheck(
  {
    id: "narrative-items",
    title: "情况说明列出的各项没有遗漏",
    description:
      "看情况说明列举的收入来源、支出功能类、“三公”各项，有没有漏掉表中有金额的。没有列举的不核验。",
    basis: "domain.md D15",
    severity: "error",
  },
  ({ reading, book }, report) => {
    const verdicts = new Verdicts(book);
    for (const { kind, whole, parts } of textRelations(reading)) {
      if (kind !== "sum" || whole.kind !== "amount") continue;
      if (whole.year !== null && book.year !== null && whole.year !== book.year) continue;
      // A wrong figure is told by itself, and is why the list does not make up its total.
      if ([whole, ...parts].some((each) => verdicts.of(each).state === "differs")) continue;
      checkList(
        whole,
        parts.filter((part) => part.kind === "amount"),
        book,
        report
      );
    }
  }
);

function checkList(whole: Claim, parts: readonly Claim[], book: Book, report: Report): void {
  const sum = parts.reduce((all, { fen }) => all + fen, 0);
  report.ran();
  // A list that makes up its total leaves nothing out, however the tables divide it.
  if (Math.abs(sum - whole.fen) <= tolerance([whole, ...parts].map(printOf))) return;
  const isOfCategories = parts.every(({ item }) => item.type === "category");
  for (const { item, reading } of expectedItems(whole.item, isOfCategories, book)) {
    // Divided into 基本支出 and 项目支出, the total lists no 类.
    if (keyOf(whole.item) === "expenditure" && parts.every((part) => part.item.type !== item.type))
      continue;
    if (!isSome(reading) || parts.some((part) => covers(part.item, item))) continue;
    report.found({
      severity: "error",
      where: [placeOf(whole), ...reading.sources.map(({ cell }) => cell)],
      expected: reading.fen,
      actual: null,
      difference: null,
      unit: whole.unit ?? "万元",
      detail: {
        type: "narrative-item-missing",
        whole: claimName(whole.item),
        item: claimName(item),
      },
    });
  }
}

function covers(said: ClaimItem, item: ClaimItem): boolean {
  if (said.type === "category" && item.type === "category")
    return sameCategory(said.name, item.name);
  const isVehicles = keyOf(said) === "vehicles" && VEHICLES.includes(keyOf(item));
  return isVehicles || keyOf(said) === keyOf(item);
}

interface Expected {
  readonly item: ClaimItem;
  readonly reading: Reading;
}

const SANGONG: readonly ItemId[] = [
  "sangong.abroad",
  "sangong.reception",
  "sangong.operation",
  "sangong.purchase",
];

const VEHICLES: readonly string[] = ["sangong.operation", "sangong.purchase"];

function expectedItems(whole: ClaimItem, isOfCategories: boolean, book: Book): readonly Expected[] {
  switch (keyOf(whole)) {
    case "income":
      return incomeBySource(book, readItem(book, "income")).map(({ source, reading }) => ({
        item: { type: "source", source },
        reading,
      }));
    case "expenditure":
      return expenditureItems(book, readItem(book, "expenditure")).map(({ name, reading }) => ({
        item: { type: "category", name },
        reading,
      }));
    case "general":
    case "appropriation.income":
      return isOfCategories
        ? appropriationCategories(book, keyOf(whole) !== "general").map(({ name, reading }) => ({
            item: { type: "category", name },
            reading,
          }))
        : [];
    case "sangong":
      return SANGONG.map((id) => ({ item: { type: "item", id }, reading: readItem(book, id) }));
    case "procurement total ":
      return kinds(book, "total");
    case "procurement general ":
      return kinds(book, "general");
    default:
      return [];
  }
}

function kinds(book: Book, money: "total" | "general"): readonly Expected[] {
  return PURCHASE_KINDS.map(([kind]) => ({
    item: { type: "procurement", money, kind },
    reading: purchases(book, money, kind),
  }));
}
