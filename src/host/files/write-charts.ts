/** The charts of a sheet, written where they differ from the file's: its own parts and elements stay, but for what was changed. */
import type { Chart, ChartAnchor, ChartPoint } from "../book/chart";
import { movedChart } from "../book/chart-moves";
import { extrasOf } from "../book/sheet-extras";
import { chartXml, escaped, legendXml, plotXml, titleXml } from "./chart-xml";
import { movedFormula } from "./formula-references";
import { readCharts, type FileChart } from "./read-charts";
import { insertInOrder, ownMove, type SheetEdit } from "./sheet-edit";
import { EMU_PER_POINT } from "./sizes";
import { same } from "./style-elements";
import { parseElement, XmlElement } from "./xml/xml-tree";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const CREATION = "http://schemas.microsoft.com/office/drawing/2014/main";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** After the references of the file's own charts have followed their cells: those of new ones read right already. */
export function writeCharts(edit: SheetEdit): void {
  const charts = extrasOf(edit.now.data).charts ?? [];
  // a copied sheet has no drawing of its own yet
  const known = edit.isCopy ? [] : (extrasOf(edit.base).charts ?? []);
  if (charts.length === 0 && known.length === 0) return;
  const stored = edit.isCopy ? [] : readCharts(edit.parts.file, edit.part);
  const expected = new Map(known.map((chart) => [chart.id, moved(chart, edit)]));
  for (const one of stored) {
    const now = charts.find(({ id }) => id === one.chart.id);
    const before = expected.get(one.chart.id);
    if (!now) removeChart(edit, one);
    else if (before && same(before) !== same(now)) changeChart(edit, one, before, now);
  }
  const isStored = ({ id }: Chart) => stored.some(({ chart }) => chart.id === id);
  for (const chart of charts) if (!isStored(chart) && chart.type !== null) addChart(edit, chart);
}

/** As the chart would be if nobody had changed it. */
function moved(chart: Chart, edit: SheetEdit): Chart {
  return movedChart(chart, ownMove(edit), (text) => movedFormula(text, edit.baseName, edit.moves));
}

function removeChart({ parts, part, root }: SheetEdit, stored: FileChart): void {
  const { file } = parts;
  for (const { part: own } of file.relations(stored.part)) file.remove(own);
  file.remove(stored.part);
  file.unrelate(stored.drawing, stored.relation);
  stored.anchor.remove();
  if (file.tree(stored.drawing).children.length > 0) return;
  file.remove(stored.drawing);
  for (const { id, part: target } of file.related(part, "drawing"))
    if (target === stored.drawing) file.unrelate(part, id);
  root.child("drawing")?.remove();
}

function changeChart(
  { parts }: SheetEdit,
  { part, anchor }: FileChart,
  before: Chart,
  now: Chart
): void {
  if (before.name !== now.name) anchor.descendants("cNvPr")[0]?.set("name", now.name);
  if (same(before.anchor) !== same(now.anchor)) setAnchor(anchor, now.anchor);
  const chart = parts.file.tree(part).child("chart");
  if (!chart || now.type === null) return;
  if (before.title !== now.title) {
    replaceChild(chart, "title", titleXml(now.title), "autoTitleDeleted");
    chart.child("autoTitleDeleted")?.set("val", now.title === null ? "1" : "0");
  }
  if (same(before.legend) !== same(now.legend))
    replaceChild(chart, "legend", legendXml(now), "plotVisOnly");
  if (same(plotOf(before)) !== same(plotOf(now)))
    replaceChild(chart, "plotArea", plotXml(now), "legend");
}

/** What plotXml writes. */
function plotOf({ type, series, labels, categoryAxis, valueAxis, gapWidth }: Chart) {
  return { type, series, labels, categoryAxis, valueAxis, gapWidth };
}

/** @param next what the format has behind it @param xml "" takes it out */
function replaceChild(parent: XmlElement, local: string, xml: string, next: string): void {
  const stated = parent.child(local);
  if (xml !== "") parent.insertBefore(stated ?? parent.child(next), declared(xml));
  stated?.remove();
}

/** The prefixes are the file's own to choose, so an element brings along what it uses. */
function declared(xml: string): XmlElement {
  return parseElement(xml.replace(/^<c:\w+/, `$& xmlns:c="${CHART}" xmlns:a="${MAIN}"`));
}

function setAnchor(element: XmlElement, anchor: ChartAnchor): void {
  const prefix = element.name.slice(0, element.name.indexOf(":") + 1);
  const replaced = anchorElement(anchor, prefix);
  for (const local of ["from", "to", "ext"]) {
    const [stated, now] = [element.child(local), replaced.child(local)];
    if (stated && now) stated.replaceChildren(now.children);
    // another kind of anchor is another element
    else if (stated || now) {
      replaced.append(...element.children.filter(({ local }) => !/^(from|to|ext)$/.test(local)));
      element.parent?.insertBefore(element, replaced);
      element.remove();
      return;
    }
  }
}

function addChart(edit: SheetEdit, chart: Chart): void {
  const { file } = edit.parts;
  const drawing = drawingOf(edit);
  const part = file.freeName("/xl/charts/chart#.xml");
  file.write(part, chartXml(chart), CHART_TYPE);
  const relation = file.relate(drawing, `${OFFICE}/chart`, part);
  const root = file.tree(drawing);
  const taken = root.descendants("cNvPr").map((one) => Number(one.get("id")));
  const id = String(Math.max(1, ...taken) + 1);
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  const anchor = anchorElement(chart.anchor, prefix);
  anchor.append(
    parseElement(
      `<xdr:graphicFrame xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}" macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escaped(chart.name)}"><a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="${CREATION}" id="${escaped(chart.id)}"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
    ),
    new XmlElement(`${prefix}clientData`)
  );
  root.append(anchor);
}

/** The sheet's drawing, made where it has none. */
function drawingOf({ parts, part, root }: SheetEdit): string {
  const { file } = parts;
  const stated = file.related(part, "drawing")[0]?.part;
  if (stated !== undefined) return stated;
  const drawing = file.freeName("/xl/drawings/drawing#.xml");
  file.write(drawing, `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}"/>`, DRAWING_TYPE);
  const relation = file.relate(part, `${OFFICE}/drawing`, drawing);
  insertInOrder(root, root.make("drawing", { "xmlns:r": OFFICE, "r:id": relation }));
  return drawing;
}

function anchorElement(anchor: ChartAnchor, prefix: string): XmlElement {
  if (!("to" in anchor)) {
    const element = new XmlElement(`${prefix}oneCellAnchor`);
    const ext = element.make("ext").set("cx", emu(anchor.width)).set("cy", emu(anchor.height));
    return element.append(pointElement(element, "from", anchor.from), ext);
  }
  const element = new XmlElement(`${prefix}twoCellAnchor`);
  const { placement } = anchor;
  if (placement !== "TwoCell")
    element.set("editAs", placement === "OneCell" ? "oneCell" : "absolute");
  return element.append(
    pointElement(element, "from", anchor.from),
    pointElement(element, "to", anchor.to)
  );
}

function pointElement(parent: XmlElement, local: string, point: ChartPoint): XmlElement {
  const child = (name: string, text: string) => parent.make(name).setText(text);
  return parent
    .make(local)
    .append(
      child("col", String(point.column)),
      child("colOff", emu(point.x)),
      child("row", String(point.row)),
      child("rowOff", emu(point.y))
    );
}

function emu(points: number): string {
  return String(Math.round(points * EMU_PER_POINT));
}
