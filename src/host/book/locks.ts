/** Cells of a protected sheet that can be written to: the lock is a part of their format that Univer does not know. */
import type { ICellData, Nullable } from "@univerjs/core";

/** The field of a cell's `custom` that unlocks it; a cell without is locked, as in Excel. */
const UNLOCKED = "unlocked";

export function isLocked(cell: Nullable<ICellData>): boolean {
  return cell?.custom?.[UNLOCKED] !== true;
}

/** The `custom` field of a cell that is locked or not. */
export function lockedNote(cell: Nullable<ICellData>, locked: boolean): ICellData["custom"] {
  const { [UNLOCKED]: _before, ...others } = cell?.custom ?? {};
  return locked ? others : { ...others, [UNLOCKED]: true };
}
