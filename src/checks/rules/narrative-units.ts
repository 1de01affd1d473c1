import type { TextPlace } from "../../narrative/read/claim";
import type { Report } from "../check";
import { narrativeCheck, type Audit } from "../narrative/audit";
import { textStatement } from "../narrative/place";

/** One unit throughout; no unit without a figure (domain.md A11, A12). */
export const narrativeUnits = narrativeCheck(
  {
    id: "narrative-units",
    title: "情况说明全篇用同一单位，单位前面有数",
    description: "看情况说明的金额是不是全篇用同一单位，有没有只有单位没有数的地方。",
    basis: "domain.md A11, A12",
    severity: "error",
  },
  (audit, report) => {
    mixedUnits(audit, report);
    unitsAlone(audit, report);
  }
);

function mixedUnits({ reading }: Audit, report: Report): void {
  const byUnit = new Map<string, TextPlace[]>();
  for (const { unit, quote, start, end } of [...reading.claims, ...reading.changes]) {
    // 持平 has no amount, and zero is zero in any unit.
    if (unit === null || !/\d/.test(quote)) continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { quote, start, end }]);
  }
  report.ran(byUnit.size);
  // 亿元 is for single large amounts.
  const weight = ([unit, places]: readonly [string, readonly TextPlace[]]): number =>
    unit === "亿元" ? 0 : places.length;
  const [usual, ...others] = [...byUnit].sort((a, b) => weight(b) - weight(a));
  for (const [unit, places] of others)
    report.found(
      // Large amounts are put in 亿元 on purpose.
      textStatement(unit === "亿元" ? "info" : "warning", places, {
        type: "narrative-unit-mixed",
        usual: usual?.[0] ?? "",
        other: unit,
        count: places.length,
      })
    );
}

const ALONE =
  /[\u4e00-\u9fff]{1,12}(?<![多几余上百千十亿两一二三四五六七八九单位元为以约近]|单位|数十|上百)(?:万元|亿元)(?=[，。；、])/g;

function unitsAlone({ reading }: Audit, report: Report): void {
  const { source, parts } = reading;
  for (const part of parts) {
    if (part.topic === null || part.topic === "information" || part.topic === "terms") continue;
    report.ran();
    for (const match of source.text.slice(part.start, part.end).matchAll(ALONE)) {
      const at = part.start + match.index;
      const place = source.original(at, at + match[0].length);
      report.found(
        textStatement("error", [place], { type: "narrative-figure-missing", words: match[0] })
      );
    }
  }
}
