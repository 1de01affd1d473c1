import { saveStyle, OWN, type ChosenStyle, type OwnStyle } from "../../excel/style-memory";
import { dispatch, getState } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";

/** Writes the narrative in another style from now on; kept in the workbook. */
export function chooseStyle(name: string): Promise<boolean> {
  return keep({ ...getState().style, name }, "已改用所选样式");
}

/** Keeps the user's own style in the workbook and writes in it. */
export function keepOwnStyle(own: OwnStyle): Promise<boolean> {
  return keep({ name: OWN, own }, "样式已保存，说明按它写");
}

/** Does away with the user's own style; the narrative is written in the style it was copied from. */
export function removeOwnStyle(base: string): Promise<boolean> {
  return keep({ name: base, own: null }, "已恢复为原来的样式");
}

function keep(style: ChosenStyle, said: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const canBeSaved = await saveStyle(style);
    dispatch({ type: "style-chosen", style });
    return { canBeSaved, said };
  }, "没有保存样式");
}
