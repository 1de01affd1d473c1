import type { CellValue } from "../money/amount";
import type { Grid } from "../tables/grid";
import { trimGrid } from "../tables/patch-grid";
import { ExcelProblem } from "./excel-errors";
import { parseAreas, type SheetArea } from "./parse-areas";
import { quoted } from "../tables/quoted";
import { inExcel } from "./in-excel";

/** One sheet as read. */
export interface SheetContent {
  /** Excel's own id: it stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  /** Null for a sheet that holds nothing. */
  readonly grid: Grid | null;
  /** Where formulas stand; null where Excel did not say. */
  readonly formulas: readonly SheetArea[] | null;
}

export interface WorkbookContent {
  /** All sheets that were asked for, hidden and empty ones too, in the workbook's order. */
  readonly sheets: readonly SheetContent[];
  /** One a sheet that holds anything, in that order. */
  readonly grids: readonly Grid[];
  /** The names of the sheets. */
  readonly names: readonly string[];
}

/**
 * Reads the values of all sheets in two round trips, however many there are. Error cells come as their text, "#REF!";
 * empty cells as null.
 * @param isWanted by its name; all sheets without
 * @throws ExcelProblem when a sheet is too large to be handed over; OfficeExtension.Error otherwise
 */
export async function readWorkbook(
  isWanted: (sheet: string) => boolean = () => true
): Promise<WorkbookContent> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const sheets = worksheets.items
      .filter(({ name }) => isWanted(name))
      .map((sheet) => ({ id: sheet.id, name: sheet.name, whole: askForSheet(sheet) }));
    await context.sync();
    return contentOf(sheets.map(({ id, name, whole }) => ({ id, name, ...whole(name) })));
  });
}

/** The sheets as the content of a workbook. */
export function contentOf(sheets: readonly SheetContent[]): WorkbookContent {
  return {
    sheets,
    grids: sheets.flatMap(({ grid }) => grid ?? []),
    names: sheets.map(({ name }) => name),
  };
}

/** What a sheet holds, once it was read. Throws as `readWorkbook`. */
export type WholeSheet = (name: string) => Pick<SheetContent, "grid" | "formulas">;

/** Asks for everything in a sheet with the next round trip. @returns what to call after it */
export function askForSheet(sheet: Excel.Worksheet): WholeSheet {
  const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  const formulas = Office.context.requirements.isSetSupported("ExcelApi", "1.9")
    ? sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas).load("address")
    : null;
  return (name) => ({
    grid: used.isNullObject ? null : toGrid(name, used),
    formulas: formulas && (formulas.isNullObject ? [] : parseAreas(formulas.address)),
  });
}

function toGrid(sheet: string, used: Excel.Range): Grid | null {
  return trimGrid({
    sheet,
    top: used.rowIndex,
    left: used.columnIndex,
    values: toCellValues(sheet, used.values as unknown[][] | null),
  });
}

/**
 * The values of a range of a sheet as the rest of the program knows them.
 * @throws ExcelProblem when Excel handed over nothing
 */
export function toCellValues(sheet: string, values: unknown[][] | null): CellValue[][] {
  // Beyond five million cells some versions of Excel answer with null instead of an error.
  if (!values)
    throw new ExcelProblem(
      `工作表${quoted(sheet)}的内容太多，Excel 没有交出。`,
      "请删去这张表中与预算公开无关的行和列，再试一次。"
    );
  return values.map((row) => row.map(toCellValue));
}

function toCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
