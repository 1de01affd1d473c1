import type { CellValue } from "../money/amount";
import type { CellRef } from "../tables/grid";
import { rangeOf } from "./cell-range";

/** Which of these cells hold formulas. One round trip. Throws OfficeExtension.Error. */
export async function formulaCells(cells: readonly CellRef[]): Promise<readonly CellRef[]> {
  // Excel.run would send one more request to let go of the ranges; where a cell is being edited then, another five seconds later.
  const context = new Excel.RequestContext();
  const ranges = cells.map((cell) => rangeOf(context, cell).load("formulas"));
  await context.sync();
  return cells.filter((_, i) => isFormula((ranges[i]?.formulas[0]?.[0] ?? null) as CellValue));
}

/** Whether what a cell holds is worked out. */
export function isFormula(content: CellValue): boolean {
  return typeof content === "string" && content.startsWith("=");
}
