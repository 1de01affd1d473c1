/** Lines, with or without marked points; a missing value leaves a gap. */
import type { Chart } from "../../book/chart";
import type { ChartData } from "../../book/chart-data";
import { labelOf, LABEL_SIZE, layOutAxes } from "./axes-picture";
import type { Frame } from "./frame";
import { tag, words } from "./svg";

export function linesPicture(
  chart: Chart,
  data: ChartData,
  frame: Frame,
  colourAt: (place: number) => string
): string {
  const all = data.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const axes = layOutAxes(chart, data, frame, false, all);
  const at = (category: number, value: number) => ({
    x: axes.bandAt(category) + axes.band / 2,
    y: axes.valueAt(value),
  });
  const lines = data.series.map(({ values, color }, i) => {
    const stroke = color ?? colourAt(i);
    let isOn = false;
    const path = values.map((value, category) => {
      if (value === null) return ((isOn = false), "");
      const { x, y } = at(category, value);
      const step = `${isOn ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
      isOn = true;
      return step;
    });
    const points = values.map((value, category) => {
      if (value === null) return "";
      const { x, y } = at(category, value);
      const label = labelOf(value, data.categories[category] ?? "", chart);
      return (
        (chart.type === "LineMarkers" ? tag("circle", { cx: x, cy: y, r: 3, fill: stroke }) : "") +
        (label === "" ? "" : words(label, { x, y: y - 10, anchor: "middle", size: LABEL_SIZE }))
      );
    });
    const line = { d: path.join(""), fill: "none", stroke, "stroke-width": 2 };
    return tag("path", line) + points.join("");
  });
  return axes.picture + lines.join("");
}
