import type { CellValue } from "../money/amount";
import { addingSheets, isTaken } from "./added-sheet";
import { asTyped } from "./typed-text";
import { quoted } from "../tables/quoted";
import { ExcelProblem } from "./excel-errors";

/** A sheet that this program makes. */
export interface NewSheet {
  readonly name: string;
  /** From A1 on; the first row is the header. All rows have the same length. */
  readonly rows: readonly (readonly string[])[];
  /** The columns' widths in points. */
  readonly widths: readonly number[];
}

/**
 * Adds a sheet behind the others, fills it and shows it with its first row below the header selected. Round trips and errors as `addingSheets`.
 * @throws ExcelProblem where a sheet has the name
 */
export async function addSheet({ name, rows, widths }: NewSheet): Promise<void> {
  const [header = []] = rows;
  const choose = (taken: readonly string[]) => {
    if (!isTaken(name, taken)) return [name];
    throw new ExcelProblem(
      `工作簿中已有工作表${quoted(name)}。`,
      "请直接在其中填写，或先给它改名，再试一次。"
    );
  };
  await addingSheets(choose, (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const all = sheet.getRangeByIndexes(0, 0, rows.length, header.length);
    all.values = rows.map((row) => row.map((text): CellValue => asTyped(text)));
    sheet.getRangeByIndexes(0, 0, 1, header.length).format.font.bold = true;
    for (const [column, width] of widths.entries())
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    sheet.activate();
    sheet.getRangeByIndexes(1, 0, 1, 1).select();
    return () => undefined;
  });
}
