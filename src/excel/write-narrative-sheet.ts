import type { NarrativeSheet, SheetRow } from "../narrative/narrative-sheet";
import { quoted } from "../tables/quoted";
import { addingSheets, isTaken } from "./added-sheet";
import { ExcelProblem, NotUndone } from "./excel-errors";
import { asTyped } from "./typed-text";
import { inExcel } from "./in-excel";

/** Points: about 40 Chinese characters a line. */
const WIDTH = 480;

/** There is a sheet of the name. */
class NameTaken extends Error {}

/**
 * Writes the narrative into a sheet of its own behind the others and shows it. Its figures are formulas; every other row is text, whatever it begins with. Two
 * round trips; more after a refusal, which take a sheet that was begun away again, or put back what the earlier one held.
 * @param replace whether what a sheet of that name holds may be replaced; the sheet itself stays, so that nothing that refers to it breaks
 * @returns false when there is such a sheet and it may not be replaced; nothing is changed then
 * @throws as `addingSheets`; ItemNotFound when the sheet to be replaced is gone; NotUndone when what was begun is left
 */
export async function writeNarrativeSheet(
  { name, rows }: NarrativeSheet,
  replace: boolean
): Promise<boolean> {
  if (replace) {
    await replaceSheet(name, rows);
    return true;
  }
  const choose = (taken: readonly string[]) => {
    if (isTaken(name, taken)) throw new NameTaken(name);
    return [name];
  };
  try {
    await addingSheets(choose, (context) => {
      write(context.workbook.worksheets.add(name), rows);
      return () => undefined;
    });
  } catch (error) {
    if (error instanceof NameTaken) return false;
    throw error;
  }
  return true;
}

async function replaceSheet(name: string, rows: readonly SheetRow[]): Promise<void> {
  let earlier: Earlier | null = null;
  let begun = false;
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const used = sheet.getUsedRange().load("address,formulas,values");
      await context.sync();
      earlier = { address: used.address.split("!").at(-1) ?? "A1", cells: contentsOf(used) };
      begun = true;
      used.clear();
      write(sheet, rows);
      await context.sync();
    });
  } catch (error) {
    throw begun && earlier ? await putBack(error, name, earlier) : error;
  }
}

/** What a sheet held before it was cleared, as it is entered. */
interface Earlier {
  readonly address: string;
  readonly cells: readonly (readonly unknown[])[];
}

function contentsOf({ formulas, values }: Excel.Range): Earlier["cells"] {
  return (formulas as unknown[][]).map((row, r) =>
    row.map((content, c) =>
      // a text, even one that looks like a formula
      typeof content === "string" && content === (values as unknown[][])[r]?.[c]
        ? asTyped(content)
        : content
    )
  );
}

async function putBack(error: unknown, name: string, earlier: Earlier): Promise<unknown> {
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange().clear(Excel.ClearApplyTo.contents);
      sheet.getRange(earlier.address).formulas = earlier.cells.map((row) => [...row]);
      await context.sync();
    });
    return new NotUndone(
      error,
      `${quoted(name)}原来的内容已放回`,
      new ExcelProblem("其中的字体、对齐等格式可能变了。", "格式可按 Ctrl+Z 撤销。")
    );
  } catch (why) {
    return new NotUndone(
      error,
      `${quoted(name)}原来的内容没有放回`,
      new ExcelProblem(
        "Excel 也没有允许把它写回去。",
        "请按 Ctrl+Z 撤销；撤销不了时，点“复制详情”可以取回原来的文字。",
        withText(why, earlier)
      )
    );
  }
}

/** So that nothing is lost that somebody may have typed there. */
function withText(error: unknown, { address, cells }: Earlier): Error {
  const rows = cells.map((row) => row.map(String).join("\t"));
  const said = error instanceof Error ? error.message : String(error);
  return new Error([said, `${address} 原来的内容：`, ...rows].join("\n"));
}

function write(sheet: Excel.Worksheet, rows: readonly SheetRow[]): void {
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
}

/** An apostrophe makes a text of anything; Excel does not show it. */
function entered({ content }: SheetRow): string {
  if (content.type === "formula") return content.formula;
  return content.text === "" ? "" : `'${content.text}`;
}
