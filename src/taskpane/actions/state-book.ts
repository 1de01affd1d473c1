import type { Stated } from "../../tables/book";
import { saveStated } from "../state/stated";
import { dispatch } from "../state/store";
import { attempt } from "./attempt";
import { checkAgain } from "./check-workbook";

/** Keeps in the workbook what the user says of its department and year, and begins to check with that. */
export async function stateBook(stated: Stated): Promise<boolean> {
  const isKept = await attempt(async () => {
    await saveStated(stated);
    dispatch({ type: "stated", stated });
  }, "没有保存部门名称和年度");
  if (isKept) void checkAgain();
  return isKept;
}
