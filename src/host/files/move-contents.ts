/** What a sheet's part holds besides cells, and nobody here interprets, follows the rows and columns that it names. */
import { movedFormula, movedRanges, movedReference, type SheetMove } from "./formula-references";
import { ownMove, type SheetEdit } from "./sheet-edit";
import type { XmlElement } from "./xml/xml-tree";

/** Elements that say in `sqref` or `ref` where they hold, and go when nothing of that remains. */
const PLACED = [
  ["protectedRanges", "protectedRange", "sqref"],
  ["ignoredErrors", "ignoredError", "sqref"],
  ["hyperlinks", "hyperlink", "ref"],
  ["cellWatches", "cellWatch", "r"],
  ["smartTags", "cellSmartTags", "r"],
] as const;

export function moveContents(edit: SheetEdit): void {
  const { root, baseName, moves } = edit;
  const move = ownMove(edit);
  for (const [list, item, attribute] of PLACED) movePlaced(root, list, item, attribute, move);
  for (const link of root.child("hyperlinks")?.childrenNamed("hyperlink") ?? []) {
    const location = link.get("location");
    if (location?.includes("!")) link.set("location", movedFormula(location, baseName, moves));
  }
  const sort = root.child("sortState");
  if (sort) moveSort(sort, move);
  for (const filter of root.childrenNamed("autoFilter")) {
    const state = filter.child("sortState");
    if (state) moveSort(state, move);
  }
  moveBreaks(root.child("rowBreaks"), (origin) => move.rows.placeOf(origin));
  moveBreaks(root.child("colBreaks"), (origin) => move.columns.placeOf(origin));
  const extensions = root.child("extLst");
  if (extensions) moveExtensions(extensions, edit, move);
}

function movePlaced(
  root: XmlElement,
  listName: string,
  item: string,
  attribute: string,
  move: SheetMove
): void {
  const list = root.child(listName);
  for (const element of list?.childrenNamed(item) ?? []) {
    const moved = movedRanges(element.get(attribute) ?? "", move);
    if (moved === "") element.remove();
    else element.set(attribute, moved);
  }
  if (list && list.children.length === 0) list.remove();
}

function moveSort(state: XmlElement, move: SheetMove): void {
  for (const element of [state, ...state.childrenNamed("sortCondition")]) {
    const moved = movedReference(element.get("ref") ?? "", move);
    if (moved === null) state.remove();
    else element.set("ref", moved);
  }
}

/** A break stands behind the row or column of its number, so before the one with that number counted from nought. */
function moveBreaks(list: XmlElement | undefined, place: (origin: number) => number | null): void {
  if (!list) return;
  for (const element of list.childrenNamed("brk")) {
    const moved = place(Number(element.get("id")));
    if (moved === null) element.remove();
    else element.set("id", String(moved));
  }
  const count = list.childrenNamed("brk").length;
  if (count === 0) {
    list.remove();
    return;
  }
  list.set("count", String(count));
  if (list.get("manualBreakCount") !== undefined) {
    const manual = list.childrenNamed("brk").filter((element) => element.get("man") === "1");
    list.set("manualBreakCount", String(manual.length));
  }
}

/** What later versions added says its places and formulas in elements of one namespace ([MS-XLSX] 2.2.4: xm:sqref, xm:f). */
function moveExtensions(extensions: XmlElement, edit: SheetEdit, move: SheetMove): void {
  for (const formula of extensions.descendants("f")) {
    formula.setText(movedFormula(formula.text, edit.baseName, edit.moves));
  }
  for (const ranges of extensions.descendants("sqref")) {
    const moved = movedRanges(ranges.text, move);
    if (moved !== "") ranges.setText(moved);
    else removeUpTo(ranges, extensions);
  }
}

/** Takes away what the places belong to, and the lists that are empty then. */
function removeUpTo(element: XmlElement, root: XmlElement): void {
  let owner = element.parent;
  element.remove();
  while (owner && owner !== root) {
    const { parent } = owner;
    owner.remove();
    if (parent && parent.children.length > 0) return;
    owner = parent;
  }
}
