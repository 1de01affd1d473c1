import { quoted } from "../tables/quoted";
import { areaAddress, cellAddress, contains, type CellRef } from "../tables/grid";
import { ExcelProblem } from "./excel-errors";
import { parseAreas } from "./parse-areas";

/** Since then Excel tells which cells are merged. Before, what was written into one of them is seen not to be there. */
const isKnown = () => Office.context.requirements.isSetSupported("ExcelApi", "1.13");

/** Asks which cells of ranges are merged, with the next `sync`. */
export function askForMerges(ranges: readonly Excel.Range[]): readonly Excel.RangeAreas[] {
  if (!isKnown()) return [];
  return ranges.map((range) => range.getMergedAreasOrNullObject().load("address"));
}

/**
 * Refuses cells that merged cells cover: only the first of merged cells holds anything.
 * @param merges what was asked for, one for each sheet or part of a sheet
 * @throws ExcelProblem
 */
export function refuseCovered(
  merges: readonly Excel.RangeAreas[],
  cells: readonly CellRef[]
): void {
  for (const merged of merges) {
    if (merged.isNullObject) continue;
    const sheet = sheetOf(merged.address);
    for (const rectangle of parseAreas(merged.address) ?? []) {
      const area = { ...rectangle, sheet };
      const covered = cells.find(
        (cell) =>
          contains(area, cell) && (cell.row !== rectangle.top || cell.column !== rectangle.left)
      );
      if (!covered) continue;
      const first = cellAddress({ row: area.top, column: area.left });
      throw new ExcelProblem(
        `${quoted(sheet)}的 ${cellAddress(covered)} 是合并单元格 ${areaAddress(area)} 的一部分，不能单独填写。`,
        `请改 ${first}，或先取消合并。`
      );
    }
  }
}

/** Whether a selection of several cells is all of one merged area, asked for with `askForMerges`. */
export function isOneMergedArea(
  [merged]: readonly Excel.RangeAreas[],
  selected: { readonly address: string }
): boolean {
  if (!merged || merged.isNullObject) return false;
  const areas = parseAreas(merged.address) ?? [];
  const [own] = parseAreas(selected.address) ?? [];
  const [only, another] = areas;
  return (
    own !== undefined &&
    only !== undefined &&
    another === undefined &&
    areaAddress(only) === areaAddress(own)
  );
}

/** "'表 一'!A1:B2" → "表 一". */
function sheetOf(address: string): string {
  const name = /^(?:'((?:[^']|'')*)'|([^'!]*))!/.exec(address);
  return name?.[1]?.replaceAll("''", "'") ?? name?.[2] ?? "";
}
