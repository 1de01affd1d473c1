import { quoted } from "../tables/quoted";
import { codeOf, ExcelProblem } from "./excel-errors";
import { inExcel } from "./in-excel";

const GONE: readonly string[] = ["ItemNotFound", "InvalidReference", "InvalidArgument"];

/**
 * Why Excel refused to change these sheets, as far as Excel tells when asked: which of them is protected, which is gone. One round trip.
 * @returns the same error where nothing more is known
 */
export async function whyRefused(error: unknown, sheets: readonly string[]): Promise<unknown> {
  const code = codeOf(error);
  const isDenied = code === "AccessDenied";
  if (!isDenied && !GONE.includes(code)) return error;
  const names = [...new Set(sheets)];
  const states = await inExcel(async (context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
      return { name, sheet, protection: sheet.protection.load("protected") };
    });
    await context.sync();
    return asked.map(({ name, sheet, protection }) => ({
      name: quoted(name),
      isGone: sheet.isNullObject,
      isProtected: !sheet.isNullObject && protection.protected,
    }));
  }).catch(() => []);
  const gone = states.filter(({ isGone }) => isGone).map(({ name }) => name);
  if (gone.length > 0)
    return new ExcelProblem(
      `工作簿中没有工作表${gone.join("、")}，可能已改名或删除。`,
      "请点“重新检查”，再试一次。",
      error
    );
  const locked = states.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  if (isDenied && locked.length > 0)
    return new ExcelProblem(
      `${locked.join("、")}受保护，不能改动。`,
      "请在“审阅”中撤销工作表保护，再试一次。",
      error
    );
  return error;
}
