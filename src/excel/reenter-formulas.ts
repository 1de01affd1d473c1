import { asTypedFormula } from "./add-in-formula-text";
import { readAddInFormulas, type AddInFormula } from "./add-in-formulas";
import { rangeOf } from "./cell-range";
import { unlessDone } from "./unless-done";
import { whyRefused } from "./why-refused";
import { inExcel } from "./in-excel";

/** Whether Excel did not know the function when the formula was entered, and would know it now. */
export function needsReentering({ state, isProtected }: AddInFormula): boolean {
  return state === "unknown-name" && !isProtected;
}

/**
 * Enters again the formulas that show #NAME? because they were typed, or opened, before the add-in was there: Excel does not do it by itself.
 * Four round trips, three where there are none; three more after a refusal.
 * @returns how many
 * @throws ExcelProblem when a sheet is protected or gone by now; OfficeExtension.Error otherwise
 */
export async function reenterFormulas(): Promise<number> {
  const wanted = (await readAddInFormulas()).filter(needsReentering);
  if (wanted.length === 0) return 0;
  try {
    await inExcel(async (context) => {
      for (const { cell, formula } of wanted)
        rangeOf(context, cell).formulas = [[asTypedFormula(formula)]];
      await context.sync();
    });
  } catch (error) {
    const why = await whyRefused(
      error,
      wanted.map(({ cell }) => cell.sheet)
    );
    await unlessDone(why, async () => !(await readAddInFormulas()).some(needsReentering));
  }
  return wanted.length;
}
