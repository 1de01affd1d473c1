import { IFunctionService, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { UniverUnit } from "./univer-unit";

/**
 * Calculates everything anew, with what the workbook's names now mean: Univer 0.25.1 takes formulas in an order that knows nothing of
 * names, and remembers what a formula with a name came to when the name has moved. Gives whether the workbook has names at all.
 */
export function calculateNames({ univer, api, workbook }: UniverUnit): boolean {
  const names = workbook.getDefinedNames().map((name) => name.getName());
  if (names.length === 0) return false;
  const injector = univer.__getInjector();
  // forgets the formulas that it has read, and goes on working
  injector.get(LexerTreeBuilder).dispose();
  injector.get(IFunctionService).deleteFormulaAstCacheKey(...names);
  api.getFormula().executeCalculation();
  return true;
}
