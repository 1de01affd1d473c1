import { ExcelProblem, explainError } from "../../excel/excel-errors";
import { dispatch } from "../state/store";
import { attempt, type WhileEditing } from "./attempt";

const READ_ONLY = new ExcelProblem(
  "工作簿是以只读方式打开的，不能存回原来的文件。",
  "要长期保留，请用“另存为”保存一份。"
);

/**
 * As `attempt`, for something that is to stay in the workbook: where the workbook cannot be saved, the user is told that it will not last.
 * @param action resolves to whether the workbook can be saved, and what to say
 */
export async function attemptToKeep(
  action: () => Promise<{ readonly canBeSaved: boolean; readonly said: string }>,
  failure: string,
  whileEditing?: WhileEditing
): Promise<boolean> {
  let isLasting = true;
  const isDone = await attempt(
    async () => {
      const { canBeSaved, said } = await action();
      isLasting = canBeSaved;
      return said;
    },
    failure,
    whileEditing
  );
  if (isDone && !isLasting)
    dispatch({ type: "noticed", problem: explainError(READ_ONLY, "只保留到关闭工作簿为止") });
  return isDone;
}
