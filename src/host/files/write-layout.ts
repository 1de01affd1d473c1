/** Columns, merged ranges, frozen panes and the look of a sheet, written where they differ from the file. */
import { BooleanNumber, type IColumnData, type IRange, type IWorksheetData } from "@univerjs/core";
import { cellName, formatArea } from "../a1";
import { areaOf } from "../book/areas";
import { originOf } from "../book/origins";
import { childInOrder, type SheetEdit } from "./sheet-edit";
import { charactersOf } from "./sizes";
import { fileColor, same } from "./style-elements";
import type { XmlElement } from "./xml/xml-tree";

export function writeLayout(edit: SheetEdit): void {
  writeColumns(edit);
  writeMerges(edit);
  writeFreeze(edit);
  writeLook(edit);
}

/** A column of the file: everything that its element says but where it stands. */
type ColumnProperties = ReadonlyMap<string, string>;

function writeColumns({ root, base, now, columns }: SheetEdit): void {
  const changed = changedColumns(base, now.data, columns.isIdentity);
  if (columns.isIdentity && changed.size === 0) return;
  const before = new Map<number, ColumnProperties>();
  for (const element of root.child("cols")?.childrenNamed("col") ?? []) {
    const properties = new Map(element.attributes);
    properties.delete("min");
    properties.delete("max");
    const [first, last] = [Number(element.get("min")) - 1, Number(element.get("max")) - 1];
    // a span to the sheet's end is thousands of columns that nobody sees
    for (let origin = first; origin <= Math.min(last, first + MOST_COLUMNS); origin++) {
      const place = columns.placeOf(origin);
      if (place !== null) before.set(place, properties);
    }
  }
  const places = new Set([...before.keys(), ...Object.keys(now.data.columnData).map(Number)]);
  const written = [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const stated = before.get(place);
      const isNew = columns.originOf(place) === null || changed.has(place);
      const properties = isNew ? withColumn(stated, now.data.columnData[place] ?? {}) : stated;
      return properties?.size ? [{ place, properties }] : [];
    });
  replaceColumns(root, written);
}

const MOST_COLUMNS = 2000;

/** Places of columns whose width or visibility is not what the file's column has. */
function changedColumns(
  { columnData: before = {} }: Partial<IWorksheetData>,
  { columnData: after }: IWorksheetData,
  inPlace: boolean
): Set<number> {
  const key = ({ w, hd }: Partial<IColumnData> = {}) =>
    same([w ?? null, hd === BooleanNumber.TRUE]);
  const origin = (place: number) => originOf(after[place] ?? {}) ?? (inPlace ? place : null);
  const places = new Set([...Object.keys(before), ...Object.keys(after)].map(Number));
  return new Set(
    [...places].filter((place) => {
      const from = origin(place);
      return key(after[place]) !== key(from === null ? undefined : before[from]);
    })
  );
}

function withColumn(
  stated: ColumnProperties | undefined,
  { w, hd }: Partial<IColumnData>
): ColumnProperties {
  const properties = new Map(stated);
  if (w) properties.set("width", String(charactersOf(w))).set("customWidth", "1");
  if (hd === BooleanNumber.TRUE) properties.set("hidden", "1");
  else properties.delete("hidden");
  // the format wants a width for every column that it names
  if (properties.size > 0 && !properties.has("width")) properties.set("width", "9.140625");
  return properties;
}

function replaceColumns(
  root: XmlElement,
  columns: ReadonlyArray<{ place: number; properties: ColumnProperties }>
): void {
  if (columns.length === 0) {
    root.child("cols")?.remove();
    return;
  }
  const list = childInOrder(root, "cols");
  const elements: XmlElement[] = [];
  for (const { place, properties } of columns) {
    const last = elements.at(-1);
    const sameAsLast =
      last?.get("max") === String(place) &&
      last.attributes.size === properties.size + 2 &&
      [...properties].every(([name, value]) => last.get(name) === value);
    if (sameAsLast) {
      last.set("max", String(place + 1));
      continue;
    }
    const number = String(place + 1);
    elements.push(
      list.make("col", { min: number, max: number, ...Object.fromEntries(properties) })
    );
  }
  list.replaceChildren(elements);
}

function writeMerges({ root, now }: SheetEdit): void {
  const stated = root.child("mergeCells")?.childrenNamed("mergeCell") ?? [];
  const before = new Map(
    stated.map((element) => [element.get("ref")?.replaceAll("$", ""), element])
  );
  const after = now.data.mergeData.map((range: IRange) => formatArea(areaOf(range)));
  if (after.length === before.size && after.every((ref) => before.has(ref))) return;
  if (after.length === 0) {
    root.child("mergeCells")?.remove();
    return;
  }
  const list = childInOrder(root, "mergeCells");
  list.replaceChildren(after.map((ref) => before.get(ref) ?? list.make("mergeCell", { ref })));
  list.set("count", String(after.length));
}

function writeFreeze({ root, base, now }: SheetEdit): void {
  const lines = (freeze: IWorksheetData["freeze"] | undefined) => [
    freeze?.ySplit ?? 0,
    freeze?.xSplit ?? 0,
  ];
  const [rows = 0, columns = 0] = lines(now.data.freeze);
  const [rowsBefore = 0, columnsBefore = 0] = lines(base.freeze);
  if (rows === rowsBefore && columns === columnsBefore) return;
  const view = sheetView(root);
  view.childrenNamed("pane").forEach((pane) => pane.remove());
  view.childrenNamed("selection").forEach((selection) => selection.set("pane", undefined));
  if (rows === 0 && columns === 0) return;
  const name = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const pane = view.make("pane", {
    xSplit: columns > 0 ? String(columns) : undefined,
    ySplit: rows > 0 ? String(rows) : undefined,
    topLeftCell: cellName(rows, columns),
    activePane: name,
    state: "frozen",
  });
  view.insertBefore(view.children[0], pane);
  view.childrenNamed("selection").at(-1)?.set("pane", name);
}

export function sheetView(root: XmlElement): XmlElement {
  const views = childInOrder(root, "sheetViews");
  const view = views.child("sheetView");
  if (view) return view;
  const made = views.make("sheetView", { workbookViewId: "0" });
  views.append(made);
  return made;
}

function writeLook({ root, base, now: { data } }: SheetEdit): void {
  if ((data.tabColor || "") !== (base.tabColor ?? "")) {
    const properties = childInOrder(root, "sheetPr");
    properties.child("tabColor")?.remove();
    const rgb = fileColor(data.tabColor);
    if (rgb !== undefined) {
      properties.insertBefore(properties.children[0], properties.make("tabColor", { rgb }));
    }
  }
  const grid = (sheet: Partial<IWorksheetData>) => sheet.showGridlines !== BooleanNumber.FALSE;
  if (grid(data) !== grid(base)) {
    sheetView(root).set("showGridLines", grid(data) ? undefined : "0");
  }
  const zoom = ({ zoomRatio = 1 }: Partial<IWorksheetData>) => Math.round(zoomRatio * 100);
  if (zoom(data) !== zoom(base)) {
    sheetView(root)
      .set("zoomScale", String(zoom(data)))
      .set("zoomScaleNormal", undefined);
  }
}
