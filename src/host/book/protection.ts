/** Protected sheets and workbooks: what the add-in may not write there. */
import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import { HostError } from "../office/host-error";
import { isLocked } from "./locks";
import type { RangeRef } from "./range-ref";
import type { SheetProtection } from "./sheet-extras";
import type { SheetRef } from "./sheet-ref";

/** Excel.WorksheetProtectionOptions that a sheet has when nothing is said. */
const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

type Permission = keyof Omit<typeof NOTHING_ALLOWED, "selectionMode">;

export function protectionOptions({ extras }: SheetRef): Record<string, unknown> {
  return { ...NOTHING_ALLOWED, ...extras.protection?.options };
}

/** @throws AccessDenied where the sheet is protected and does not allow this to everybody */
export function mustAllow({ extras }: SheetRef, permission: Permission, location: string): void {
  const { protection } = extras;
  if (protection && protection.options[permission] !== true) throw accessDenied(location);
}

/** @throws AccessDenied where the sheet is protected */
export function mustNotBeProtected({ sheet }: RangeRef, location: string): void {
  if (sheet.extras.protection) throw accessDenied(location);
}

/** @throws AccessDenied where the sheet is protected and a cell of the range is locked */
export function mustBeUnlocked(range: RangeRef, location: string): void {
  if (holdsLocked(range)) throw accessDenied(location);
}

/** @throws AccessDenied where the sheet is protected: cells cannot be pushed aside, whole rows and columns only where that is allowed */
export function mustAllowInsert(range: RangeRef): void {
  const { sheet, area } = range;
  const location = "Range.insert";
  if (area.columns === MAX_COLUMNS) mustAllow(sheet, "allowInsertRows", location);
  else if (area.rows === MAX_ROWS) mustAllow(sheet, "allowInsertColumns", location);
  else mustNotBeProtected(range, location);
}

/** As mustAllowInsert; rows and columns must be without locked cells besides. */
export function mustAllowDelete(range: RangeRef): void {
  const { sheet, area } = range;
  const location = "Range.delete";
  if (area.columns === MAX_COLUMNS) mustAllow(sheet, "allowDeleteRows", location);
  else if (area.rows === MAX_ROWS) mustAllow(sheet, "allowDeleteColumns", location);
  else mustNotBeProtected(range, location);
  mustBeUnlocked(range, location);
}

/** Whether the sheet is protected and a cell of the range is locked. */
export function holdsLocked({ sheet, area }: RangeRef): boolean {
  if (!sheet.extras.protection) return false;
  const matrix = sheet.core.getCellMatrix();
  const bottom = Math.min(area.row + area.rows, sheet.rowCount);
  const right = Math.min(area.column + area.columns, sheet.columnCount);
  for (let row = area.row; row < bottom; row++)
    for (let column = area.column; column < right; column++)
      if (isLocked(matrix.getValue(row, column))) return true;
  // what lies beyond the cells that Univer has is locked as every new cell
  return bottom < area.row + area.rows || right < area.column + area.columns;
}

/** The protection that a request asks for. Throws InvalidOperation for a sheet that has one. */
export function newProtection(
  sheet: SheetRef,
  options: Record<string, boolean | string> | null | undefined,
  password: string | null | undefined
): SheetProtection {
  if (sheet.extras.protection)
    throw new HostError(
      "InvalidOperation",
      "The worksheet is protected already.",
      "WorksheetProtection.protect"
    );
  return { options: { ...options }, password: password ?? "" };
}

/** @throws AccessDenied for another password than the one that protects, and where only the file knows it */
export function mustOpen(
  { password }: { password: string | null },
  given: string | null | undefined,
  location: string
): void {
  if (password !== "" && password !== given) throw accessDenied(location);
}

export function accessDenied(location: string): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", location);
}

/** True when all cells of a range are locked, false when none is, null when some are. */
export function lockedCells({ sheet, area }: RangeRef): boolean | null {
  const matrix = sheet.core.getCellMatrix();
  const first = isLocked(matrix.getValue(area.row, area.column));
  const bottom = Math.min(area.row + area.rows, sheet.rowCount);
  const right = Math.min(area.column + area.columns, sheet.columnCount);
  for (let row = area.row; row < bottom; row++)
    for (let column = area.column; column < right; column++)
      if (isLocked(matrix.getValue(row, column)) !== first) return null;
  return first;
}
