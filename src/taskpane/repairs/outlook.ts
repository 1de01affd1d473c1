import type { Finding, Repair } from "../../checks/finding";
import type { RepairEffect } from "../../checks/repair-effect";
import type { WorkbookContent } from "../../excel/read-workbook";
import { isSameCell } from "../../tables/grid";

/** What is known of what a repair would come to. */
export interface Outlook extends RepairEffect {
  /** What formulas decide: they are worked out by Excel alone, after the repair. How many findings. */
  readonly open: number;
}

/**
 * What a repair would come to, without what only says that a formula was not worked out anew.
 * @param content the workbook before the repair
 */
export function outlookOf(
  { left, comes, goes }: RepairEffect,
  changes: readonly Repair[],
  content: Pick<WorkbookContent, "sheets">
): Outlook {
  const isOpen = (finding: Finding) => readsFormula(finding, changes, content);
  const open = [...left, ...comes].filter(isOpen).length;
  const certain = (findings: readonly Finding[]) => findings.filter((one) => !isOpen(one));
  return { left: certain(left), comes: certain(comes), goes, open };
}

/** Whether a cell that a finding is about holds a formula which the repair does not replace. */
function readsFormula(
  { where, sides }: Finding,
  changes: readonly Repair[],
  { sheets }: Pick<WorkbookContent, "sheets">
): boolean {
  const cells = [
    ...where.flatMap((place) => (place.narrative ? [] : [place])),
    ...[...(sides?.left ?? []), ...(sides?.right ?? [])].map(({ cell }) => cell),
  ];
  return cells.some(
    (cell) =>
      !changes.some((change) => isSameCell(change.cell, cell)) &&
      sheets
        .find(({ name }) => name === cell.sheet)
        ?.formulas?.some(
          ({ top, left, bottom, right }) =>
            top <= cell.row && cell.row <= bottom && left <= cell.column && cell.column <= right
        )
  );
}
