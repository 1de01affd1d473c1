import { readItem } from "../../narrative/amounts/items";
import { amount, isSome, line } from "../../narrative/amounts/reading";
import { narrativeCheck } from "../narrative/audit";
import { placeOf, textStatement } from "../narrative/place";

const current = amount(
  "appropriation-balance",
  line({ source: "general" }, "income"),
  "total",
  "income"
);
const carriedIn = amount(
  "appropriation-balance",
  line({ carriedIn: "general" }, "income"),
  "total",
  "income"
);

/** 上年结转 is an item of its own, not a part of 一般公共预算拨款 (domain.md C10, 5). */
export const narrativeCarryOver = narrativeCheck(
  {
    id: "narrative-carry-over",
    title: "情况说明中上年结转单独列出",
    description:
      "表中有上年结转时，看情况说明是否把它单独列出，没有并在一般公共预算拨款里。没有上年结转的不核验。",
    basis: "domain.md D23, C10",
    severity: "info",
  },
  ({ reading: { claims }, book }, report) => {
    const carried = carriedIn(book, "current");
    const own = current(book, "current");
    const said = claims.find(({ item }) => item.type === "source" && item.source === "general");
    if (!said || !isSome(carried) || !isSome(own)) return;
    report.ran();
    const isListed = claims.some(
      ({ item, sentence }) =>
        sentence === said.sentence && item.type === "source" && item.source === "carried-in"
    );
    const whole = readItem(book, "general.income");
    if (isListed || whole.state !== "known" || said.fen !== own.fen + carried.fen) return;
    report.found({
      ...textStatement("info", [said], { type: "narrative-carry-over-inside", year: book.year }),
      where: [placeOf(said), ...carried.sources.map(({ cell }) => cell)],
      expected: own.fen,
      actual: said.fen,
      difference: said.fen - own.fen,
      unit: said.unit ?? "万元",
    });
  }
);
