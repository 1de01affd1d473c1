import type { CellValue } from "../money/amount";
import { asTyped } from "./typed-text";

/** A sheet that this program makes. */
export interface NewSheet {
  readonly name: string;
  /** From A1 on; the first row is the header. All rows have the same length. */
  readonly rows: readonly (readonly string[])[];
  /** The columns' widths in points. */
  readonly widths: readonly number[];
}

/**
 * Adds a sheet behind the others, fills it and shows it with its first row below the header selected. One round trip.
 * @throws OfficeExtension.Error, `ItemAlreadyExists` where a sheet has the name
 */
export async function addSheet({ name, rows, widths }: NewSheet): Promise<void> {
  const [header = []] = rows;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const all = sheet.getRangeByIndexes(0, 0, rows.length, header.length);
    all.values = rows.map((row) => row.map((text): CellValue => asTyped(text)));
    sheet.getRangeByIndexes(0, 0, 1, header.length).format.font.bold = true;
    for (const [column, width] of widths.entries())
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    sheet.activate();
    sheet.getRangeByIndexes(1, 0, 1, 1).select();
    await context.sync();
  });
}
