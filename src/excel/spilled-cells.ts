import { quoted } from "../tables/quoted";
import { cellAddress, type CellRef } from "../tables/grid";
import { rangeOf } from "./cell-range";
import { ExcelProblem } from "./excel-errors";

/** Dynamic arrays are known to Office.js since then; an Excel that has them knows this, too. */
const isKnown = () => Office.context.requirements.isSetSupported("ExcelApi", "1.12");

/** Asks whether a formula spills into these ranges, with the next `sync`. */
export function watchSpills(ranges: readonly Excel.Range[]): void {
  if (isKnown()) for (const range of ranges) range.load("hasSpill");
}

/**
 * Refuses cells that a formula of another cell fills, or whose formula fills others: a value in one of them would leave #SPILL! or blanks in
 * the rest. No round trip where nothing spills, else one.
 * @param ranges those that were watched
 * @throws ExcelProblem
 */
export async function refuseSpilled(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  cells: readonly CellRef[]
): Promise<void> {
  if (!isKnown() || ranges.every((range) => range.hasSpill === false)) return;
  const parents = cells.map((cell) =>
    rangeOf(context, cell).getSpillParentOrNullObject().load("address")
  );
  await context.sync();
  const index = parents.findIndex((parent) => !parent.isNullObject);
  const [cell, parent] = [cells[index], parents[index]];
  if (!cell || !parent) return;
  const origin = parent.address.slice(parent.address.lastIndexOf("!") + 1);
  throw new ExcelProblem(
    `${quoted(cell.sheet)}的 ${cellAddress(cell)} 由 ${origin} 的公式一起算出，不能单独改动。`,
    `请改 ${origin} 的公式，或它引用的单元格。`
  );
}
