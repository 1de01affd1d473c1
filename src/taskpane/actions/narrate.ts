import { ExcelProblem, explainError, together, type Problem } from "../../excel/excel-errors";
import { loadEdits } from "../../excel/edits-memory";
import { changeFacts, loadFacts } from "../../excel/memory";
import { loadStyle, UNCHOSEN } from "../../excel/style-memory";
import { whenNotEditing } from "../../excel/wait-for-editing";
import type { Facts, SlotPiece } from "../../narrative/narrative";
import { directionId } from "../../narrative/reason-direction";
import { quoted } from "../../tables/quoted";
import { dispatch, getState } from "../state/store";
import { stillThere } from "../narrative/departments";
import { factId } from "../narrative/part-facts";
import { attemptToKeep } from "./attempt-to-keep";
import { readBook } from "./read-book";

/** Reads the workbook and writes the narrative anew. Failures are shown to the user, never thrown. */
export async function narrate(): Promise<void> {
  if (getState().narrating) return;
  dispatch({ type: "narrating" });
  const never = () => false;
  try {
    const { book } = await whenNotEditing(readBook, () => undefined, never);
    const unread: Problem[] = [];
    const kept = async <T>(load: () => Promise<T>, otherwise: T, failure: string): Promise<T> =>
      load().catch((error: unknown) => {
        unread.push(explainError(error, failure));
        return otherwise;
      });
    // If something cannot be read the text is written all the same, and the user is told why.
    const facts = await kept(loadFacts, {}, "没有读到以前填写的内容");
    const edits = await kept(loadEdits, {}, "没有读到以前改写的段落");
    const style = await kept(loadStyle, UNCHOSEN, "没有读到以前选择的样式");
    const problem = together(unread);
    if (problem) dispatch({ type: "noticed", problem });
    const part = stillThere(getState().part, book);
    dispatch({ type: "narrated", narrated: { book }, facts, edits, style, part });
  } catch (error) {
    dispatch({ type: "narrate-failed", problem: explainError(error, "没有生成说明") });
  }
}

/**
 * Keeps the answer to an open slot in the workbook; an empty one opens the slot again. Answers that another window has given meanwhile
 * stay, and are taken over; one to this very slot is shown before anything is written over it.
 * @param slot whose reason is kept with the direction of the change that it explains
 */
export function answer(slot: Pick<SlotPiece, "id" | "direction">, text: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const { part, facts: known } = getState();
    const id = factId(slot.id, part);
    const direction = factId(directionId(slot.id), part);
    const { content, canBeSaved } = await changeFacts((now) => {
      refuseUnseen(now, known, id);
      const { [id]: _text, [direction]: _direction, ...others } = now;
      if (text === "") return others;
      return { ...others, [id]: text, ...(slot.direction && { [direction]: slot.direction }) };
    });
    dispatch({ type: "facts-changed", facts: content });
    return { canBeSaved, said: text ? "已填入，保存工作簿后长期保留" : "已清空" };
  }, "没有保存填写的内容");
}

function refuseUnseen(now: Facts, known: Facts, id: string): void {
  const given = now[id];
  if (given === undefined || given === known[id]) return;
  dispatch({ type: "facts-changed", facts: now });
  throw new ExcelProblem(
    `这一处刚在别的窗口里填过：${quoted(given)}。`,
    "请先看一看；要改成您的内容，请再填一次。"
  );
}
