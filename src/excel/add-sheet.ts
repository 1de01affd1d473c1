import type { CellValue } from "../money/amount";
import { withoutAddedSheet } from "./added-sheet";
import { asTyped } from "./typed-text";
import { inExcel } from "./in-excel";

/** A sheet that this program makes. */
export interface NewSheet {
  readonly name: string;
  /** From A1 on; the first row is the header. All rows have the same length. */
  readonly rows: readonly (readonly string[])[];
  /** The columns' widths in points. */
  readonly widths: readonly number[];
}

/**
 * Adds a sheet behind the others, fills it and shows it with its first row below the header selected. One round trip; one more after a refusal,
 * which takes a sheet that was begun away again.
 * @throws OfficeExtension.Error, `ItemAlreadyExists` where a sheet has the name; NotUndone when it could not be taken away
 */
export async function addSheet({ name, rows, widths }: NewSheet): Promise<void> {
  const [header = []] = rows;
  let added: Excel.Worksheet | undefined;
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.add(name).load("id");
      added = sheet;
      const all = sheet.getRangeByIndexes(0, 0, rows.length, header.length);
      all.values = rows.map((row) => row.map((text): CellValue => asTyped(text)));
      sheet.getRangeByIndexes(0, 0, 1, header.length).format.font.bold = true;
      for (const [column, width] of widths.entries())
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
      sheet.activate();
      sheet.getRangeByIndexes(1, 0, 1, 1).select();
      await context.sync();
    });
  } catch (error) {
    throw await withoutAddedSheet(error, added, name);
  }
}
