/** What a chart shows: the values behind its references. */
import { MAX_COLUMNS, MAX_ROWS, parseReferences } from "../a1";
import type { Chart } from "./chart";
import { RangeRef } from "./range-ref";
import type { SheetRef } from "./sheet-ref";

export interface ShownSeries {
  readonly name: string;
  /** null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** "#107C41"; missing where whoever draws chooses. */
  readonly color?: string;
}

export interface ChartData {
  /** Of every point. */
  readonly categories: readonly string[];
  readonly series: readonly ShownSeries[];
}

/** @param sheets of the workbook */
export function chartData({ series }: Chart, sheets: readonly SheetRef[]): ChartData {
  const shown = series.map((one, i) => ({
    name: nameOf(one.name, sheets) || `系列${String(i + 1)}`,
    values: rangesOf(one.values, sheets)
      .flatMap((range) => range.values().flat())
      .map((value) => (typeof value === "number" ? value : null)),
    ...(one.color !== undefined && { color: one.color }),
  }));
  const points = Math.max(0, ...shown.map(({ values }) => values.length));
  const names = rangesOf(series[0]?.categories ?? "", sheets).flatMap((range) =>
    range.text().flat()
  );
  const categories = Array.from({ length: points }, (_, i) => names[i] ?? String(i + 1));
  return { categories, series: shown };
}

function nameOf(name: string, sheets: readonly SheetRef[]): string {
  const words = /^"(.*)"$/s.exec(name)?.[1];
  if (words !== undefined) return words.replaceAll('""', '"');
  return rangesOf(name, sheets)
    .flatMap((range) => range.text().flat())
    .join(" ");
}

/** Nothing for what names no cells, or cells that are gone; whole rows and columns only as far as they hold something. */
function rangesOf(reference: string, sheets: readonly SheetRef[]): RangeRef[] {
  const text = reference.replace(/^\((.*)\)$/s, "$1");
  return (parseReferences(text) ?? []).flatMap(({ sheetName, area }) => {
    const sheet = sheets.find(({ name }) => name.toUpperCase() === sheetName?.toUpperCase());
    if (!sheet) return [];
    const range = new RangeRef(sheet, area);
    const isWhole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
    return isWhole ? (range.used(true) ?? []) : range;
  });
}
