/** A chart as the file format has it (ECMA-376 part 1, 21.2), in the order and with the words that Excel itself writes. */
import {
  isRound,
  type Chart,
  type ChartAxis,
  type ChartLabels,
  type ChartSeries,
  type LegendPosition,
} from "../book/chart";
import { chartGroup } from "./chart-groups";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const [CATEGORY_AXIS, VALUE_AXIS] = ["111111111", "222222222"];

export const LEGEND_PLACES: Readonly<Record<LegendPosition, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};
export const CROSSINGS: Readonly<Record<ChartAxis["crossing"], string>> = {
  Automatic: "autoZero",
  Maximum: "max",
  Minimum: "min",
};

/** The whole part. Throws for a chart of a kind that is not known. */
export function chartXml(chart: Chart): string {
  return `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="${chart.title === null ? "1" : "0"}"/>${plotXml(chart)}${legendXml(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** "" for none. */
export function titleXml(title: string | null): string {
  if (title === null) return "";
  return `<c:title>${richText(title)}<c:overlay val="0"/></c:title>`;
}

/** "" for none. */
export function legendXml({ legend }: Chart): string {
  if (!legend.visible) return "";
  return `<c:legend><c:legendPos val="${LEGEND_PLACES[legend.position]}"/><c:overlay val="0"/></c:legend>`;
}

/** What is drawn: the bars, lines or slices, and the axes. */
export function plotXml(chart: Chart): string {
  const { type, series, labels, gapWidth } = chart;
  if (type === null) throw new Error("A chart of an unknown kind is not written.");
  const group = chartGroup(type);
  const all = series.map((one, i) => seriesXml(one, i, chart)).join("");
  const ids = isRound(type) ? "" : `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const head = [
    ...(group.direction ? [`<c:barDir val="${group.direction}"/>`] : []),
    ...(group.grouping ? [`<c:grouping val="${group.grouping}"/>`] : []),
    `<c:varyColors val="${isRound(type) ? "1" : "0"}"/>`,
  ].join("");
  const tail =
    group.element === "barChart"
      ? `<c:gapWidth val="${String(gapWidth)}"/>${group.grouping === "clustered" ? "" : '<c:overlap val="100"/>'}`
      : group.element === "lineChart"
        ? '<c:marker val="1"/>'
        : `<c:firstSliceAng val="0"/>${type === "Doughnut" ? '<c:holeSize val="60"/>' : ""}`;
  return `<c:plotArea><c:layout/><c:${group.element}>${head}${all}${labelsXml(labels)}${tail}${ids}</c:${group.element}>${isRound(type) ? "" : axesXml(chart, group.direction === "bar")}</c:plotArea>`;
}

function seriesXml(series: ChartSeries, place: number, { type, labels }: Chart): string {
  const { name, values, categories, color } = series;
  const isBar = /^(Bar|Column)/.test(type ?? "");
  const isLine = /^Line/.test(type ?? "");
  const fill = color ? `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>` : "";
  const shape = fill && `<c:spPr>${isLine ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
  return [
    `<c:ser><c:idx val="${String(place)}"/><c:order val="${String(place)}"/>`,
    nameXml(name),
    shape,
    isBar ? '<c:invertIfNegative val="0"/>' : "",
    type === "Line" ? '<c:marker><c:symbol val="none"/></c:marker>' : "",
    hasLabels(labels) ? labelsXml(labels) : "",
    categories && `<c:cat><c:strRef><c:f>${escaped(categories)}</c:f></c:strRef></c:cat>`,
    values && `<c:val><c:numRef><c:f>${escaped(values)}</c:f></c:numRef></c:val>`,
    isLine ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

function nameXml(name: string): string {
  if (name === "") return "";
  const words = /^"([^]*)"$/.exec(name)?.[1];
  return words === undefined
    ? `<c:tx><c:strRef><c:f>${escaped(name)}</c:f></c:strRef></c:tx>`
    : `<c:tx><c:v>${escaped(words.replaceAll('""', '"'))}</c:v></c:tx>`;
}

function hasLabels({ value, percentage, category }: ChartLabels): boolean {
  return value || percentage || category;
}

function labelsXml({ value, percentage, category, numberFormat }: ChartLabels): string {
  const format = numberFormat
    ? `<c:numFmt formatCode="${escaped(numberFormat)}" sourceLinked="0"/>`
    : "";
  const flag = (name: string, on: boolean) => `<c:${name} val="${on ? "1" : "0"}"/>`;
  return `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${flag("showLegendKey", false)}${flag("showVal", value)}${flag("showCatName", category)}${flag("showSerName", false)}${flag("showPercent", percentage)}${flag("showBubbleSize", false)}</c:dLbls>`;
}

/** @param lying whether the bars lie: then the names stand at the left */
function axesXml({ categoryAxis, valueAxis }: Chart, lying: boolean): string {
  const [atCategories, atValues] = lying ? ["l", "b"] : ["b", "l"];
  // of each axis the file says where it crosses the other one, the model where it is crossed
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${axisXml(categoryAxis, atCategories)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="${CROSSINGS[valueAxis.crossing]}"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="${VALUE_AXIS}"/>${axisXml(valueAxis, atValues)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${CROSSINGS[categoryAxis.crossing]}"/><c:crossBetween val="between"/></c:valAx>`;
}

function axisXml(axis: ChartAxis, side: string | undefined): string {
  const { visible, title, numberFormat, reversed, gridlines } = axis;
  const isGeneral = numberFormat === "General";
  return `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="${visible ? "0" : "1"}"/><c:axPos val="${side ?? "b"}"/>${gridlines ? `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` : ""}${title === "" ? "" : titleXml(title)}<c:numFmt formatCode="${escaped(numberFormat)}" sourceLinked="${isGeneral ? "1" : "0"}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`;
}

function richText(text: string): string {
  return `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr lang="zh-CN"/><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}
