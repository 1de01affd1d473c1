/** An .xlsx file as a Univer workbook: values, formulas, styles, merges, sizes, frozen panes, notes, conditional formats by formula. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { readXlsx, type Cell, type CellValue, type Sheet } from "hucre/xlsx";
import { readGuarded } from "../../files/open-workbook";
import { toUniverStyle } from "./cell-style";
import { noteResources } from "./file-notes";
import { ruleResources } from "./file-rules";
import { pixelsOfCharacters, pixelsOfPoints } from "./sizes";

/** Empty rows and columns around what the file has, for the user to write into. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;
const LEAST_COLUMNS = 12;
const MILLISECONDS_PER_DAY = 86400000;
/** Day 0 of Excel's calendar. */
const EPOCH = Date.UTC(1899, 11, 30);

type CellTable = IObjectMatrixPrimitiveType<ICellData>;

/**
 * @param functionNames add-in functions: a file written by Excel calls them _xldudf_BUDGET_TOTAL
 * @throws UnreadableFileError for a file that is no workbook, is damaged or too large
 */
export async function readWorkbook(
  file: Uint8Array,
  name: string,
  functionNames: string[]
): Promise<Partial<IWorkbookData>> {
  const { sheets } = await readGuarded(file, (bytes) => readXlsx(bytes, { readStyles: true }));
  const named = new Map(sheets.map((sheet, i) => [`sheet-${i + 1}`, sheet]));
  const data = [...named].map(([id, sheet]) => toSheet(sheet, id, functionNames));
  return {
    name,
    sheetOrder: data.map((sheet) => sheet.id),
    styles: {},
    resources: [...noteResources(named), ...ruleResources(named)],
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
  };
}

function toSheet(sheet: Sheet, id: string, functionNames: string[]) {
  const width = Math.max(LEAST_COLUMNS, ...sheet.rows.map((row) => row.length));
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  const data: Partial<IWorksheetData> & { id: string } = {
    id,
    name: sheet.name,
    hidden: sheet.hidden || sheet.veryHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData: toCells(sheet, functionNames),
    rowCount: sheet.rows.length + SPARE_ROWS,
    columnCount: width + SPARE_COLUMNS,
    columnData: columnData(sheet),
    rowData: rowData(sheet),
    mergeData: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRow,
      endRow: merge.endRow,
      startColumn: merge.startCol,
      endColumn: merge.endCol,
    })),
    freeze: { startRow: rows, startColumn: columns, xSplit: columns, ySplit: rows },
  };
  return data;
}

function toCells(sheet: Sheet, functionNames: string[]): CellTable {
  const cells: CellTable = {};
  const at = (row: number, column: number) => ((cells[row] ??= {})[column] ??= {});
  sheet.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null && value !== "") Object.assign(at(r, c), toValue(value));
    })
  );
  sheet.cells?.forEach((cell, key) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const style = toUniverStyle(cell.style);
    if (style) at(row, column).s = style;
    if (cell.formula) setFormula(at(row, column), cell, functionNames);
  });
  return cells;
}

/** The stored result is dropped: Univer calculates a formula when the workbook opens only where there is none. */
function setFormula(target: ICellData, { formula = "" }: Cell, functionNames: string[]): void {
  target.f = functionNames.reduce(
    (text, name) => text.replaceAll(`_xldudf_${name.replaceAll(".", "_")}(`, `${name}(`),
    `=${formula.replace(/^=/, "")}`
  );
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
function rowData({ rowDefs, rows }: Sheet): IWorksheetData["rowData"] {
  const data: IWorksheetData["rowData"] = {};
  rows.forEach((_row, r) => {
    const { height, hidden } = rowDefs?.get(r) ?? {};
    data[r] = {
      ...(height
        ? { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE }
        : { ia: BooleanNumber.TRUE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  });
  return data;
}
