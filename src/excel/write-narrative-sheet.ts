import type { NarrativeSheet, SheetRow } from "../narrative/narrative-sheet";
import { codeOf } from "./excel-errors";

/** Points: about 40 Chinese characters a line. */
const WIDTH = 480;

/**
 * Writes the narrative into a sheet of its own behind the others and shows it. One round trip. Its figures are formulas; every other
 * row is text, whatever it begins with.
 * @param replace whether what a sheet of that name holds may be replaced; the sheet itself stays, so that nothing that refers to it breaks
 * @returns false when there is such a sheet and it may not be replaced; nothing is changed then
 * @throws OfficeExtension.Error; ItemNotFound when the sheet to be replaced is gone
 */
export async function writeNarrativeSheet(
  { name, rows }: NarrativeSheet,
  replace: boolean
): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = replace ? worksheets.getItem(name) : worksheets.add(name);
      if (replace) sheet.getUsedRange().clear();
      const all = sheet.getRangeByIndexes(0, 0, rows.length, 1);
      all.format.columnWidth = WIDTH;
      all.formulas = rows.map((row) => [entered(row)]);
      // Behind the contents, so that the rows become as high as these need.
      all.format.wrapText = true;
      for (const [index, { look }] of rows.entries()) {
        if (look === "text") continue;
        const { format } = sheet.getRangeByIndexes(index, 0, 1, 1);
        format.font.bold = true;
        if (look === "title") format.horizontalAlignment = "Center";
      }
      sheet.activate();
      sheet.getRangeByIndexes(0, 0, 1, 1).select();
      await context.sync();
    });
  } catch (error) {
    if (!replace && codeOf(error) === "ItemAlreadyExists") return false;
    throw error;
  }
  return true;
}

/** An apostrophe makes a text of anything; Excel does not show it. */
function entered({ content }: SheetRow): string {
  if (content.type === "formula") return content.formula;
  return content.text === "" ? "" : `'${content.text}`;
}
