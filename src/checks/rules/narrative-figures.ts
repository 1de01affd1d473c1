import type { Claim, ChangeClaim } from "../../narrative/read/claim";
import { claimName } from "../../narrative/read/claim-readings";
import type { Report } from "../check";
import { narrativeCheck, type Audit } from "../narrative/audit";
import { placeOf, textStatement } from "../narrative/place";
import { judgeAmount } from "../narrative/verdicts";

/**
 * The amounts of a narrative against the tables (domain.md D, 5; A11: every amount has its unit). Compared by value. 机关运行经费
 * and the projects under 绩效管理 may be defined more narrowly than the table's total, so there a difference is to be looked at.
 */
export const narrativeFigures = narrativeCheck(
  {
    id: "narrative-figures",
    title: "情况说明中的金额与表一致，并带有单位",
    description:
      "逐句比较情况说明中的金额与表中的数，并看金额是否带有单位。没有选取情况说明，或文中的年度与表不同时不核验；表中没有的数不比较。",
    basis: "domain.md D01, D02, D03, D04, D05, D06, D07, D08, D09, A11",
    severity: "error",
  },
  (audit, report) => {
    const { claims, changes } = audit.reading;
    if (claims.length === 0)
      report.skipped("没有在情况说明中认出收支总体情况、财政拨款、“三公”经费等部分的金额");
    for (const claim of claims) checkClaim(claim, audit, report);
    for (const statement of [...claims, ...changes])
      if (statement.unit === null) unitMissing(statement, report);
  }
);

function checkClaim(claim: Claim, { book }: Audit, report: Report): void {
  const name = claimName(claim.item);
  const verdict = judgeAmount(claim, book);
  if (verdict.state === "unknown") {
    report.skipped(
      verdict.reason === "year"
        ? `情况说明写的是${claim.year}年，表是${book.year}年，“${name}”没有比较`
        : `表中没有可以与“${name}”比较的金额`
    );
    return;
  }
  report.ran();
  if (verdict.state === "agrees") return;
  const { expected, sources, severity, slip } = verdict;
  report.found({
    severity,
    where: [placeOf(claim), ...sources.flatMap((source) => (source.workbook ? [] : [source.cell]))],
    expected,
    actual: claim.fen,
    difference: claim.fen - expected,
    unit: claim.unit ?? "万元",
    detail: {
      type: "narrative-figure",
      item: claim.year === book.year || claim.year === null ? name : `${claim.year}年的${name}`,
      year: book.year,
      slip,
    },
  });
}

function unitMissing(statement: Claim | ChangeClaim, report: Report): void {
  report.ran();
  report.found(
    textStatement("error", [statement], {
      type: "narrative-unit-missing",
      item: claimName(statement.item),
      figure: statement.quote.replace(/\s+/g, ""),
    })
  );
}
