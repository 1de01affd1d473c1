import { areaOf, rangeOf } from "./areas";
import { AreasRef } from "./areas-ref";
import { RangeRef } from "./range-ref";

/** The merged cells that a range meets, each as a whole; null where nothing is merged. */
export function mergedAreas({ sheet, area }: RangeRef): AreasRef | null {
  const { startRow, startColumn, endRow, endColumn } = rangeOf(sheet, area);
  const merges = sheet.core.getMergedCellRange(startRow, startColumn, endRow, endColumn);
  if (merges.length === 0) return null;
  return new AreasRef(merges.map((range) => new RangeRef(sheet, areaOf(range))));
}
