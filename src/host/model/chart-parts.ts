/** What a chart is made of: title, legend, axes, labels, series. */
import type { Chart, ChartAxis, ChartLabels, ChartSeries, LegendPosition } from "../book/chart";
import { absolute } from "../book/chart-series";
import type { ChartRef } from "../book/charts";
import type { RangeRef } from "../book/range-ref";
import { invalidArgument, itemNotFound, notImplemented } from "../office/host-error";
import { parseReference } from "../a1";
import type { Handle, Property } from "../office/type-table";
import { mustBeKnown } from "./charts";
import { sameAs } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

type ChartProperty = Property<ModelSession, ChartRef>;

function property<V>(
  get: (chart: Chart) => unknown,
  changes: (value: V, chart: Chart) => Partial<Chart>
): ChartProperty {
  return {
    get: ({ chart }) => get(chart),
    set: (ref, value: V, { book }) => {
      mustBeKnown(ref);
      ref.change(changes(value, ref.chart));
      book.chartsChanged();
    },
  };
}

export const chartTitle: ModelEntry<ChartRef> = {
  properties: {
    Text: property<string>(
      ({ title }) => title ?? "",
      (title) => ({ title })
    ),
    Visible: property<boolean>(
      ({ title }) => title !== null,
      (visible, { title }) => ({ title: visible ? (title ?? "") : null })
    ),
  },
};

const LEGEND_POSITIONS: readonly LegendPosition[] = ["Top", "Bottom", "Left", "Right", "Corner"];

export const chartLegend: ModelEntry<ChartRef> = {
  properties: {
    Visible: property<boolean>(
      ({ legend }) => legend.visible,
      (visible, { legend }) => ({ legend: { ...legend, visible } })
    ),
    Position: property<LegendPosition>(
      ({ legend }) => legend.position,
      (position, { legend }) => {
        if (!LEGEND_POSITIONS.includes(position)) throw invalidArgument("ChartLegend.position");
        return { legend: { ...legend, position } };
      }
    ),
  },
};

export const chartDataLabels: ModelEntry<ChartRef> = {
  properties: {
    ShowValue: label("value"),
    ShowPercentage: label("percentage"),
    ShowCategoryName: label("category"),
    NumberFormat: label("numberFormat"),
  },
};

function label<K extends keyof ChartLabels>(key: K): ChartProperty {
  return property<ChartLabels[K]>(
    ({ labels }) => labels[key],
    (value, { labels }) => ({ labels: { ...labels, [key]: value } })
  );
}

type AxisKey = "categoryAxis" | "valueAxis";
interface AxisRef {
  readonly ref: ChartRef;
  readonly key: AxisKey;
}

const asAxis =
  (key: AxisKey) =>
  (ref: ChartRef): Handle<AxisRef> => ({ type: "ChartAxis", target: { ref, key } });

export const chartAxes: ModelEntry<ChartRef> = {
  navigation: { CategoryAxis: asAxis("categoryAxis"), ValueAxis: asAxis("valueAxis") },
};

function axisProperty<K extends keyof ChartAxis>(key: K): Property<ModelSession, AxisRef> {
  return {
    get: ({ ref, key: axis }) => ref.chart[axis][key],
    set: ({ ref, key: axis }, value: ChartAxis[K], { book }) => {
      mustBeKnown(ref);
      ref.change({ [axis]: { ...ref.chart[axis], [key]: value } });
      book.chartsChanged();
    },
  };
}

export const chartAxis: ModelEntry<AxisRef> = {
  properties: {
    Visible: axisProperty("visible"),
    NumberFormat: axisProperty("numberFormat"),
    ReversePlotOrder: axisProperty("reversed"),
    Position: axisProperty("crossing"),
  },
  navigation: { Title: sameAs("ChartAxisTitle"), MajorGridlines: sameAs("ChartGridlines") },
};

export const chartAxisTitle: ModelEntry<AxisRef> = {
  properties: {
    Text: axisProperty("title"),
    Visible: { get: ({ ref, key }) => ref.chart[key].title !== "" },
  },
};

