/** The charts of a sheet: they come, change and go as plain data beside its cells. */
import { quoteSheetName } from "../a1";
import { itemNotFound } from "../office/host-error";
import { GAP_WIDTH, NO_LABELS, PLAIN_AXIS, type Chart, type ChartType } from "./chart";
import { anchorOf, boxOf, type Box } from "./chart-place";
import { chartSeries, type SeriesBy } from "./chart-series";
import { mustAllow } from "./protection";
import type { RangeRef } from "./range-ref";
import type { SheetRef } from "./sheet-ref";

/** Points, as a new chart of Excel's. */
const SIZE = { width: 360, height: 216 };
const GIVEN_TITLE = "图表标题";

/** One chart of the open workbook, by its id. */
export class ChartRef {
  constructor(
    readonly sheet: SheetRef,
    readonly id: string
  ) {}

  /** @throws ItemNotFound when it is gone */
  get chart(): Chart {
    const found = this.sheet.extras.charts?.find(({ id }) => id === this.id);
    if (!found) throw itemNotFound("Chart");
    return found;
  }

  get box(): Box {
    return boxOf(this.sheet, this.chart.anchor);
  }

  /** @throws AccessDenied where the sheet's objects are protected */
  change(changes: Partial<Chart>): void {
    mustAllow(this.sheet, "allowEditObjects", "Chart");
    const changed = { ...this.chart, ...changes };
    this.replace((chart) => (chart.id === this.id ? [changed] : [chart]));
  }

  moveTo(changes: Partial<Box>): void {
    this.change({ anchor: anchorOf(this.sheet, { ...this.box, ...changes }) });
  }

  delete(): void {
    mustAllow(this.sheet, "allowEditObjects", "Chart.delete");
    this.replace((chart) => (chart.id === this.id ? [] : [chart]));
  }

  private replace(change: (chart: Chart) => Chart[]): void {
    this.sheet.setExtras({ charts: (this.sheet.extras.charts ?? []).flatMap(change) });
  }
}

export function chartsOf(sheet: SheetRef): ChartRef[] {
  return (sheet.extras.charts ?? []).map(({ id }) => new ChartRef(sheet, id));
}

interface NewChart {
  readonly type: ChartType;
  readonly data: RangeRef;
  readonly seriesBy: SeriesBy;
}

/** @param newId gives ids that nothing else in the workbook had since it was opened */
export function addChart(
  sheet: SheetRef,
  { type, data, seriesBy }: NewChart,
  newId: () => string
): ChartRef {
  mustAllow(sheet, "allowEditObjects", "ChartCollection.add");
  const { charts = [] } = sheet.extras;
  let id = newId();
  // those that came with the file have kept theirs
  while (charts.some((chart) => chart.id === id)) id = newId();
  const series = chartSeries(data, seriesBy);
  const [only, second] = series;
  const chart: Chart = {
    id,
    name: freeName(charts.map(({ name }) => name)),
    type,
    title: only && !second ? nameIn(data, only.name) : GIVEN_TITLE,
    series,
    anchor: anchorOf(sheet, { left: 0, top: 0, ...SIZE }),
    legend: { visible: true, position: "Bottom" },
    labels: NO_LABELS,
    categoryAxis: PLAIN_AXIS,
    valueAxis: { ...PLAIN_AXIS, gridlines: true },
    gapWidth: GAP_WIDTH,
  };
  sheet.setExtras({ charts: [...charts, chart] });
  return new ChartRef(sheet, id);
}

function freeName(taken: readonly string[]): string {
  for (let i = 1; ; i++) if (!taken.includes(`图表 ${String(i)}`)) return `图表 ${String(i)}`;
}

/** What a single series is called is the chart's title, too. */
function nameIn({ sheet, area }: RangeRef, name: string): string {
  const isHeader = name.startsWith(`${quoteSheetName(sheet.name)}!`);
  const header = isHeader ? sheet.facade.getRange(area.row, area.column + area.columns - 1) : null;
  return header === null ? GIVEN_TITLE : header.getDisplayValue();
}
