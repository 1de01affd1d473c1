/** Data validation of cells: kept with the sheet (sheet-extras.ts), a cell has one at most. */
import { intersect, type Area } from "../a1";
import type { RangeRef } from "./range-ref";
import type { Validation } from "./sheet-extras";

/** The validations that a cell of the range has. */
export function validationsIn({ sheet, area }: RangeRef): Validation[] {
  const all = sheet.extras.validations ?? [];
  return all.filter(({ areas }) => areas.some((other) => intersect(other, area)));
}

/** The one that all cells of the range have; null where they have none, or not the same. */
export function commonValidation(range: RangeRef): Validation | null {
  const [only, ...more] = validationsIn(range);
  if (!only || more.length) return null;
  return without([range.area], only.areas).length ? null : only;
}

/** Gives the cells of the range a validation, or none, in place of what they had. */
export function setValidation(range: RangeRef, validation: Omit<Validation, "areas"> | null): void {
  const { sheet, area } = range;
  const others = (sheet.extras.validations ?? []).flatMap((other) => {
    const areas = without(other.areas, [area]);
    return areas.length ? [{ ...other, areas }] : [];
  });
  const validations = validation ? [...others, { ...validation, areas: [area] }] : others;
  sheet.setExtras({ validations });
}

/** What remains of areas when others are cut out. */
function without(areas: readonly Area[], cut: readonly Area[]): Area[] {
  return cut.reduce<Area[]>((left, hole) => left.flatMap((area) => around(area, hole)), [...areas]);
}

/** An area without a hole: what lies above, below, left and right of it. */
function around(area: Area, other: Area): Area[] {
  const hole = intersect(area, other);
  if (!hole) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const below = hole.row + hole.rows;
  const beside = hole.column + hole.columns;
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: below, rows: bottom - below },
    { ...hole, column: area.column, columns: hole.column - area.column },
    { ...hole, column: beside, columns: right - beside },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
