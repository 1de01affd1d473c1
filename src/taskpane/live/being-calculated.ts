import type { WorkbookContent } from "../../excel/read-workbook";

/** What Excel shows in a cell whose function has not answered yet. */
const BUSY = "#BUSY!";

/** Whether a sheet that has changed shows results that are still being worked out: to check them now would find mistakes that are none. */
export function isBeingCalculated(now: WorkbookContent, before: WorkbookContent): boolean {
  const known = new Set(before.grids);
  return now.grids.some(
    (grid) => !known.has(grid) && grid.values.some((row) => row.includes(BUSY))
  );
}
