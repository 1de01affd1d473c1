/** Pies and rings: the shares of one series. */
import type { Chart } from "../../book/chart";
import type { ChartData } from "../../book/chart-data";
import { labelOf, LABEL_SIZE, shownNumber } from "./axes-picture";
import type { Frame } from "./frame";
import { tag, words } from "./svg";

const HOLE = 0.6;

export function roundPicture(
  chart: Chart,
  { categories, series }: ChartData,
  { left, top, width, height }: Frame,
  colourAt: (place: number) => string
): string {
  const values = (series[0]?.values ?? []).map((value) => Math.abs(value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return "";
  const outer = Math.min(width, height) / 2 - 4;
  const inner = chart.type === "Doughnut" ? outer * HOLE : 0;
  const [x, y] = [left + width / 2, top + height / 2];
  const at = (share: number, radius: number) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  };
  const point = (share: number, radius: number) =>
    at(share, radius)
      .map((one) => one.toFixed(1))
      .join(" ");
  let share = 0;
  const slices = values.map((value, i) => {
    const from = share;
    // a whole circle has no beginning and no end to draw it between
    const size = Math.min(value / total, 0.9999);
    share += value / total;
    const to = from + size;
    const large = size > 0.5 ? 1 : 0;
    const arc = (radius: number, sweep: number, end: number) =>
      `A${radius.toFixed(1)} ${radius.toFixed(1)} 0 ${String(large)} ${String(sweep)} ${point(end, radius)}`;
    const hole =
      inner === 0
        ? `L${x.toFixed(1)} ${y.toFixed(1)}`
        : `L${point(to, inner)}${arc(inner, 0, from)}`;
    const d = `M${point(from, outer)}${arc(outer, 1, to)}${hole}Z`;
    const label = [
      labelOf(value, categories[i] ?? "", chart),
      ...(chart.labels.percentage ? [shownNumber(value / total, "0%")] : []),
    ]
      .filter(Boolean)
      .join(" ");
    const [labelX, labelY] = at((from + to) / 2, (outer + inner) / 2);
    return (
      tag("path", { d, fill: colourAt(i), stroke: "#fff" }) +
      (label === "" || size < 0.03
        ? ""
        : words(label, { x: labelX, y: labelY, anchor: "middle", size: LABEL_SIZE, fill: "#fff" }))
    );
  });
  return slices.join("");
}
