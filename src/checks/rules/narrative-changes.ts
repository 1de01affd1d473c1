import type { ChangeClaim } from "../../narrative/read/claim";
import { claimName } from "../../narrative/read/claim-readings";
import type { Report } from "../check";
import { narrativeCheck, type Audit } from "../narrative/audit";
import { placeOf } from "../narrative/place";
import { judgeChange } from "../narrative/verdicts";

/** Changes against last year, their direction and 持平, against this year's and last year's amounts of the tables. */
export const narrativeChanges = narrativeCheck(
  {
    id: "narrative-changes",
    title: "情况说明中比上年增减的金额与两年的数相符",
    description:
      "用表中本年和上年的数重算情况说明里的增减额，看金额、方向和“持平”是否相符。表中没有上年数的不比较；与决算数、执行数比较的不核验。",
    basis: "domain.md D10, D11",
    severity: "error",
  },
  (audit, report) => {
    for (const change of audit.reading.changes) checkChange(change, audit, report);
  }
);

function checkChange(change: ChangeClaim, { book }: Audit, report: Report): void {
  const name = claimName(change.item);
  const verdict = judgeChange(change, book);
  if (verdict.state === "unknown") {
    report.skipped(
      verdict.reason === "outturn"
        ? `“${name}”与决算数或执行数相比，表中没有这样的数`
        : verdict.reason === "year"
          ? `“${name}”比较的年度与表不同，没有比较`
          : `表中没有“${name}”的上年数，没有比较`
    );
    return;
  }
  report.ran();
  if (verdict.state === "agrees") return;
  const { expected, sources, severity, slip } = verdict;
  const actual = change.direction * change.fen;
  // The wrong word, where only the direction is.
  const place = slip === "direction" && change.words ? change.words : change;
  report.found({
    severity,
    where: [placeOf(place), ...sources.flatMap((source) => (source.workbook ? [] : [source.cell]))],
    expected,
    actual,
    difference: actual - expected,
    unit: change.unit ?? "万元",
    detail: {
      type: "narrative-change",
      item: name,
      year: book.year,
      isSame: change.direction === 0,
      slip,
    },
  });
}
