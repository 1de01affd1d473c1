/** Standing and lying bars: side by side, one upon the other, or as shares of the whole. */
import type { Chart } from "../../book/chart";
import type { ChartData } from "../../book/chart-data";
import { labelOf, LABEL_SIZE, layOutAxes } from "./axes-picture";
import type { Frame } from "./frame";
import { tag, words } from "./svg";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function barsPicture(
  chart: Chart,
  data: ChartData,
  frame: Frame,
  colourAt: (place: number) => string
): string {
  const type = chart.type ?? "";
  const lying = type.startsWith("Bar");
  const isStacked = type.includes("Stacked");
  const stretches = data.categories.map((_, category) => stretchesOf(data, category, type));
  const ends = stretches.flat().flatMap((one) => (one ? [one.from, one.to] : []));
  const axes = layOutAxes(withShares(chart, type), data, frame, lying, ends);
  const side = isStacked ? 1 : data.series.length;
  const thickness = axes.band / (side + chart.gapWidth / 100);
  const gap = (axes.band - thickness * side) / 2;
  // the series of a turned axis are turned, too
  const turned = lying !== chart.categoryAxis.reversed;
  const bars = data.categories.flatMap((name, category) =>
    data.series.map(({ color, values }, i) => {
      const stretch = stretches[category]?.[i];
      const value = values[category];
      if (!stretch || value === null || value === undefined) return "";
      const place = isStacked ? 0 : turned ? data.series.length - 1 - i : i;
      const across = axes.bandAt(category) + gap + place * thickness;
      const [a, b] = [axes.valueAt(stretch.from), axes.valueAt(stretch.to)];
      const start = Math.min(a, b);
      const length = Math.abs(b - a);
      const fill = color ?? colourAt(i);
      const label = labelOf(value, name, chart);
      const middle = across + thickness / 2;
      const bar = lying
        ? { x: start, y: across, width: length, height: thickness, fill }
        : { x: across, y: start, width: thickness, height: length, fill };
      const inside = { anchor: "middle" as const, size: LABEL_SIZE, fill: "#fff" };
      const text = isStacked
        ? lying
          ? words(label, { x: (a + b) / 2, y: middle, ...inside })
          : words(label, { x: middle, y: (a + b) / 2, ...inside })
        : lying
          ? words(label, {
              x: b + (b < a ? -4 : 4),
              y: middle,
              anchor: b < a ? "end" : "start",
              size: LABEL_SIZE,
            })
          : words(label, {
              x: middle,
              y: b + (b > a ? 8 : -8),
              anchor: "middle",
              size: LABEL_SIZE,
            });
      return tag("rect", bar) + (label === "" ? "" : text);
    })
  );
  return axes.picture + bars.join("");
}

/** From where to where the bars of a category go; what is below zero is stacked downwards. */
function stretchesOf({ series }: ChartData, category: number, type: string): (Stretch | null)[] {
  const values = series.map(({ values }) => values[category] ?? null);
  if (!type.includes("Stacked"))
    return values.map((value) => (value === null ? null : { from: 0, to: value }));
  const whole = type.endsWith("100")
    ? values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0) || 1
    : 1;
  let [above, below] = [0, 0];
  return values.map((value) => {
    if (value === null) return null;
    const share = value / whole;
    const from = share < 0 ? below : above;
    if (share < 0) below += share;
    else above += share;
    return { from, to: from + share };
  });
}

/** The axis of shares is in percent. */
function withShares(chart: Chart, type: string): Chart {
  if (!type.endsWith("100")) return chart;
  return { ...chart, valueAxis: { ...chart.valueAxis, numberFormat: "0%" } };
}
