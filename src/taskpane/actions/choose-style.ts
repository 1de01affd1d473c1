import { ExcelProblem } from "../../excel/excel-errors";
import { changeStyle, OWN, type ChosenStyle, type OwnStyle } from "../../excel/style-memory";
import { dispatch, getState } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";

/** Writes the narrative in another style from now on; kept in the workbook. A style of the user's own that is kept there stays, whoever made it. */
export function chooseStyle(name: string): Promise<boolean> {
  return keep(({ own }) => ({ name, own }), "已改用所选样式");
}

/** Keeps the user's own style in the workbook and writes in it. One that another window has made since is shown before anything is written over it. */
export function keepOwnStyle(own: OwnStyle): Promise<boolean> {
  return keep((now) => {
    refuseUnseen(now);
    return { name: OWN, own };
  }, "样式已保存，说明按它写");
}

/** Does away with the user's own style; the narrative is written in the style it was copied from. */
export function removeOwnStyle(base: string): Promise<boolean> {
  return keep((now) => {
    refuseUnseen(now);
    return { name: base, own: null };
  }, "已恢复为原来的样式");
}

function keep(change: (now: ChosenStyle) => ChosenStyle, said: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const { content, canBeSaved } = await changeStyle(change);
    dispatch({ type: "style-chosen", style: content });
    return { canBeSaved, said };
  }, "没有保存样式");
}

function refuseUnseen(now: ChosenStyle): void {
  const { style } = getState();
  if (now.own === null || JSON.stringify(now.own) === JSON.stringify(style.own)) return;
  dispatch({ type: "style-chosen", style: now });
  throw new ExcelProblem(
    "自己的样式刚在别的窗口里改过。",
    "现在显示的是那里改的；要改成您的，请再保存一次。"
  );
}
