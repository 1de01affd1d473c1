/** Worksheet.charts: kept with the sheet, written into the file, drawn by the page. */
import { CHART_TYPES, type ChartType } from "../book/chart";
import type { Box } from "../book/chart-place";
import { chartSeries, type SeriesBy } from "../book/chart-series";
import { addChart, chartsOf, type ChartRef } from "../book/charts";
import { type RangeRef } from "../book/range-ref";
import type { SheetRef } from "../book/sheet-ref";
import { invalidArgument, notImplemented } from "../office/host-error";
import type { Handle, Property } from "../office/type-table";
import { collection } from "./collection";
import { asChart, asSheet, rangeArgument, sameAs } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

export const chartCollection: ModelEntry<SheetRef> = {
  ...collection({
    type: "ChartCollection",
    list: (sheet: SheetRef) => chartsOf(sheet),
    matches: ({ id, chart }: ChartRef, key) => id === key || chart.name === key,
    wrap: asChart,
    methods: {
      Add: (sheet, [type, data, seriesBy], { book }) => {
        const chart = addChart(
          sheet,
          {
            type: chartType(type),
            data: (data as Handle<RangeRef>).target,
            seriesBy: (seriesBy ?? "Auto") as SeriesBy,
          },
          () => book.newId()
        );
        book.chartsChanged();
        return asChart(chart);
      },
    },
  }),
  properties: { Count: { get: (sheet) => chartsOf(sheet).length } },
};

function placed(side: keyof Box): Property<ModelSession, ChartRef> {
  return {
    get: ({ box }) => box[side],
    set: (chart, points, { book }) => {
      if (!(Number(points) >= 0)) throw invalidArgument(`Chart.${side}`);
      chart.moveTo({ [side]: Number(points) });
      book.chartsChanged();
    },
  };
}

export const chart: ModelEntry<ChartRef> = {
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (ref, name, { book }) => {
        ref.change({ name: String(name) });
        book.chartsChanged();
      },
    },
    ChartType: {
      // what this host does not know it calls as Excel calls what the library does not know
      get: ({ chart }) => chart.type ?? "Invalid",
      set: (ref, type, { book }) => {
        mustBeKnown(ref);
        ref.change({ type: chartType(type) });
        book.chartsChanged();
      },
    },
    Left: placed("left"),
    Top: placed("top"),
    Width: placed("width"),
    Height: placed("height"),
  },
  navigation: {
    Title: sameAs("ChartTitle"),
    Legend: sameAs("ChartLegend"),
    Axes: sameAs("ChartAxes"),
    DataLabels: sameAs("ChartDataLabels"),
    Series: sameAs("ChartSeriesCollection"),
    Worksheet: ({ sheet }) => asSheet(sheet),
  },
  methods: {
    Delete: (ref, _args, { book }) => {
      ref.delete();
      book.chartsChanged();
    },
    SetData: (ref, [data, seriesBy], { book }) => {
      mustBeKnown(ref);
      const { target } = data as Handle<RangeRef>;
      ref.change({ series: chartSeries(target, (seriesBy ?? "Auto") as SeriesBy) });
      book.chartsChanged();
    },
    SetPosition: (ref, [start, end], { book }) => {
      const first = rangeArgument(start as string, book, ref.sheet).area;
      const last = end ? rangeArgument(end as string, book, ref.sheet).area : null;
      const from = { row: first.row, column: first.column, x: 0, y: 0 };
      // without an end it keeps its size
      if (!last) ref.change({ anchor: { from, width: ref.box.width, height: ref.box.height } });
      else
        ref.change({
          anchor: {
            from,
            to: { row: last.row + last.rows, column: last.column + last.columns, x: 0, y: 0 },
            placement: "TwoCell",
          },
        });
      book.chartsChanged();
    },
  },
};

/** What this host only keeps it cannot rewrite. */
export function mustBeKnown({ chart }: ChartRef): void {
  if (chart.type === null) throw notImplemented("changing a chart of another kind");
}

function chartType(type: unknown): ChartType {
  const found = CHART_TYPES.find((known) => known === type);
  if (!found) throw notImplemented(`charts of the type ${String(type)}`);
  return found;
}
