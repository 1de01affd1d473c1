import { isSameGrid } from "../tables/patch-grid";
import type { SheetContent } from "./read-workbook";

/** A sheet as read again: the one that was known before, or its grid, where they hold the same. */
export function withKnownGrid(sheet: SheetContent, known: SheetContent | undefined): SheetContent {
  const grid = known?.grid ?? null;
  return grid && sheet.grid && isSameGrid(grid, sheet.grid) ? { ...sheet, grid } : sheet;
}

/** A sheet under a name, itself where that is its name. */
export function withName(sheet: SheetContent, name: string): SheetContent {
  if (sheet.name === name) return sheet;
  return { ...sheet, name, grid: sheet.grid && { ...sheet.grid, sheet: name } };
}