export const chartGridlines: ModelEntry<AxisRef> = {
  properties: { Visible: axisProperty("gridlines") },
};

interface SeriesRef {
  readonly ref: ChartRef;
  readonly place: number;
}

const asSeries = (ref: ChartRef, place: number): Handle<SeriesRef> => {
  if (!ref.chart.series[place]) throw itemNotFound("ChartSeriesCollection.getItemAt");
  return { type: "ChartSeries", target: { ref, place } };
};

export const chartSeriesCollection: ModelEntry<ChartRef> = {
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (ref) => ref.chart.series.map((_, place) => asSeries(ref, place)),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (ref, [place]) => asSeries(ref, Number(place)),
    Add: (ref, [name, place], { book }) => {
      mustBeKnown(ref);
      const { series } = ref.chart;
      const at = place === null || place === undefined ? series.length : Number(place);
      const added: ChartSeries = {
        name: name ? words(String(name)) : "",
        values: "",
        categories: series[0]?.categories ?? "",
      };
      ref.change({ series: [...series.slice(0, at), added, ...series.slice(at)] });
      book.chartsChanged();
      return asSeries(ref, at);
    },
  },
};

function changeSeries({ ref, place }: SeriesRef, changes: Partial<ChartSeries>): void {
  mustBeKnown(ref);
  ref.change({
    series: ref.chart.series.map((one, i) => (i === place ? { ...one, ...changes } : one)),
  });
}

function seriesOf({ ref, place }: SeriesRef): ChartSeries {
  const found = ref.chart.series[place];
  if (!found) throw itemNotFound("ChartSeries");
  return found;
}

export const chartSeriesEntry: ModelEntry<SeriesRef> = {
  properties: {
    Name: {
      get: (one, { book }) => {
        const { name } = seriesOf(one);
        const cell = parseReference(name);
        if (!cell) return name.replace(/^"|"$/g, "").replaceAll('""', '"');
        return String(book.range(name).values()[0]?.[0] ?? "");
      },
      set: (one, name, { book }) => {
        changeSeries(one, { name: words(String(name)) });
        book.chartsChanged();
      },
    },
    GapWidth: {
      get: ({ ref }) => ref.chart.gapWidth,
      set: ({ ref }, width, { book }) => {
        if (!(Number(width) >= 0 && Number(width) <= 500))
          throw invalidArgument("ChartSeries.gapWidth");
        mustBeKnown(ref);
        ref.change({ gapWidth: Number(width) });
        book.chartsChanged();
      },
    },
  },
  navigation: { Format: sameAs("ChartSeriesFormat") },
  methods: {
    Delete: ({ ref, place }, _args, { book }) => {
      mustBeKnown(ref);
      ref.change({ series: ref.chart.series.filter((_, i) => i !== place) });
      book.chartsChanged();
    },
    SetValues: (one, [range], { book }) => {
      changeSeries(one, { values: referenceTo(range) });
      book.chartsChanged();
    },
    SetXAxisValues: (one, [range], { book }) => {
      changeSeries(one, { categories: referenceTo(range) });
      book.chartsChanged();
    },
  },
};

export const chartSeriesFormat: ModelEntry<SeriesRef> = {
  navigation: { Fill: sameAs("ChartFill") },
};

const COLOUR = /^#[0-9a-f]{6}$/i;

export const chartFill: ModelEntry<SeriesRef> = {
  methods: {
    SetSolidColor: (one, [colour], { book }) => {
      if (!COLOUR.test(String(colour))) throw notImplemented(`the colour ${String(colour)}`);
      changeSeries(one, { color: String(colour).toUpperCase() });
      book.chartsChanged();
    },
  },
};

function referenceTo(range: unknown): string {
  const { sheet, area } = (range as Handle<RangeRef>).target;
  return absolute(sheet.name, area);
}

/** As a formula holds words. */
function words(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
