/** What all writers of a sheet's parts work on: the sheet as the file has it, as Univer was given it, and as it is now. */
import type { IWorksheetData } from "@univerjs/core";
import type { OpenedFile } from "../book/opened-file";
import type { AxisMap } from "../book/origins";
import type { SheetMove, SheetMoves } from "./formula-references";
import type { FunctionNames } from "./function-names";
import type { SheetNow } from "./sheet-now";
import type { StyleSheet } from "./style-sheet";
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

export interface SheetEdit {
  readonly parts: WorkbookParts;
  /** The sheet's part, and its root element. */
  readonly part: string;
  readonly root: XmlElement;
  /** As Univer was given it when the file was opened; a new sheet is empty. */
  readonly base: Partial<IWorksheetData>;
  readonly baseId: string;
  /** The sheet's name in the file; its present one when it is new. */
  readonly baseName: string;
  readonly now: SheetNow;
  /** It was made from the file's sheet, which may still be there. */
  readonly isCopy: boolean;
  readonly rows: AxisMap;
  readonly columns: AxisMap;
  /** What became of the sheets that the file's references name. */
  readonly moves: SheetMoves;
  readonly styles: StyleSheet;
  readonly names: FunctionNames;
  readonly source: OpenedFile | undefined;
  /** The number by which cells say that their formula fills others. */
  dynamicArray(): number;
}

/** CT_Worksheet's sequence (ECMA-376 part 1, 18.3.1.99). */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " "
  );

/** Puts an element where the format wants it, behind others of its name. */
export function insertInOrder(root: XmlElement, element: XmlElement): void {
  const place = ORDER.indexOf(element.local);
  const next = root.children.find(({ local }) => ORDER.indexOf(local) > place);
  root.insertBefore(next, element);
}

/** The child of this name, made where the sheet has none. */
export function childInOrder(root: XmlElement, local: string): XmlElement {
  const stated = root.child(local);
  if (stated) return stated;
  const element = root.make(local);
  insertInOrder(root, element);
  return element;
}

/** Where the sheet's own rows and columns went. */
export function ownMove({ now, rows, columns }: SheetEdit): SheetMove {
  return { name: now.name, rows, columns };
}
