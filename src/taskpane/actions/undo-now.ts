import type { WorkbookContent } from "../../excel/read-workbook";
import type { Landmark, Undo } from "../../excel/write-cells";
import type { CellRef, Grid } from "../../tables/grid";
import type { DoneRepair } from "../state/repairs";
import { seenAt } from "./seen-at";

/** Rows that were inserted or deleted since are looked for so far away. */
const FARTHEST = 60;

/**
 * What takes a repair back in the workbook as it was read last: in sheets that were renamed, and beside rows that were inserted or
 * deleted above. Cells that are not found again stay as they were noted; then taking the repair back says so.
 */
export function undoNow({ undo, sheetIds }: DoneRepair, content: WorkbookContent): Undo {
  const named = renamed(undo, (sheet) => {
    const id = sheetIds.get(sheet);
    return content.sheets.find((one) => one.id === id)?.name ?? sheet;
  });
  const sheets = new Set(named.cells.map(({ cell }) => cell.sheet));
  return [...sheets].reduce((moved, sheet) => withRowsMoved(moved, sheet, content.grids), named);
}

/** Whether cells hold what a repair wrote and stand beside their labels, as far as was read. */
export function canBeUndone({ cells, labels }: Undo, grids: readonly Grid[]): boolean {
  return (
    cells.every(({ cell, to }) => seenAt(grids, cell) === to.content) &&
    labels.every(({ cell, value }) => seenAt(grids, cell) === value)
  );
}

function renamed(undo: Undo, nameNow: (sheet: string) => string): Undo {
  const now = <T extends { readonly cell: CellRef }>(one: T): T => ({
    ...one,
    cell: { ...one.cell, sheet: nameNow(one.cell.sheet) },
  });
  return { cells: undo.cells.map(now), labels: undo.labels.map(now) };
}

/** All of a sheet's cells by the same number of rows, if they fit there and nowhere else. */
function withRowsMoved(undo: Undo, sheet: string, grids: readonly Grid[]): Undo {
  const own: Undo = {
    cells: undo.cells.filter(({ cell }) => cell.sheet === sheet),
    labels: undo.labels.filter(({ cell }) => cell.sheet === sheet),
  };
  if (canBeUndone(own, grids)) return undo;
  const rows = new Set(own.cells.map(({ cell }) => cell.row));
  // Headers above the place where rows came or went stay where they are.
  const isMoved = ({ cell, value }: Landmark) =>
    rows.has(cell.row) || seenAt(grids, cell) !== value;
  // Without a label that has moved along, a value tells nothing.
  if (!own.labels.some(isMoved)) return undo;
  const found: { readonly by: number; readonly labels: readonly Landmark[] }[] = [];
  for (let by = -FARTHEST; by <= FARTHEST; by++) {
    const labels = own.labels.map((label) =>
      isMoved(label) ? { ...label, cell: below(label.cell, by) } : label
    );
    const cells = own.cells.map((one) => ({ ...one, cell: below(one.cell, by) }));
    if (canBeUndone({ cells, labels }, grids)) found.push({ by, labels });
  }
  const [only, another] = found;
  if (!only || another) return undo;
  return {
    cells: undo.cells.map((one) =>
      one.cell.sheet === sheet ? { ...one, cell: below(one.cell, only.by) } : one
    ),
    labels: [...undo.labels.filter(({ cell }) => cell.sheet !== sheet), ...only.labels],
  };
}

function below(cell: CellRef, rows: number): CellRef {
  return { ...cell, row: cell.row + rows };
}
