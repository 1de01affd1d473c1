/** How a 绩效目标表 stands in its cells: merged areas undone, blank rows and columns between. */
import fc from "fast-check";
import type { CellValue } from "../../../src/money/amount";
import type { Grid } from "../../../src/tables/grid";
import { spaced, spacedColumns } from "../relayout";

export interface PerformanceStyle {
  readonly areUndone: boolean;
  readonly blankRows: boolean;
  readonly blankColumns: boolean;
}

export const performanceStyles: fc.Arbitrary<PerformanceStyle> = fc.record({
  areUndone: fc.boolean(),
  blankRows: fc.constantFrom(false, false, false, true),
  blankColumns: fc.constantFrom(false, false, false, true),
});

/** Every merged area filled with what it shows: texts to the right in the head, levels downwards among the indicators. */
export function withAreasFilled(grid: Grid, headerRow: number): Grid {
  const values = grid.values.map((row) => [...row]);
  values.forEach((row, r) => {
    if (r < headerRow && (row[1] ?? null) !== null)
      for (let c = 2; c < row.length; c++) row[c] = row[c] ?? row[c - 1] ?? null;
    if (r <= headerRow + 1) return;
    for (const level of [0, 1])
      if (
        row[level] === null &&
        row[2] !== null &&
        values[headerRow]?.[level] === `${"一二"[level] ?? ""}级指标`
      )
        row[level] = values[r - 1]?.[level] ?? null;
  });
  return { ...grid, values };
}

/**
 * The rows of a performance table in a style.
 * @param headerRow the row of the indicators' header, counted in the grid
 */
export function performanceLines(
  grid: Grid,
  headerRow: number,
  style: PerformanceStyle
): readonly (readonly CellValue[])[] {
  const filled = style.areUndone ? withAreasFilled(grid, headerRow) : grid;
  const apart = style.blankRows ? spaced(filled, []) : filled;
  // Where a merged area is undone, it leaves no blank columns within.
  return (style.blankColumns && !style.areUndone ? spacedColumns(apart) : apart).values;
}
