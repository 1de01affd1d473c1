import { ExcelProblem, isEditing, NotUndone } from "./excel-errors";
import { quoted } from "../tables/quoted";
import { inExcel } from "./in-excel";

/**
 * Adds sheets of this program's. Two round trips: first the sheets that are there are looked at, so that those which have come can be told after a refusal, also
 * where the answer was lost with all that it said; they are taken away again then, which is two more.
 * @param choose names for the new ones, none of which may be taken, given all names that are; what it throws is thrown, and nothing is added
 * @param add what adds and fills them, without a `sync`; gives what the answer is read with
 * @throws ExcelProblem where the structure of the workbook is protected; NotUndone when sheets are left; OfficeExtension.Error
 */
export async function addingSheets<T>(
  choose: (taken: readonly string[]) => readonly string[],
  add: (context: Excel.RequestContext, names: readonly string[]) => () => T
): Promise<T> {
  let begun: { readonly before: ReadonlySet<string>; readonly names: readonly string[] } | null =
    null;
  try {
    return await inExcel(async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load("items/name,items/id");
      protection.load("protected");
      await context.sync();
      const names = choose(worksheets.items.map(({ name }) => name));
      if (protection.protected)
        throw new ExcelProblem(
          "工作簿的结构受保护，不能添加工作表。",
          "请在“审阅”中点“保护工作簿”撤销保护，再试一次。"
        );
      begun = { before: new Set(worksheets.items.map(({ id }) => id)), names };
      const answer = add(context, names);
      await context.sync();
      return answer();
    });
  } catch (error) {
    throw begun && !isEditing(error) ? await withoutNew(error, begun) : error;
  }
}

/** Whether a name is taken, as Excel sees it. */
export function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((one) => one.toUpperCase() === name.toUpperCase());
}

/** Takes away what has come. @returns what is to be thrown */
async function withoutNew(
  error: unknown,
  { before, names }: { readonly before: ReadonlySet<string>; readonly names: readonly string[] }
): Promise<unknown> {
  let come: readonly string[] | null = null;
  try {
    await inExcel(async (context) => {
      const worksheets = context.workbook.worksheets.load("items/name,items/id");
      await context.sync();
      const found = worksheets.items.filter(
        ({ id, name }) => !before.has(id) && isTaken(name, names)
      );
      come = found.map(({ name }) => name);
      if (found.length === 0) return;
      for (const sheet of found) sheet.delete();
      await context.sync();
    });
    return error;
  } catch (why) {
    return new NotUndone(error, ...left(come, names, why));
  }
}

/** What is left where the new sheets could not be looked for, or not be deleted. */
function left(
  come: readonly string[] | null,
  names: readonly string[],
  why: unknown
): readonly [left: string, problem: ExcelProblem] {
  const listed = (come ?? names).map(quoted).join("、");
  return [
    come ? `没有写完的${listed}还在工作簿中` : `没有写完的${listed}可能还在工作簿中`,
    new ExcelProblem(
      "Excel 也没有允许把它删去。",
      `请看一下工作表标签，在${listed}上点右键把它删去，再试一次。`,
      why
    ),
  ];
}
