/** The charts of a sheet out of its drawing. What is no chart, or of a kind that is not known, stays in the file as it is. */
import {
  GAP_WIDTH,
  NO_LABELS,
  PLAIN_AXIS,
  type Chart,
  type ChartAnchor,
  type ChartAxis,
  type ChartLabels,
  type ChartPoint,
  type ChartSeries,
  type LegendPosition,
} from "../book/chart";
import { chartTypeOf } from "./chart-groups";
import { CROSSINGS, LEGEND_PLACES } from "./chart-xml";
import { DamagedPart, type PackageFile } from "./package-file";
import { EMU_PER_POINT } from "./sizes";
import type { XmlElement } from "./xml/xml-tree";

/** A chart of the file, and where the file has it. */
export interface FileChart {
  readonly chart: Chart;
  /** The drawing's part, and what in it places the chart. */
  readonly drawing: string;
  readonly anchor: XmlElement;
  /** The chart's part, and the relationship by which the drawing names it. */
  readonly part: string;
  readonly relation: string;
}

/** @param part the sheet's */
export function readCharts(file: PackageFile, part: string): FileChart[] {
  return file.related(part, "drawing").flatMap(({ part: drawing }) => {
    const charts = new Map(file.related(drawing, "chart").map((one) => [one.id, one.part]));
    return anchorsIn(file, drawing).flatMap((anchor) => {
      const frame = anchor.child("graphicFrame");
      const relation = frame?.descendants("chart")[0]?.getLocal("id") ?? "";
      const chartPart = charts.get(relation);
      const place = readAnchor(anchor);
      if (!frame || !place || chartPart === undefined) return [];
      const chart = readChart(file, chartPart, frame, place);
      return chart ? [{ chart, drawing, anchor, part: chartPart, relation }] : [];
    });
  });
}

function anchorsIn(file: PackageFile, drawing: string): XmlElement[] {
  try {
    return file.tree(drawing).children;
  } catch (error) {
    if (error instanceof DamagedPart) return [];
    throw error;
  }
}

/** null for a part that cannot be read. */
function readChart(
  file: PackageFile,
  part: string,
  frame: XmlElement,
  anchor: ChartAnchor
): Chart | null {
  try {
    const chart = file.tree(part).child("chart");
    const properties = frame.descendants("cNvPr")[0];
    if (!chart || !properties) return null;
    const created = properties.descendants("creationId")[0]?.get("id");
    return {
      id: created ?? `shape-${properties.get("id") ?? ""}`,
      name: properties.get("name") ?? "",
      anchor,
      title: readTitle(chart),
      legend: readLegend(chart.child("legend")),
      ...readPlot(chart.child("plotArea")),
    };
  } catch (error) {
    if (error instanceof DamagedPart) return null;
    throw error;
  }
}

function readAnchor(anchor: XmlElement): ChartAnchor | null {
  const from = readPoint(anchor.child("from"));
  if (!from) return null;
  const to = readPoint(anchor.child("to"));
  if (to) {
    const stated = anchor.get("editAs");
    const placement =
      stated === "oneCell" ? "OneCell" : stated === "absolute" ? "Absolute" : "TwoCell";
    return { from, to, placement };
  }
  const size = anchor.child("ext");
  const points = (name: string) => Number(size?.get(name) ?? 0) / EMU_PER_POINT;
  return size ? { from, width: points("cx"), height: points("cy") } : null;
}

function readPoint(end: XmlElement | undefined): ChartPoint | null {
  if (!end) return null;
  const number = (name: string) => Number(end.child(name)?.text ?? 0);
  return {
    row: number("row"),
    column: number("col"),
    x: number("colOff") / EMU_PER_POINT,
    y: number("rowOff") / EMU_PER_POINT,
  };
}

function readTitle(element: XmlElement): string | null {
  const title = element.child("title");
  if (!title) return null;
  return title
    .descendants("p")
    .map((paragraph) =>
      paragraph
        .descendants("t")
        .map(({ text }) => text)
        .join("")
    )
    .join("\n");
}

function readLegend(element: XmlElement | undefined): Chart["legend"] {
  const place = element?.child("legendPos")?.get("val") ?? "r";
  const found = (Object.keys(LEGEND_PLACES) as LegendPosition[]).find(
    (position) => LEGEND_PLACES[position] === place
  );
  return { visible: element !== undefined, position: found ?? "Right" };
}

type Plot = Pick<Chart, "type" | "series" | "labels" | "categoryAxis" | "valueAxis" | "gapWidth">;

function readPlot(plot: XmlElement | undefined): Plot {
  const groups = plot?.children.filter(({ local }) => local.endsWith("Chart")) ?? [];
  const [group] = groups;
  const [categories, values] = [plot?.child("catAx"), plot?.child("valAx")];
  const series = groups.flatMap((one) => one.childrenNamed("ser"));
  const markers = series.some((one) => one.child("marker")?.child("symbol")?.get("val") !== "none");
  const type =
    groups.length === 1 && group
      ? chartTypeOf(
          group.local,
          group.child("barDir")?.get("val"),
          group.child("grouping")?.get("val"),
          markers
        )
      : null;
  return {
    type,
    series: series.map(readSeries),
    labels: readLabels(group?.child("dLbls") ?? series[0]?.child("dLbls")),
    categoryAxis: readAxis(categories, values),
    valueAxis: readAxis(values, categories),
    gapWidth: Number(group?.child("gapWidth")?.get("val") ?? GAP_WIDTH),
  };
}

function readSeries(series: XmlElement): ChartSeries {
  const name = series.child("tx");
  const words = name?.child("v")?.text;
  const shape = series.child("spPr");
  const fill = shape?.child("solidFill") ?? shape?.child("ln")?.child("solidFill");
  const color = fill?.child("srgbClr")?.get("val");
  const reference = (local: string) => series.child(local)?.descendants("f")[0]?.text ?? "";
  return {
    name:
      words === undefined
        ? (name?.descendants("f")[0]?.text ?? "")
        : `"${words.replaceAll('"', '""')}"`,
    values: reference("val"),
    categories: reference("cat"),
    ...(color !== undefined && { color: `#${color.toUpperCase()}` }),
  };
}

function readLabels(element: XmlElement | undefined): ChartLabels {
  if (!element) return NO_LABELS;
  const isOn = (local: string) => /^(1|true)$/.test(element.child(local)?.get("val") ?? "");
  return {
    value: isOn("showVal"),
    percentage: isOn("showPercent"),
    category: isOn("showCatName"),
    numberFormat: element.child("numFmt")?.get("formatCode") ?? "",
  };
}

/** @param other the axis that says where it crosses this one */
function readAxis(axis: XmlElement | undefined, other: XmlElement | undefined): ChartAxis {
  if (!axis) return PLAIN_AXIS;
  const crosses = other?.child("crosses")?.get("val");
  const crossing = (Object.keys(CROSSINGS) as ChartAxis["crossing"][]).find(
    (word) => CROSSINGS[word] === crosses
  );
  return {
    visible: !/^(1|true)$/.test(axis.child("delete")?.get("val") ?? "0"),
    title: readTitle(axis) ?? "",
    numberFormat: axis.child("numFmt")?.get("formatCode") ?? "General",
    reversed: axis.child("scaling")?.child("orientation")?.get("val") === "maxMin",
    crossing: crossing ?? "Automatic",
    gridlines: axis.child("majorGridlines") !== undefined,
  };
}
