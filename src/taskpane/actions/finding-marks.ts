import { messageText } from "../../checks/messages";
import type { CellPlace, Finding } from "../../checks/finding";
import type { Mark } from "../../excel/marks";
import { cellAddress } from "../../tables/grid";
import { foldConsequences } from "../../checks/fold-consequences";

/**
 * The cells to mark for these findings: what is wrong of each error and warning, one mark a cell, the graver colour where
 * several findings meet. A consequence marks nothing: its cell is right once the cause is corrected. Nor does what was explained.
 */
export function marksOf(findings: readonly Finding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of foldConsequences(findings).causes) {
    const { severity, remark } = finding;
    if (remark || (severity !== "error" && severity !== "warning")) continue;
    for (const { sheet, row, column } of wrongCells(finding)) {
      const key = `${cellAddress({ row, column })} ${sheet}`;
      const known = marks.get(key);
      marks.set(key, {
        cell: { sheet, row, column },
        severity: known?.severity === "error" ? "error" : severity,
        message: known ? `${known.message}\n${messageText(finding)}` : messageText(finding),
      });
    }
  }
  return [...marks.values()];
}

/** The cells that are wrong: all that a cause has moved, or else the first of those that a finding is about. */
function wrongCells(finding: Finding): readonly CellPlace[] {
  const cells = finding.where.filter((place): place is CellPlace => !place.narrative);
  return finding.detail.type === "cause" ? cells : cells.slice(0, 1);
}

/** The cell a finding is about; undefined for one that is about a text only. */
export function wrongCell(finding: Finding): CellPlace | undefined {
  return finding.where.find((place): place is CellPlace => !place.narrative);
}
