import { clearMarks, markedCells, type Cleared } from "../../excel/marks";
import { oneAtATime } from "../live/one-at-a-time";
import type { Notice } from "../state/notice";
import { dispatch } from "../state/store";
import { attempt } from "./attempt";

const DONE = "标记已清除";

/**
 * Takes all marks out of the workbook, of whatever session, and says what had to stay.
 * @returns whether none is left
 */
export async function removeMarks(): Promise<boolean> {
  let isClean = false;
  await attempt(async () => {
    // Between two checks of edits: one that is under way would put its marks back.
    const cleared = await oneAtATime(async () => {
      const done = await clearMarks();
      dispatch({ type: "marks-cleared" });
      return done;
    });
    isClean = cleared.refused.length === 0;
    if (!isClean) dispatch({ type: "marked", cells: markedCells() });
    return leftOver(cleared) ?? DONE;
  }, "没有清除标记");
  return isClean;
}

function leftOver({ kept, refused }: Cleared): Notice | null {
  const notice = { detail: [...refused, ...kept].join("\n"), editing: false };
  if (refused.length > 0)
    return {
      ...notice,
      title: "有的标记没有清除",
      why: `${refused.map((name) => `“${name}”`).join("、")}中的标记不能清除，多半是因为工作表受保护。`,
      next: "请在“审阅”中撤销工作表保护，再点“清除标记”。",
    };
  if (kept.length > 0)
    return {
      ...notice,
      title: `${DONE}，您写的批注仍在`,
      why: `${listed(kept)}的批注里有您写的内容或回复，已为您保留，只去掉了标记。`,
      next: "不需要时，请在单元格上自行删除批注。",
    };
  return null;
}

const MOST_LISTED = 3;

function listed(places: readonly string[]): string {
  const names = places.slice(0, MOST_LISTED).map((place) => place.replace(/'/g, ""));
  return names.join("、") + (places.length > MOST_LISTED ? `等 ${String(places.length)} 处` : "");
}
