/** The sheets of the workbook's part: their names, order and visibility; new ones, copies, and those that went. */
import { BooleanNumber } from "@univerjs/core";
import { extrasOf } from "../book/sheet-extras";
import type { SheetNow } from "./sheet-now";
import type { FileSheet, WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** Parts that belong to one sheet. */
const OWN = ["comments", "vmlDrawing", "threadedComment", "drawing", "table", "printerSettings"];
const OF_DRAWINGS = ["chart", "chartEx"];

/** A sheet of the open workbook and the part that it is written to. */
export interface SheetPlace {
  readonly now: SheetNow;
  /** The sheet of the file that it is, or that it is a copy of; null for a new one. */
  readonly origin: FileSheet | null;
  readonly isCopy: boolean;
  readonly part: string;
  readonly element: XmlElement;
}

/** Gives every sheet its part: the file's own, a copy of it, or a new one. */
export function placeSheets(
  parts: WorkbookParts,
  sheets: ReadonlyArray<{ now: SheetNow; origin: FileSheet | null; isCopy: boolean }>
): SheetPlace[] {
  return sheets.map(({ now, origin, isCopy }) => {
    if (origin && !isCopy) return { now, origin, isCopy, ...origin };
    const part = parts.file.freeName("/xl/worksheets/sheet#.xml");
    if (origin) copySheet(parts, origin.part, part);
    else parts.file.write(part, `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, TYPE);
    const relation = parts.file.relate(parts.part, `${OFFICE}/worksheet`, part);
    const taken = parts.sheetElements().map((element) => Number(element.get("sheetId")));
    const list = parts.root.child("sheets");
    if (!list) throw new Error("The workbook's part has no sheets.");
    const element = list.make("sheet", {
      name: now.name,
      sheetId: String(Math.max(0, ...taken) + 1),
      "xmlns:r": OFFICE,
      "r:id": relation,
    });
    list.append(element);
    return { now, origin, isCopy, part, element };
  });
}

/** With what stands in it; what it shares by relationships stays with the first, but for links, whose targets may be shared. */
function copySheet({ file }: WorkbookParts, from: string, to: string): void {
  file.copy(from, to);
  const root = file.tree(to);
  for (const name of [
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "tableParts",
    "controls",
    "oleObjects",
  ]) {
    root.child(name)?.remove();
  }
  root.child("pageSetup")?.attributes.forEach((_, name) => {
    if (name.endsWith(":id")) root.child("pageSetup")?.set(name, undefined);
  });
  for (const view of root.child("sheetViews")?.children ?? []) view.set("tabSelected", undefined);
  for (const relation of file.relations(to)) file.unrelate(to, relation.id);
}

/** @param active the id in Univer of the sheet in view @param activeBefore that of the file */
export function writeSheetList(
  parts: WorkbookParts,
  places: readonly SheetPlace[],
  base: ReadonlyMap<number, { name: string; hidden: boolean; veryHidden: boolean }>,
  active: number,
  activeBefore: number
): void {
  for (const { now, origin, isCopy, element } of places) {
    if (now.name !== element.get("name")) element.set("name", now.name);
    const hidden = now.data.hidden === BooleanNumber.TRUE;
    const veryHidden = hidden && extrasOf(now.data).veryHidden === true;
    const before = origin && !isCopy ? base.get(origin.place) : undefined;
    if (before?.hidden !== hidden || before.veryHidden !== veryHidden) {
      const state = veryHidden ? "veryHidden" : hidden ? "hidden" : undefined;
      if (before || state) element.set("state", state);
    }
  }
  const list = parts.root.child("sheets");
  const before = parts.sheetElements();
  const kept = new Set(places.map(({ element }) => element));
  const order = places.map(({ element }) => element);
  const removed = removeSheets(parts, kept);
  // sheets that are one chart stay behind the sheet that they stood behind
  before.forEach((element, i) => {
    if (kept.has(element) || removed.has(element)) return;
    const previous = before
      .slice(0, i)
      .filter((other) => order.includes(other))
      .at(-1);
    order.splice(previous ? order.indexOf(previous) + 1 : 0, 0, element);
  });
  list?.replaceChildren(order);
  const view = parts.root.child("bookViews")?.child("workbookView");
  const activeElement = places[active]?.element;
  const tab = activeElement ? order.indexOf(activeElement) : 0;
  const changed = before.length !== order.length || before.some((other, i) => other !== order[i]);
  if (changed) view?.set("firstSheet", undefined);
  if (changed || active !== activeBefore) {
    view?.set("activeTab", String(tab));
    places.forEach(({ part }, i) => selectTab(parts, part, i === active));
  }
}

function selectTab(parts: WorkbookParts, part: string, selected: boolean): void {
  const view = parts.file.tree(part).child("sheetViews")?.child("sheetView");
  view?.set("tabSelected", selected ? "1" : undefined);
}

/** Takes out the worksheets that are no longer there; gives their elements. */
function removeSheets(parts: WorkbookParts, kept: ReadonlySet<XmlElement>): Set<XmlElement> {
  const { file } = parts;
  const removed = new Set<XmlElement>();
  for (const { element, part } of parts.sheets()) {
    if (kept.has(element)) continue;
    for (const name of OWN) {
      for (const own of file.related(part, name)) {
        const charts = OF_DRAWINGS.flatMap((type) => file.related(own.part, type));
        charts.forEach((chart) => file.remove(chart.part));
        file.remove(own.part);
      }
    }
    file.remove(part);
    file.unrelate(parts.part, element.getLocal("id") ?? "");
    removed.add(element);
  }
  return removed;
}
