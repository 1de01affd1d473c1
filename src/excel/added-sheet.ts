import { ExcelProblem, NotUndone } from "./excel-errors";
import { quoted } from "../tables/quoted";
import { inExcel } from "./in-excel";

/**
 * After a request that adds a sheet and fills it was refused half-way: takes the sheet away again, if it came about.
 * @param sheet with its id loaded right behind its making, so that the answer tells whether it was made; undefined if it was not even asked for
 * @returns what is to be thrown: the same error, or a NotUndone which names the sheet that is left. One round trip where there is something to do
 */
export async function withoutAddedSheet(
  error: unknown,
  sheet: Excel.Worksheet | undefined,
  name: string
): Promise<unknown> {
  const id = sheet?.toJSON().id;
  if (id === undefined) return error;
  return withoutSheets(error, [id], [name]);
}

/** The same for several sheets, by their ids or names. */
export async function withoutSheets(
  error: unknown,
  keys: readonly string[],
  names: readonly string[]
): Promise<unknown> {
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      for (const key of keys) worksheets.getItem(key).delete();
      await context.sync();
    });
    return error;
  } catch (why) {
    const problem = new ExcelProblem(
      "Excel 也没有允许把它删去。",
      `请在工作表标签上点右键，把${names.map(quoted).join("、")}删去，再试一次。`,
      why
    );
    return new NotUndone(error, `没有写完的${names.map(quoted).join("、")}还在工作簿中`, problem);
  }
}
