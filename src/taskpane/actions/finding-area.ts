import type { CellPlace, Finding } from "../../checks/finding";
import type { Area } from "../../tables/grid";

/**
 * The stretch of cells a finding is about when it is about several of one column, as a column that moved is; null for all others, which
 * are about the one cell that is wrong.
 */
export function areaOf({ detail, where }: Finding): Area | null {
  if (detail.type !== "cause") return null;
  const cells = where.filter((place): place is CellPlace => !place.narrative);
  const [first, ...others] = cells;
  if (!first || others.length === 0) return null;
  const { sheet, column } = first;
  if (others.some((cell) => cell.sheet !== sheet || cell.column !== column)) return null;
  const rows = cells.map(({ row }) => row);
  return { sheet, top: Math.min(...rows), left: column, bottom: Math.max(...rows), right: column };
}
