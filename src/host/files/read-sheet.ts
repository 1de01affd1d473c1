/** One sheet of a file as Univer's data. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorksheetData,
} from "@univerjs/core";
import type { CellValue, Sheet } from "hucre/xlsx";
import { withExtras } from "../book/sheet-extras";
import { lockedNote } from "../book/locks";
import { toUniverStyle } from "./cell-style";
import { colorIn } from "./color-table";
import { cellKey, fileFormulas, fileRows, filledCells } from "./file-cells";
import type { FunctionNames } from "./function-names";
import { noteOrigins, originNote } from "../book/origins";
import { readExtras } from "./read-extras";
import type { SheetSource } from "./sheet-source";
import { pixelsOfCharacters, pixelsOfPoints } from "./sizes";

/** Empty rows and columns around what the file has, for the user to write into. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;
const LEAST_COLUMNS = 12;
const MILLISECONDS_PER_DAY = 86400000;
/** Day 0 of Excel's calendar. */
const EPOCH = Date.UTC(1899, 11, 30);

const GENERAL = { pattern: "General" };
const OTHER_WORKBOOK = /\[\d+\]/;

type CellTable = IObjectMatrixPrimitiveType<ICellData>;
type SheetData = Partial<IWorksheetData> & { id: string };

export function readSheet(source: SheetSource, names: FunctionNames): SheetData {
  const { id, sheet, origin, stored } = source;
  const width = Math.max(LEAST_COLUMNS, ...sheet.rows.map((row) => row.length));
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  const rowCount = sheet.rows.length + SPARE_ROWS;
  const columnCount = width + SPARE_COLUMNS;
  const note = origin === null ? undefined : originNote(origin).custom;
  const { charts, print } = source;
  const custom = stored ? withExtras(note, { ...readExtras(stored, print), charts }) : note;
  return {
    id,
    name: sheet.name,
    ...(custom && { custom }),
    hidden: sheet.hidden || sheet.veryHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData: readCells(source, names),
    rowCount,
    columnCount,
    columnData: noteOrigins(columnData(sheet), columnCount),
    rowData: noteOrigins(rowData(sheet, rowCount), rowCount),
    mergeData: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRow,
      endRow: merge.endRow,
      startColumn: merge.startCol,
      endColumn: merge.endCol,
    })),
    freeze: { startRow: rows, startColumn: columns, xSplit: columns, ySplit: rows },
    ...view(source),
  };
}

function view({ stored, colors }: SheetSource): Partial<IWorksheetData> {
  const sheetView = stored?.root.child("sheetViews")?.child("sheetView");
  const tab = stored?.root.child("sheetPr")?.child("tabColor");
  const tabColor = tab && colors.rgb(colorIn(tab));
  return {
    ...(tabColor && { tabColor }),
    ...(isOff(sheetView?.get("showGridLines")) && { showGridlines: BooleanNumber.FALSE }),
    ...(sheetView?.get("zoomScale") && { zoomRatio: Number(sheetView.get("zoomScale")) / 100 }),
  };
}

const isOff = (flag: string | undefined) => flag === "0" || flag === "false";

function readCells({ sheet, stored, colors }: SheetSource, names: FunctionNames): CellTable {
  const formulas = fileFormulas(stored ? fileRows(stored.root) : []);
  const filled = filledCells(formulas);
  const cells: CellTable = {};
  const at = (row: number, column: number) => ((cells[row] ??= {})[column] ??= {});
  sheet.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const isOwn = !filled.has(cellKey(r, c));
      if (isOwn && value !== null && value !== "") Object.assign(at(r, c), toValue(value));
    })
  );
  sheet.cells?.forEach((cell, key) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const style = toUniverStyle(cell.style, colors);
    if (style) at(row, column).s = style;
    if (cell.style?.protection?.locked === false)
      at(row, column).custom = lockedNote(undefined, false);
    if (!stored && cell.formula) setFormula(at(row, column), names.opened(cell.formula));
  });
  for (const [key, { text }] of formulas) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    setFormula(at(row, column), names.opened(text));
  }
  return cells;
}

/**
 * The stored result is dropped: Univer calculates a formula when the workbook opens only where there is none. One that asks another
 * workbook, which Univer cannot, keeps it.
 */
function setFormula(target: ICellData, formula: string): void {
  target.f = `=${formula.replace(/^=/, "")}`;
  const { s: style } = target;
  // without a number format, Univer would give it that of the cells that it calculates with
  if (typeof style === "object") target.s = { n: GENERAL, ...style };
  else target.s = { n: GENERAL };
  if (OTHER_WORKBOOK.test(formula) && target.v !== undefined) return;
  delete target.v;
  delete target.t;
}

function toValue(value: NonNullable<CellValue>): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") {
    return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  }
  if (value instanceof Date) {
    // a cell holds the day's number; its format shows the date
    return { v: (value.getTime() - EPOCH) / MILLISECONDS_PER_DAY, t: CellValueType.NUMBER };
  }
  return { v: value, t: CellValueType.STRING };
}

function columnData({ columns = [] }: Sheet): IWorksheetData["columnData"] {
  const data: IWorksheetData["columnData"] = {};
  columns.forEach((column, c) => {
    if (!column) return;
    const { width, hidden } = column;
    data[c] = {
      ...(width && { w: pixelsOfCharacters(width) }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  });
  return data;
}

/** A row whose height the file does not fix grows with its wrapped text, as in Excel. */
function rowData({ rowDefs, rows }: Sheet, count: number): IWorksheetData["rowData"] {
  const data: IWorksheetData["rowData"] = {};
  for (let r = 0; r < count; r++) {
    const stated = rowDefs?.get(r);
    if (!stated && r >= rows.length) continue;
    const { height, hidden } = stated ?? {};
    data[r] = {
      ...(height
        ? { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE }
        : { ia: BooleanNumber.TRUE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  }
  return data;
}
