import { ExcelProblem } from "../../excel/excel-errors";

/**
 * A part of the program that is not loaded with the pane.
 * @throws ExcelProblem in the user's words where it does not come; it may be asked for again
 */
export async function loadProgram<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new ExcelProblem(
      "这部分程序没有加载成功，可能是网络不通。",
      "请检查网络，再试一次。",
      error
    );
  }
}
