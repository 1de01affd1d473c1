import { halfStep } from "../../money/rounding";
import { normaliseName } from "../../money/width";
import { claimLastYear, claimName, claimReadings } from "../../narrative/read/claim-readings";
import type { Claim } from "../../narrative/read/claim";
import { readClaims } from "../../narrative/read/read-claims";
import type { Book } from "../../tables/book";
import { plainDepartment } from "../../tables/department-names";
import { yearsIn } from "../../tables/title";
import { bookParts } from "../book-parts";
import type { Check, Found, Report } from "../check";
import type { NarrativePlace, Severity } from "../finding";

/**
 * The amounts of a narrative against the tables (domain.md 5; A11: every amount has its unit). Compared by value. 机关运行经费
 * and the projects under 绩效管理 may be defined more narrowly than the table's total, so there a difference is to be looked at.
 */
export const narrativeFigures: Check = {
  id: "narrative-figures",
  title: "情况说明中的金额与表一致，并带有单位",
  description:
    "逐句比较情况说明中的金额、增减额与表中的数，并看金额是否带有单位。没有选取情况说明，或文中的年度与表不同时不核验；表中没有的数不比较。",
  basis: "domain.md 5, A11",
  severity: "error",
  needs: [],
  wholeWorkbook: true,
  run({ book: workbook, narrative }, report) {
    if (narrative === undefined) {
      report.skipped("没有提供情况说明");
      return;
    }
    const book = partOfNarrative(workbook, narrative);
    if (!book) {
      report.skipped(
        "工作簿里有几个单位或几个年度的表，情况说明没有写明是哪一个的，不能确定与哪些表比较"
      );
      return;
    }
    const claims = readClaims(narrative);
    if (claims.length === 0)
      report.skipped("没有在情况说明中认出收支总体情况、财政拨款、“三公”经费等部分的金额");
    for (const claim of claims) checkClaim(claim, book, report);
  },
};

/** The tables that a narrative is about, by the department and the year that its beginning names; null where it cannot be told. */
function partOfNarrative(workbook: Book, narrative: string): Book | null {
  const parts = bookParts(workbook).filter(({ isPlaced }) => isPlaced);
  const beginning = narrative.trimStart().slice(0, BEGINNING);
  const words = normaliseName(beginning);
  const [year] = yearsIn(beginning);
  const named = parts.filter(
    ({ book }) =>
      parts.length === 1 ||
      ((book.department === null || words.includes(plainDepartment(book.department))) &&
        (book.year === null || book.year === year))
  );
  const [only, second] = named;
  return only && !second ? only.book : null;
}

/** Where a narrative has its title. */
const BEGINNING = 200;

function checkClaim(claim: Claim, book: Book, report: Report): void {
  const name = claimName(claim.item);
  if (claim.unit === null) {
    report.ran();
    report.found(unitMissing(claim, name));
  }
  if (claim.year !== null && book.year !== null && claim.year !== book.year) {
    report.skipped(`情况说明写的是${claim.year}年，表是${book.year}年，“${name}”没有比较`);
    return;
  }
  const readings = claimReadings(book, claim.item);
  const [expected] = readings;
  if (!expected) {
    report.skipped(`表中没有可以与“${name}”比较的金额`);
    return;
  }
  report.ran();
  // The text has two decimals; a table in 元 may be finer.
  if (readings.some(({ fen }) => Math.abs(claim.fen - fen) <= halfStep("万元", 2))) return;
  const lastYear = claimLastYear(book, claim.item);
  report.found({
    severity: severityOf(claim, expected.fen),
    where: [placeOf(claim), ...expected.sources.map(({ cell }) => cell)],
    expected: expected.fen,
    actual: claim.fen,
    difference: claim.fen - expected.fen,
    unit: claim.unit ?? "万元",
    detail: {
      type: "narrative-figure",
      item: name,
      year: book.year,
      isLastYears: lastYear.state === "known" && lastYear.fen === claim.fen,
    },
  });
}

function unitMissing(claim: Claim, name: string): Found {
  return {
    severity: "error",
    where: [placeOf(claim)],
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    detail: { type: "narrative-unit-missing", item: name, figure: claim.quote },
  };
}

/** A text with fewer decimals than the table may have been rounded; that is to be looked at, not wrong for certain. */
function severityOf({ item, fen, unit, quote }: Claim, expected: number): Severity {
  if (item.type === "performance" || (item.type === "item" && item.id === "running"))
    return "warning";
  const decimals = /\.(\d+)/.exec(quote.replace(/\s/g, ""))?.[1]?.length ?? 0;
  const rounded = Math.abs(fen - expected) <= halfStep(unit ?? "万元", decimals);
  return decimals < 2 && fen !== 0 && rounded ? "warning" : "error";
}

function placeOf({ quote, start, end }: Claim): NarrativePlace {
  return { narrative: true, quote, start, end };
}
