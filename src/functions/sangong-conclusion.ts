import { runChecks } from "../checks/engine";
import type { Finding } from "../checks/finding";
import { lastHeader } from "../checks/labels";
import { actualText, differenceText, expectedText } from "../checks/messages/amounts";
import { sangongTotal } from "../checks/rules/sangong-total";
import { sangongVehicles } from "../checks/rules/sangong-vehicles";
import type { Subjects } from "../subjects/subjects";
import type { YearRole } from "../tables/table";
import { bookOfTable, type SangongRange } from "./sangong-range";

/**
 * What the pane's own checks say of the table, for each year: «相符», «尾差» (rounding alone explains the difference, domain.md 3),
 * «不符：» with everything that does not hold, or «未核验：» with the reason; not run is not passed.
 */
export function sangongConclusions(
  range: SangongRange,
  subjects: Subjects
): (year: YearRole) => string {
  const { table } = range;
  const book = bookOfTable(table);
  const { findings, coverage } = runChecks({ book, subjects }, [sangongTotal, sangongVehicles]);
  const omitted = coverage.flatMap(({ skipped }) => skipped.map(({ reason }) => reason));
  const hasRun = coverage.some(({ ran }) => ran > 0);
  return (year) => {
    // A cell of the sheet says what does not hold; what may have caused it is the pane's.
    const own = findings.filter(
      (finding) => finding.detail.type !== "cause" && yearOf(finding, range) === year
    );
    const faults = own.filter(({ severity }) => severity !== "rounding");
    if (faults.length > 0)
      return `不符：${faults.map((fault) => inWords(fault, range)).join("；")}`;
    const unchecked = omitted.length > 0 ? `未核验：${omitted.join("；")}` : "";
    if (!hasRun) return unchecked;
    const held = own.length > 0 ? "尾差" : "相符";
    return unchecked === "" ? held : `${held}；${unchecked}`;
  };
}

function yearOf({ where: [place] }: Finding, { table }: SangongRange): YearRole | undefined {
  if (!place || place.narrative) return undefined;
  return table.columns.find(({ column }) => column === place.column)?.year;
}

function inWords(finding: Finding, range: SangongRange): string {
  const name = nameOf(finding);
  const expected = `应为 ${expectedText(finding) ?? ""}`;
  if (finding.sides?.left.every(({ blank }) => blank))
    return `${name}${cameAsZero(finding, range) ? "是空的或为 0" : "是空的"}，${expected}`;
  const actual = `实际 ${actualText(finding) ?? ""}`;
  return `${name}${expected}，${actual}，差额 ${differenceText(finding) ?? ""}`;
}

function nameOf({ detail }: Finding): string {
  switch (detail.type) {
    case "sangong-total":
      return `${detail.row === null ? "" : `${detail.row}的`}合计`;
    case "sangong-vehicles":
      return `${detail.row === null ? "" : `${detail.row}的`}小计`;
    case "sangong-rows":
      return `各单位相加，“${lastHeader(detail.column)}”`;
    default:
      throw new Error(`not a finding about a “三公” table: ${detail.type}`);
  }
}

function cameAsZero({ where: [place] }: Finding, range: SangongRange): boolean {
  return place !== undefined && !place.narrative && range.valueAt(place) === 0;
}
