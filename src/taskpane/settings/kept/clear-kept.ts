import { readInventory, removeKept } from "../../../excel/kept-inventory";
import { attempt, WAITING } from "../../actions/attempt";
import { removeMarks } from "../../actions/remove-marks";
import { checkIsOver } from "../../live/check-is-over";
import { dispatch, getState } from "../../state/store";
import { KEPT_KINDS, type KeptKind } from "./kept-kinds";

/** Takes one kind of content out of the workbook for good. */
export function clearKind({ called, holds, forget }: KeptKind): Promise<boolean> {
  return attempt(
    async () => {
      await removeKept(holds);
      await forget?.();
      return `已清除${called}`;
    },
    `没有全部清除${called}`,
    WAITING
  );
}

/** Takes everything of the add-in's out of the workbook. @returns whether nothing is left */
export async function clearAll(): Promise<boolean> {
  const isGone = await attempt(
    async () => {
      const items = await readInventory();
      await removeKept(() => true);
      for (const { holds, forget } of KEPT_KINDS) if (items.some(holds)) await forget?.();
    },
    "没有全部清除保存的内容",
    WAITING
  );
  if (!isGone) return false;
  // The marks last: a check that is under way, or goes by other subjects now, brings new ones; and what has to stay of them stays said.
  await checkIsOver();
  if (!(await removeMarks())) return false;
  if (!getState().notice) dispatch({ type: "said", text: "助手保存的内容已全部清除" });
  return true;
}
