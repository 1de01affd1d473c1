import type { CellValue } from "../money/amount";
import type { Grid } from "../tables/grid";
import { ExcelProblem } from "./excel-errors";
import { quoted } from "../tables/quoted";

export interface WorkbookContent {
  /** One a sheet that holds anything, hidden sheets included, in the workbook's order. */
  readonly grids: readonly Grid[];
  /** The names of all sheets that were asked for, empty ones too. */
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
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheets = worksheets.items
      .filter(({ name }) => isWanted(name))
      .map((sheet) => ({
        name: sheet.name,
        used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex"),
      }));
    await context.sync();
    const filled = sheets.filter(({ used }) => !used.isNullObject);
    return {
      grids: filled.map(({ name, used }) => toGrid(name, used)),
      names: sheets.map(({ name }) => name),
    };
  });
}

function toGrid(sheet: string, used: Excel.Range): Grid {
  // Beyond five million cells some versions of Excel answer with null instead of an error.
  const values = used.values as unknown[][] | null;
  if (!values)
    throw new ExcelProblem(
      `工作表${quoted(sheet)}的内容太多，Excel 没有交出。`,
      "请删去这张表中与预算公开无关的行和列，再试一次。"
    );
  return {
    sheet,
    top: used.rowIndex,
    left: used.columnIndex,
    values: values.map((row) => row.map(toCellValue)),
  };
}

function toCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
