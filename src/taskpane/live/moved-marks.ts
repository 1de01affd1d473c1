import type { SheetArea } from "../../excel/parse-areas";
import type { PendingChanges } from "../../excel/pending-changes";
import type { WorkbookContent } from "../../excel/read-workbook";
import { contains, type CellRef } from "../../tables/grid";

/**
 * Of which cells the mark may be gone or stand elsewhere after changes: of sheets in which cells have moved, of blocks that were pasted
 * over, and of cells that are empty now, as one is that was cut out.
 */
export function movedMarks(
  changes: PendingChanges,
  { sheets }: WorkbookContent
): (cell: CellRef) => boolean {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (cell) => {
    const sheet = byName.get(cell.sheet);
    const pending = sheet && changes.sheets.get(sheet.id);
    if (!sheet || changes.sheetsChanged) return true;
    if (!pending) return false;
    if (pending.edited === null) return true;
    const { grid } = sheet;
    const isBlank = (grid?.values[cell.row - grid.top]?.[cell.column - grid.left] ?? null) === null;
    return pending.edited.some(
      (area) => contains({ ...area, sheet: cell.sheet }, cell) && (isBlank || !isOneCell(area))
    );
  };
}

const isOneCell = ({ top, left, bottom, right }: SheetArea) => top === bottom && left === right;
