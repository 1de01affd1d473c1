import type { Finding, Repair } from "../../checks/finding";
import { repairEffect, type RepairEffect } from "../../checks/repair-effect";
import { contentOf, type WorkbookContent } from "../../excel/read-workbook";
import { isSameCell } from "../../tables/grid";
import { patchGrid } from "../../tables/patch-grid";
import { changedCells, type PlannedRepair } from "../actions/repair";
import { recheck } from "../live/recheck";
import type { Checked } from "../state/pane-state";
import type { BulkPlan, LeftOut } from "./bulk-plan";

const NOT_SETTLED = "改了以后仍核对不上";
const CAUSES_OTHERS = "改了以后别处会出现新的错误";

/**
 * Checks the workbook as it would be, in memory, and leaves out what would not settle its finding or would bring up another error, until what
 * is left does only what it promises.
 */
export async function tryOut(checked: Checked, plan: BulkPlan): Promise<BulkPlan> {
  let { planned } = plan;
  const leftOut: LeftOut[] = [...plan.leftOut];
  while (planned.length > 0) {
    const after = await recheck(checked, withChanges(checked.content, changedCells(planned)));
    const against = objections(checked.findings, after.findings, planned);
    if (against.length === 0) break;
    leftOut.push(...against);
    planned = planned.filter((one) => !against.some(({ finding }) => finding === one.finding));
  }
  return { planned, leftOut };
}

/** What repairs would come to, by the whole check in memory. Throws whatever the check throws. */
export async function tryRepairs(
  checked: Checked,
  planned: readonly PlannedRepair[]
): Promise<RepairEffect> {
  const after = await recheck(checked, withChanges(checked.content, changedCells(planned)));
  return repairEffect(
    checked.findings,
    after.findings,
    planned.map(({ finding }) => finding)
  );
}

function objections(
  before: readonly Finding[],
  after: readonly Finding[],
  planned: readonly PlannedRepair[]
): readonly LeftOut[] {
  const remaining = new Set(errorsOf(after).map(({ id }) => id));
  const unsettled = planned.filter(({ finding }) => remaining.has(finding.id));
  if (unsettled.length > 0) return unsettled.map(({ finding }) => ({ finding, why: NOT_SETTLED }));
  const repaired = planned.map(({ finding }) => finding);
  const { comes, left } = repairEffect(before, after, repaired);
  const known = new Set(before.filter(({ cause }) => cause === null).map(({ id }) => id));
  const others = errorsOf([...comes, ...left.filter(({ id }) => !known.has(id))]);
  if (others.length === 0) return [];
  const guilty = planned.filter(({ changes }) => others.some((other) => touches(other, changes)));
  // Nobody can tell which of them it is: then none of them.
  return (guilty.length > 0 ? guilty : planned).map(({ finding }) => ({
    finding,
    why: CAUSES_OTHERS,
  }));
}

function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

function touches({ where, sides }: Finding, changes: readonly Repair[]): boolean {
  const { left = [], right = [] } = sides ?? {};
  const cells = [
    ...where.flatMap((place) => (place.narrative ? [] : [place])),
    ...[...left, ...right].map(({ cell }) => cell),
  ];
  return changes.some((change) => cells.some((cell) => isSameCell(cell, change.cell)));
}

/** The workbook as it would be. Formulas keep their values: they are worked out by Excel alone. */
function withChanges(content: WorkbookContent, changes: readonly Repair[]): WorkbookContent {
  return contentOf(
    content.sheets.map((sheet) => {
      const patches = changes
        .filter(({ cell }) => cell.sheet === sheet.name)
        .map(({ cell, value }) => ({ top: cell.row, left: cell.column, values: [[value]] }));
      return patches.length === 0
        ? sheet
        : { ...sheet, grid: patchGrid(sheet.name, sheet.grid, patches) };
    })
  );
}
