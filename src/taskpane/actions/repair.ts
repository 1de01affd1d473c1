import type { Finding, Repair } from "../../checks/finding";
import { undoWrite, writeCells } from "../../excel/write-cells";
import type { CellValue } from "../../money/amount";
import type { CellRef, Grid } from "../../tables/grid";
import { dispatch, getState } from "../state/store";
import { attempt } from "./attempt";

/** Writes one way to repair a finding into the workbook; only ever called by the user's click. */
export function repair(finding: Finding, changes: readonly Repair[]): Promise<boolean> {
  return attempt(async () => {
    const grids = getState().checked?.grids ?? [];
    const undo = await writeCells(
      changes.map(({ cell, value }) => ({ cell, value, seen: seenAt(grids, cell) }))
    );
    dispatch({ type: "repaired", finding: finding.id, undo });
    return `已改 ${changes.length} 个单元格`;
  }, "没有修复");
}

/** Takes a repair back. */
export function undoRepair(finding: Finding): Promise<boolean> {
  return attempt(async () => {
    const undo = getState().repairs[finding.id];
    if (undo) await undoWrite(undo);
    dispatch({ type: "repair-undone", finding: finding.id });
    return "已撤销";
  }, "没有撤销");
}

/** What a cell held when the workbook was read; null where nothing was. */
export function seenAt(grids: readonly Grid[], { sheet, row, column }: CellRef): CellValue {
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  return grid?.values[row - grid.top]?.[column - grid.left] ?? null;
}
