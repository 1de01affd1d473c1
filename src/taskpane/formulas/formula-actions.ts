import { readAddInFormulas, type AddInFormula } from "../../excel/add-in-formulas";
import { convertFormulas } from "../../excel/convert-formulas";
import { ExcelProblem, explainError } from "../../excel/excel-errors";
import { loadKeptFormulas, type KeptFormula } from "../../excel/kept-formulas";
import { reenterFormulas } from "../../excel/reenter-formulas";
import { forgetFormulas, restoreFormulas, type LeftFormula } from "../../excel/restore-formulas";
import { attempt, WAITING } from "../actions/attempt";
import { attemptToKeep } from "../actions/attempt-to-keep";
import type { Notice } from "../state/notice";

/** The formulas with the add-in's functions that stand in the workbook, and those that became values. */
export interface FormulasNow {
  readonly formulas: readonly AddInFormula[];
  readonly kept: readonly KeptFormula[];
}

/** Five round trips. Errors as `readAddInFormulas` and `loadKeptFormulas`. */
export async function readFormulas(): Promise<FormulasNow> {
  return { formulas: await readAddInFormulas(), kept: await loadKeptFormulas() };
}

/** 转为数值: all that can be. */
export function convertToValues(): Promise<boolean> {
  return attemptToKeep(
    async () => {
      const { formulas, left, canBeSaved } = await convertFormulas();
      const rest = left.length === 0 ? "" : `，${String(left.length)} 个没有转`;
      return { canBeSaved, said: `已把 ${String(formulas)} 个公式转为数值${rest}` };
    },
    "没有转为数值",
    WAITING
  );
}

/** 恢复公式. @returns those that were left; null when nothing came of it, which the pane has said then */
export async function putFormulasBack(): Promise<readonly LeftFormula[] | null> {
  let outcome: readonly LeftFormula[] | null = null;
  await attempt(
    async () => {
      const { formulas, left, unforgotten } = await restoreFormulas();
      outcome = left;
      const rest = left.length === 0 ? "" : `，${String(left.length)} 个没有恢复`;
      const said = `已恢复 ${String(formulas)} 个公式${rest}`;
      return unforgotten ? stillKept(said, unforgotten.why) : said;
    },
    "没有恢复公式",
    WAITING
  );
  return outcome;
}

/** 不再保留: what cannot be put back is forgotten. */
export function forgetAll(): Promise<boolean> {
  return attempt(
    async () => {
      await forgetFormulas();
      return "已不再保留这些公式";
    },
    "没有删去保留的公式",
    WAITING
  );
}

/** 重新计算: formulas that show #NAME?. */
export function recalculate(): Promise<boolean> {
  return attempt(
    async () => `已重新计算 ${String(await reenterFormulas())} 个公式`,
    "没有重新计算",
    WAITING
  );
}

/** The formulas are there; what was remembered of them is, too. */
function stillKept(said: string, why: unknown): Notice {
  const problem = explainError(why, `${said}，保留的记录没有删去`);
  return why instanceof ExcelProblem
    ? problem
    : { ...problem, next: "再点一次“恢复公式”就会删去。" };
}
