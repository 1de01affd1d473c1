import type { CellValue } from "../money/amount";
import type { CellRef } from "../tables/grid";
import { rangeOf } from "./cell-range";
import { isFormula } from "./write-cells";

/** Which of these cells hold formulas. One round trip. Throws OfficeExtension.Error. */
export async function formulaCells(cells: readonly CellRef[]): Promise<readonly CellRef[]> {
  return Excel.run(async (context) => {
    const ranges = cells.map((cell) => rangeOf(context, cell).load("formulas"));
    await context.sync();
    return cells.filter((_, i) => isFormula((ranges[i]?.formulas[0]?.[0] ?? null) as CellValue));
  });
}
