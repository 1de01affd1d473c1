/** A chart as a picture: near to what Excel draws of the same data, for whoever has no Excel at hand. */
import { isRound, type Chart } from "../../book/chart";
import type { ChartData } from "../../book/chart-data";
import { barsPicture } from "./bars-picture";
import type { Frame } from "./frame";
import { linesPicture } from "./lines-picture";
import { roundPicture } from "./round-picture";
import { tag, TEXT_SIZE, widthOf, words } from "./svg";

/** What stands in a chart's legend. */
interface Entry {
  readonly name: string;
  readonly color: string;
}

const EDGE = 8;
const TITLE_SIZE = 14;
const TITLE_HEIGHT = 30;
const LEGEND_HEIGHT = 24;
/** Excel's own order of colours, where the chart says nothing. */
const COLOURS = ["#107C41", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478"];

/** The SVG of a chart of so many pixels. A chart of a kind that is not known shows its title and says so. */
export function chartPicture(chart: Chart, data: ChartData, width: number, height: number): string {
  const top = chart.title === null ? EDGE : TITLE_HEIGHT + EDGE / 2;
  const entries = chart.legend.visible ? entriesOf(chart, data) : [];
  const legend = entries.length > 0 ? LEGEND_HEIGHT : 0;
  const isAbove = chart.legend.position === "Top";
  const frame: Frame = {
    left: EDGE,
    top: top + (isAbove ? legend : 0),
    width: Math.max(1, width - 2 * EDGE),
    height: Math.max(1, height - top - EDGE - legend),
  };
  const content = [
    tag("rect", {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      fill: "#fff",
      stroke: "#d1d1d1",
    }),
    ...(chart.title === null
      ? []
      : [
          words(chart.title, {
            x: width / 2,
            y: TITLE_HEIGHT / 2 + 4,
            anchor: "middle",
            size: TITLE_SIZE,
          }),
        ]),
    plot(chart, data, frame),
    legendPicture(entries, width, isAbove ? top + legend / 2 : height - EDGE - legend / 2),
  ];
  return tag(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${String(width)} ${String(height)}` },
    content.join("")
  );
}

function plot(chart: Chart, data: ChartData, frame: Frame): string {
  if (chart.type === null)
    return words("这种图表网页不画，保存后用 Excel 打开可以看到。", {
      x: frame.left + frame.width / 2,
      y: frame.top + frame.height / 2,
      anchor: "middle",
    });
  if (isRound(chart.type)) return roundPicture(chart, data, frame, colourAt);
  if (chart.type.startsWith("Line")) return linesPicture(chart, data, frame, colourAt);
  return barsPicture(chart, data, frame, colourAt);
}

/** Of a round chart every point has its colour, of others every series. */
function entriesOf({ type }: Chart, { series, categories }: ChartData): Entry[] {
  if (isRound(type)) return categories.map((name, i) => ({ name, color: colourAt(i) }));
  return series.map(({ name, color }, i) => ({ name, color: color ?? colourAt(i) }));
}

function colourAt(place: number): string {
  return COLOURS[place % COLOURS.length] ?? "";
}

function legendPicture(entries: readonly Entry[], width: number, y: number): string {
  const widths = entries.map(({ name }) => 10 + 4 + widthOf(name) + 16);
  let x = Math.max(EDGE, (width - widths.reduce((sum, one) => sum + one, 0)) / 2);
  return entries
    .map(({ name, color }, i) => {
      const at = x;
      x += widths[i] ?? 0;
      return (
        tag("rect", { x: at, y: y - 5, width: 10, height: 10, fill: color }) +
        words(name, { x: at + 14, y, size: TEXT_SIZE })
      );
    })
    .join("");
}
