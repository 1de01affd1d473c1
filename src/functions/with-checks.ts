import type * as ChecksProgram from "./checking-functions";
import { excelValue } from "./excel-result";
import { FunctionError } from "./function-error";

type Checks = typeof ChecksProgram;

/**
 * Computes with what recognises and checks tables. The program for it is not part of what the pane loads at first, so the first answer
 * may have to wait for it, and the cell shows #BUSY! so long.
 * @throws Excel's #N/A with a message in Chinese where the program does not come; it is asked for again by the next calculation
 */
export async function withChecks<T>(compute: (checks: Checks) => T): Promise<T> {
  return compute(await loaded());
}

async function loaded(): Promise<Checks> {
  try {
    return await import("./checking-functions");
  } catch {
    return excelValue(() => {
      throw new FunctionError(
        "notAvailable",
        "核验用的程序没有加载成功，可能是网络不通。请检查网络，再按 Ctrl+Alt+F9 重新计算。"
      );
    });
  }
}
