/** Which cells a chart over a range shows: as Excel does, words at the edges are names. */
import { formatArea, quoteSheetName, type Area } from "../a1";
import type { ChartSeries } from "./chart";
import { type RangeRef } from "./range-ref";

/** Excel.ChartSeriesBy. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The series of a range; by columns where it has at least as many rows as columns, unless something else is said. */
export function chartSeries(range: RangeRef, seriesBy: SeriesBy): ChartSeries[] {
  const { sheet, area } = range;
  const values = range.values();
  const isWord = (row: number, column: number) => {
    const value = values[row]?.[column];
    return typeof value === "string" && value !== "";
  };
  // the corner is empty, or names the names
  const hasHeader = area.rows > 1 && anyOf(1, area.columns, (c) => isWord(0, c));
  const hasNames = area.columns > 1 && anyOf(1, area.rows, (r) => isWord(r, 0));
  const top = hasHeader ? 1 : 0;
  const left = hasNames ? 1 : 0;
  const body = {
    row: area.row + top,
    column: area.column + left,
    rows: area.rows - top,
    columns: area.columns - left,
  };
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && body.rows < body.columns);
  const reference = (part: Area) => absolute(sheet.name, part);
  const header = { ...body, row: area.row, rows: 1 };
  const names = { ...body, column: area.column, columns: 1 };
  if (byRows)
    return Array.from({ length: body.rows }, (_, i) => ({
      name: hasNames ? reference({ ...names, row: body.row + i, rows: 1 }) : "",
      values: reference({ ...body, row: body.row + i, rows: 1 }),
      categories: hasHeader ? reference(header) : "",
    }));
  return Array.from({ length: body.columns }, (_, i) => ({
    name: hasHeader ? reference({ ...header, column: body.column + i, columns: 1 }) : "",
    values: reference({ ...body, column: body.column + i, columns: 1 }),
    categories: hasNames ? reference(names) : "",
  }));
}

/** "表一!$B$4:$B$9" */
export function absolute(sheet: string, area: Area): string {
  const fixed = formatArea(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheetName(sheet)}!${fixed}`;
}

function anyOf(from: number, to: number, test: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(i)) return true;
  return false;
}
