/** Defined names, written over those of the file: they follow what they name, and the user's changes of them. */
import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { UniverUnit } from "../book/univer-unit";
import { movedFormula, movedRanges, type SheetMove, type SheetMoves } from "./formula-references";
import type { FunctionNames } from "./function-names";
import { PRINT_AREA, PRINT_TITLES, printText, type PrintLayout } from "./print-names";
import { builtInName, nameElements } from "./name-elements";
import { nameId } from "./read-names";
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

export interface NamesEdit {
  readonly parts: WorkbookParts;
  readonly unit: UniverUnit;
  readonly functions: FunctionNames;
  readonly moves: SheetMoves;
  /** The names in the file of its sheets, by their place there. */
  readonly fileSheets: readonly string[];
  /** Where a sheet of the file stands now; null when it was deleted. */
  placeOfFileSheet(place: number): number | null;
  /** Where a sheet stands now, by its id in Univer. */
  placeOfSheet(id: string): number | null;
  /** How sheets are printed: as the file has it, and now. Of sheets that are still there. */
  readonly prints: readonly PrintEdit[];
  /** What the file's names were to Univer, by id. */
  readonly base: Readonly<Record<string, IDefinedNamesServiceParam>>;
}

export interface PrintEdit {
  readonly place: number;
  readonly name: string;
  readonly before: PrintLayout;
  readonly after: PrintLayout;
  /** Where what the file has went when rows and columns came and went. */
  readonly move: SheetMove;
}

const ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " "
  );

export function writeNames(edit: NamesEdit): void {
  const { parts, unit, base } = edit;
  const service = unit.univer.__getInjector().get(IDefinedNamesService);
  const now = new Map(Object.entries(service.getDefinedNameMap(unit.workbook.getId()) ?? {}));
  const stated = nameElements(parts);
  const written = stated.flatMap((element, place) => {
    const id = nameId(place);
    const [before, after] = [base[id], now.get(id)];
    now.delete(id);
    if (before && !after) return [];
    return writeName(edit, element, before, after) ?? [];
  });
  const printed = edit.prints.flatMap((print) =>
    [PRINT_AREA, PRINT_TITLES].flatMap(
      (name) => changedPrint(name, print, written, parts.root) ?? []
    )
  );
  const list = parts.root.child("definedNames") ?? parts.root.make("definedNames");
  const made = [
    ...printed,
    ...[...now.values()].flatMap((name) => makeName(edit, list, name) ?? []),
  ];
  if (written.length + made.length === 0 && stated.length > 0) {
    list.remove();
    return;
  }
  if (made.length > 0 && !list.parent) insertInWorkbook(parts.root, list);
  if (list.parent) list.replaceChildren([...written, ...made]);
}

/** Changes a print area or titles that were set anew; gives the name when the file has none yet. */
function changedPrint(
  name: string,
  { place, name: sheet, before, after, move }: PrintEdit,
  written: XmlElement[],
  root: XmlElement
): XmlElement | null {
  const text = printText(name, sheet, after);
  const moved = (range: string | undefined) => {
    const ranges = range && movedRanges(range.replaceAll(",", " "), move).replaceAll(" ", ",");
    return ranges === "" ? undefined : ranges;
  };
  const followed: PrintLayout = {
    printArea: moved(before.printArea),
    titleRows: moved(before.titleRows),
    titleColumns: moved(before.titleColumns),
  };
  const expected = [printText(name, sheet, before), printText(name, sheet, followed)];
  if (expected.includes(text)) return null;
  const stated = written.findIndex(
    (element) => builtInName(element) === name && element.get("localSheetId") === String(place)
  );
  if (text === "") {
    if (stated >= 0) written.splice(stated, 1);
    return null;
  }
  if (stated >= 0) {
    written[stated]?.setText(text);
    return null;
  }
  const attributes = { name: `_xlnm.${name}`, localSheetId: String(place) };
  return root.make("definedName", attributes).setText(text);
}

/** Puts an element where the format wants it in the workbook's part (ECMA-376 part 1, 18.2.27). */
export function insertInWorkbook(root: XmlElement, element: XmlElement): void {
  const place = ORDER.indexOf(element.local);
  root.insertBefore(
    root.children.find(({ local }) => ORDER.indexOf(local) > place),
    element
  );
}

/** null when its sheet is gone. */
function writeName(
  edit: NamesEdit,
  element: XmlElement,
  before: IDefinedNamesServiceParam | undefined,
  after: IDefinedNamesServiceParam | undefined
): XmlElement | null {
  const scope = element.get("localSheetId");
  const home = scope === undefined ? "" : (edit.fileSheets[Number(scope)] ?? "");
  if (scope !== undefined) {
    const place = edit.placeOfFileSheet(Number(scope));
    if (place === null) return null;
    element.set("localSheetId", String(place));
  }
  const moved = movedFormula(element.text, home, edit.moves);
  if (!before || !after) {
    // Excel's own: a print area of which nothing is left is no print area
    if (builtInName(element) !== undefined && moved.includes("#REF!")) return null;
    element.setText(moved);
    return element;
  }
  const changed = before.formulaOrRefString !== after.formulaOrRefString;
  element.setText(changed ? stored(edit, after) : moved);
  if (before.name !== after.name) element.set("name", after.name);
  if ((before.comment ?? "") !== (after.comment ?? "")) {
    element.set("comment", after.comment === "" ? undefined : after.comment);
  }
  if ((before.hidden ?? false) !== (after.hidden ?? false)) {
    element.set("hidden", after.hidden ? "1" : undefined);
  }
  return element;
}

function makeName(
  edit: NamesEdit,
  list: XmlElement,
  name: IDefinedNamesServiceParam
): XmlElement | null {
  const scope = name.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  const ofWorkbook = scope === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  const place = ofWorkbook ? null : edit.placeOfSheet(scope);
  if (!ofWorkbook && place === null) return null;
  return list
    .make("definedName", {
      name: name.name,
      localSheetId: place === null ? undefined : String(place),
      comment: name.comment ? name.comment : undefined,
      hidden: name.hidden ? "1" : undefined,
    })
    .setText(stored(edit, name));
}

function stored({ functions }: NamesEdit, { formulaOrRefString }: IDefinedNamesServiceParam) {
  return functions.stored(formulaOrRefString.replace(/^=/, ""));
}
