import type { TextPlace } from "../../narrative/read/claim";
import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";

/** Amounts of a thousand and more are grouped in threes throughout, or nowhere (domain.md 5). */
export const narrativeNumberStyle = narrativeCheck(
  {
    id: "narrative-number-style",
    title: "情况说明中的金额统一用或不用千分位",
    description: "看一千以上的金额是不是全篇都用或都不用千分位。",
    basis: "domain.md D24, 5",
    severity: "info",
  },
  ({ reading: { claims, changes } }, report) => {
    const grouped: TextPlace[] = [];
    const plain: TextPlace[] = [];
    for (const { quote, start, end } of [...claims, ...changes]) {
      if (/\d[,，]\s*\d/.test(quote)) grouped.push({ quote, start, end });
      else if (/\d{4}/.test(quote.replace(/\s/g, ""))) plain.push({ quote, start, end });
    }
    report.ran(grouped.length + plain.length);
    const odd = grouped.length < plain.length ? grouped : plain;
    const [first] = odd;
    if (!first || grouped.length === 0 || plain.length === 0) return;
    report.found(
      textStatement("info", odd, {
        type: "narrative-number-style",
        count: odd.length,
        example: first.quote.replace(/\s+/g, ""),
      })
    );
  }
);
