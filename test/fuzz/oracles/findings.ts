/** What holds for every result of a check, whatever was checked. */
import type { CheckContext, CheckResult } from "../../../src/checks/check";
import { describe as describeFinding, messageText } from "../../../src/checks/messages";
import type { Finding } from "../../../src/checks/finding";
import { cellAddress, type CellRef, type Grid } from "../../../src/tables/grid";
import { Defect, mustHold } from "../fuzz-kind";

/** What a message says where a program forgot something. */
const FORGOTTEN = /undefined|NaN|\[object|native code/g;

/**
 * No check threw; all amounts are exact; every cell stands in the sheets and every quotation in the text; messages are whole sentences in Chinese;
 * causes lead to findings.
 * @throws Defect
 */
export function mustBeSound({ findings, coverage }: CheckResult, context: CheckContext): void {
  for (const { check, ran, skipped } of coverage) {
    const broken = skipped.find(({ reason }) => reason.includes("程序出错"));
    mustHold(broken === undefined, () => `${check} threw: ${broken?.reason ?? ""}`);
    const isHeard =
      ran > 0 || skipped.length > 0 || findings.some((finding) => finding.check === check);
    mustHold(isHeard, () => `${check} neither ran nor says why`);
    mustHold(Number.isInteger(ran) && ran >= 0, () => `${check} ran ${String(ran)} times`);
  }
  const grids = context.book.grids ?? [];
  const given = JSON.stringify(grids) + (context.narrative ?? "");
  findings.forEach((finding, index) => {
    mustHold(finding.id === index + 1, () => `the finding at ${String(index)} has another id`);
    mustHaveExactAmounts(finding);
    mustStandInSheets(finding, grids, context.narrative ?? "");
    mustBeSaid(finding, given);
  });
  mustHaveCauses(findings);
}

function mustHaveExactAmounts(finding: Finding): void {
  const { check, expected, actual, difference, sides } = finding;
  for (const amount of [expected, actual, difference])
    mustHold(
      typeof amount !== "number" || Number.isInteger(amount),
      () => `${check}: ${String(amount)} is no amount`
    );
  if (typeof expected === "number" && typeof actual === "number" && difference !== null)
    mustHold(
      actual - expected === difference,
      () => `${check}: ${String(actual)} − ${String(expected)} is not ${String(difference)}`
    );
  for (const { fen, halfStep } of [...(sides?.left ?? []), ...(sides?.right ?? [])])
    mustHold(
      Number.isInteger(fen) && Number.isFinite(halfStep) && halfStep >= 0,
      () => `${check}: a side of ${String(fen)} ± ${String(halfStep)}`
    );
}

function mustStandInSheets(finding: Finding, grids: readonly Grid[], text: string): void {
  const { check, where, sides, repair, explanations } = finding;
  for (const place of where)
    if (place.narrative)
      mustHold(
        text.slice(place.start, place.end) === place.quote,
        () => `${check} quotes ${place.quote}, which does not stand there`
      );
  const terms = [...(sides?.left ?? []), ...(sides?.right ?? [])];
  const cells: readonly CellRef[] = [
    ...where.flatMap((place) => (place.narrative ? [] : place)),
    ...terms.map(({ cell }) => cell),
    ...repair.map(({ cell }) => cell),
    ...explanations.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
  ];
  for (const cell of cells)
    mustHold(
      grids.some((grid) => isWithin(grid, cell)),
      () => `${check} names ${cell.sheet}!${cellAddress(cell)}, which is not there`
    );
  const values = [...repair, ...explanations.flatMap(({ changes }) => changes)];
  for (const { value } of values)
    mustHold(
      typeof value !== "number" || Number.isFinite(value),
      () => `${check} would write ${String(value)}`
    );
}

/** Whether a cell stands within the used range of a sheet. */
export function isWithin({ sheet, top, left, values }: Grid, cell: CellRef): boolean {
  const row = values[cell.row - top];
  return cell.sheet === sheet && row !== undefined && cell.column - left in row;
}

function mustBeSaid(finding: Finding, given: string): void {
  const { title, explanation, action } = describeFinding(finding);
  for (const said of [title, explanation, action, messageText(finding)]) {
    mustHold(said.trim() !== "", () => `${finding.check} says nothing`);
    for (const [word] of said.matchAll(FORGOTTEN))
      mustHold(given.includes(word), () => `${finding.check} says ${said}`);
  }
}

function mustHaveCauses(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const seen = new Set<number>();
    for (let at: Finding | undefined = finding; at?.cause != null;) {
      if (seen.has(at.id)) throw new Defect(`finding ${String(at.id)} explains itself`);
      seen.add(at.id);
      const next: Finding | undefined = findings[at.cause - 1];
      mustHold(next !== undefined, () => `${finding.check}: its cause is not there`);
      at = next;
    }
  }
}
