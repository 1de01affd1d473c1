import { readItem } from "../../narrative/amounts/items";
import { purchases } from "../../narrative/amounts/purchases";
import { isSome, type Reading } from "../../narrative/amounts/reading";
import type { NoneOf } from "../../narrative/read/claim";
import type { Book } from "../../tables/book";
import { narrativeCheck } from "../narrative/audit";
import { placeOf } from "../narrative/place";

const OF: Readonly<
  Record<NoneOf, { readonly name: string; readonly read: (book: Book) => Reading }>
> = {
  fund: { name: "政府性基金预算支出", read: (book) => readItem(book, "fund") },
  "state-capital": {
    name: "国有资本经营预算支出",
    read: (book) => readItem(book, "state-capital"),
  },
  procurement: { name: "政府采购预算", read: (book) => purchases(book, "total") },
  sangong: { name: "“三公”经费", read: (book) => readItem(book, "sangong") },
  "cars-bought": { name: "公务用车购置费", read: (book) => readItem(book, "sangong.purchase") },
};

/** «无…» in the text, and the table has amounts (domain.md A04). */
export const narrativeNone = narrativeCheck(
  {
    id: "narrative-none",
    title: "情况说明写“无”的，表中没有金额",
    description: "情况说明写“无……”的，看对应的表里是不是真的没有金额。没有对应的表时不核验。",
    basis: "domain.md A04",
    severity: "error",
  },
  ({ reading, book }, report) => {
    for (const claim of reading.none) {
      if (claim.year !== null && book.year !== null && claim.year !== book.year) continue;
      const { name, read } = OF[claim.of];
      const amount = read(book);
      if (amount.state !== "known") {
        report.skipped(`表中没有可以与“${name}”比较的金额`);
        continue;
      }
      report.ran();
      if (!isSome(amount)) continue;
      report.found({
        severity: claim.of === "cars-bought" ? "warning" : "error",
        where: [placeOf(claim), ...amount.sources.map(({ cell }) => cell)],
        expected: amount.fen,
        actual: 0,
        difference: -amount.fen,
        unit: "万元",
        detail: { type: "narrative-none", item: name },
      });
    }
  }
);
