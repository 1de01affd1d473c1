/** Cells of a kind, as Excel's «Go To Special» finds them. */
import { intersect } from "../a1";
import { invalidArgument } from "../office/host-error";
import { AreasRef } from "./areas-ref";
import { cellValue, valueType } from "./cell-value";
import { groupCells } from "./group-cells";
import { RangeRef } from "./range-ref";

type Cell = readonly [row: number, column: number];

/** Excel.SpecialCellValueType: the value types (Excel.RangeValueType) that a name stands for. */
const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
  Errors: ["Error"],
  Logical: ["Boolean"],
  Numbers: ["Double"],
  Text: ["String"],
};

/**
 * The cells of a range that are of a kind, in as few rectangles as there are; null when none is.
 * @param kind Excel.SpecialCellType
 * @param values Excel.SpecialCellValueType, for formulas and constants; nothing is all
 */
export function specialCells(
  range: RangeRef,
  kind: string,
  values?: string | null
): AreasRef | null {
  const cells = cellsOfKind(range, kind, values ?? "All");
  const areas = groupCells(cells);
  return areas.length ? new AreasRef(areas.map((area) => new RangeRef(range.sheet, area))) : null;
}

function cellsOfKind(range: RangeRef, kind: string, values: string): Cell[] {
  switch (kind) {
    case "Formulas":
      return withContent(range, values, true);
    case "Constants":
      return withContent(range, values, false);
    case "Blanks": {
      const found = range.used(false);
      return found ? each(found).filter(([row, column]) => isBlank(found, row, column)) : [];
    }
    case "Visible": {
      const { core } = range.sheet;
      const cells = each(inSheet(range));
      return cells.filter(([row, column]) => core.getRowVisible(row) && core.getColVisible(column));
    }
    default:
      throw invalidArgument("Range.getSpecialCells", `This host finds no cells of kind ${kind}.`);
  }
}

function withContent(range: RangeRef, values: string, formulas: boolean): Cell[] {
  const types = typesOf(values);
  const found: Cell[] = [];
  range.sheet.core.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || Boolean(cell.f || cell.si) !== formulas) return;
    if (!intersect(range.area, { row, column, rows: 1, columns: 1 })) return;
    const type = valueType(cellValue(cell));
    if (
      formulas
        ? !types || types.includes(type)
        : type !== "Empty" && (types?.includes(type) ?? true)
    )
      found.push([row, column]);
  });
  return found;
}

/** null for all: "LogicalNumbers" is made of its parts' names. */
function typesOf(values: string): string[] | null {
  if (values === "All") return null;
  const types = Object.entries(VALUE_TYPES).flatMap(([name, of]) =>
    values.includes(name) ? of : []
  );
  if (!types.length) throw invalidArgument("Range.getSpecialCells");
  return types;
}

function isBlank({ sheet }: RangeRef, row: number, column: number): boolean {
  return cellValue(sheet.core.getCellRaw(row, column)) === "";
}

/** A whole column ends where the sheet does. */
function inSheet({ sheet, area }: RangeRef): RangeRef {
  const all = { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
  return new RangeRef(sheet, intersect(area, all) ?? area);
}

function each({ area }: RangeRef): Cell[] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j): Cell => [area.row + i, area.column + j])
  ).flat();
}
