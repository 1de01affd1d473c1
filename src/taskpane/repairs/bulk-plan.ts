import type { Finding, Repair } from "../../checks/finding";
import { cellAddress, isSameCell, type CellRef } from "../../tables/grid";
import { repairOf } from "../state/repairs";
import type { PaneState } from "../state/pane-state";
import type { PlannedRepair } from "../actions/repair";

/** A finding that is not repaired together with the others, and why, in Chinese. */
export interface LeftOut {
  readonly finding: Finding;
  readonly why: string;
}

export interface BulkPlan {
  readonly planned: readonly PlannedRepair[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The errors that can be repaired together: those with exactly one way, that nothing else explains, and that are not repaired yet. Warnings
 * are never among them: whether they are mistakes only a person knows.
 * @param check of this check only; null for all
 */
export function repairableTogether(
  { checked, repairs }: Pick<PaneState, "checked" | "repairs">,
  check: string | null
): readonly Finding[] {
  if (!checked) return [];
  return checked.findings.filter(
    (finding) =>
      finding.severity === "error" &&
      !finding.remark &&
      finding.cause === null &&
      finding.repair.length > 0 &&
      (check === null || finding.check === check) &&
      !repairOf(repairs, checked.book, finding)
  );
}

/**
 * What can be changed at once. Left out, and named, are repairs of formulas, repairs that change one cell to different values, and repairs
 * worked out from a cell that another one changes.
 * @param formulas the cells among those to be changed that hold formulas
 */
export function bulkPlan(findings: readonly Finding[], formulas: readonly CellRef[]): BulkPlan {
  const planned: PlannedRepair[] = [];
  const leftOut: LeftOut[] = [];
  for (const finding of findings) {
    const others = findings.filter((other) => other !== finding).flatMap(({ repair }) => repair);
    const why = reasonAgainst(finding, others, formulas);
    if (why === null) planned.push({ finding, changes: finding.repair });
    else leftOut.push({ finding, why });
  }
  return { planned, leftOut };
}

function reasonAgainst(
  { repair, sides }: Finding,
  others: readonly Repair[],
  formulas: readonly CellRef[]
): string | null {
  const formula = repair.find(({ cell }) => formulas.some((one) => isSameCell(one, cell)));
  if (formula) return `${cellAddress(formula.cell)} 现在是公式，请单独修复`;
  const contradicted = repair.find(({ cell, value }) =>
    others.some((other) => isSameCell(other.cell, cell) && other.value !== value)
  );
  if (contradicted) return `${cellAddress(contradicted.cell)} 另有一项要改成别的内容`;
  const { left = [], right = [] } = sides ?? {};
  const basis = [...left, ...right]
    .map(({ cell }) => cell)
    .filter((cell) => !repair.some((own) => isSameCell(own.cell, cell)))
    .find((cell) => others.some((other) => isSameCell(other.cell, cell)));
  return basis ? `要用到的 ${cellAddress(basis)} 也要改，请改好后再看` : null;
}
