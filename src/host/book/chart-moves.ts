/** Charts follow their cells, and their references the cells that they name. */
import type { SheetMove } from "../files/formula-references";
import type { Chart, ChartAnchor, ChartPoint } from "./chart";

/**
 * @param own where the rows and columns of the chart's sheet went; undefined where they stayed
 * @param formula what becomes of a reference
 */
export function movedChart(
  chart: Chart,
  own: SheetMove | undefined,
  formula: (text: string) => string
): Chart {
  return {
    ...chart,
    anchor: own ? movedAnchor(chart.anchor, own) : chart.anchor,
    series: chart.series.map((series) => ({
      ...series,
      name: formula(series.name),
      values: formula(series.values),
      categories: formula(series.categories),
    })),
  };
}

/** As Excel does: one that does not change its size keeps it, one that does ends where its cell went. */
function movedAnchor(anchor: ChartAnchor, move: SheetMove): ChartAnchor {
  if (!("to" in anchor)) return { ...anchor, from: movedPoint(anchor.from, move) };
  const { from, to, placement } = anchor;
  if (placement === "Absolute") return anchor;
  const start = movedPoint(from, move);
  const end =
    placement === "TwoCell"
      ? movedPoint(to, move)
      : {
          ...to,
          row: to.row + start.row - from.row,
          column: to.column + start.column - from.column,
        };
  return { from: start, to: end, placement };
}

function movedPoint(point: ChartPoint, { rows, columns }: SheetMove): ChartPoint {
  return {
    ...point,
    row: nearest(point.row, (row) => rows.placeOf(row)),
    column: nearest(point.column, (column) => columns.placeOf(column)),
  };
}

/** Where a line went, or the next one after it that is still there. */
function nearest(origin: number, place: (origin: number) => number | null): number {
  for (let next = origin; ; next++) {
    const found = place(next);
    if (found !== null) return Math.max(0, found);
  }
}
