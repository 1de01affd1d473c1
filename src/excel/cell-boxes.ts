import type { CellValue } from "../money/amount";
import { areaAddress, contains, type Area, type CellRef } from "../tables/grid";

/** Cells of one sheet that are farther apart than this are read apart from each other. */
const LARGEST_GAP = 40;

type CellProperty = "values" | "formulas" | "numberFormat";

interface Box {
  readonly area: Area;
  readonly range: Excel.Range;
}

/** Properties of single cells, read by rectangles: however many cells, a few ranges. */
export class CellBoxes {
  private readonly boxes: readonly Box[];

  /** To be followed by a `sync`. */
  constructor(
    context: Excel.RequestContext,
    cells: readonly CellRef[],
    properties: readonly CellProperty[]
  ) {
    this.boxes = areasAround(cells).map((area) => ({
      area,
      range: context.workbook.worksheets
        .getItem(area.sheet)
        .getRange(areaAddress(area))
        .load(properties.join()),
    }));
  }

  get ranges(): readonly Excel.Range[] {
    return this.boxes.map(({ range }) => range);
  }

  /** Null for a blank, and for what was not read. */
  at(cell: CellRef, property: CellProperty): CellValue {
    const box = this.boxes.find(({ area }) => contains(area, cell));
    if (!box) return null;
    const rows = box.range[property] as unknown[][];
    const value = rows[cell.row - box.area.top]?.[cell.column - box.area.left];
    return value === "" || value === undefined ? null : (value as CellValue);
  }
}

function areasAround(cells: readonly CellRef[]): readonly Area[] {
  const areas: Area[] = [];
  const inOrder = [...cells].sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0));
  for (const { sheet, row, column } of bySheet(inOrder)) {
    const last = areas.at(-1);
    if (last?.sheet === sheet && row - last.bottom <= LARGEST_GAP)
      areas[areas.length - 1] = {
        ...last,
        bottom: Math.max(last.bottom, row),
        left: Math.min(last.left, column),
        right: Math.max(last.right, column),
      };
    else areas.push({ sheet, top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

function bySheet(cells: readonly CellRef[]): readonly CellRef[] {
  const sheets = new Map<string, CellRef[]>();
  for (const cell of cells) {
    const known = sheets.get(cell.sheet);
    if (known) known.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return [...sheets.values()].flat();
}
