import { explainError } from "../../excel/excel-errors";
import { loadFacts, saveFacts } from "../../excel/memory";
import { loadStyle, UNCHOSEN } from "../../excel/style-memory";
import { whenNotEditing } from "../../excel/wait-for-editing";
import type { Facts } from "../../narrative/narrative";
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
    const facts = await kept(loadFacts, {}, "没有读到以前填写的内容");
    const style = await kept(loadStyle, UNCHOSEN, "没有读到以前选择的样式");
    const part = stillThere(getState().part, book);
    dispatch({ type: "narrated", narrated: { book }, facts, style, part });
  } catch (error) {
    dispatch({ type: "narrate-failed", problem: explainError(error, "没有生成说明") });
  }
}

/** What the workbook keeps. If it cannot be read the text is written all the same, and the user is told why. */
async function kept<T>(load: () => Promise<T>, otherwise: T, failure: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    dispatch({ type: "noticed", problem: explainError(error, failure) });
    return otherwise;
  }
}

/** Keeps the answer to an open slot in the workbook; an empty one opens the slot again. */
export function answer(slot: string, text: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const { part, facts: before } = getState();
    const id = factId(slot, part);
    const { [id]: _old, ...others } = before;
    const facts: Facts = text ? { ...others, [id]: text } : others;
    const canBeSaved = await saveFacts(facts);
    dispatch({ type: "facts-changed", facts });
    return { canBeSaved, said: text ? "已填入，保存工作簿后长期保留" : "已清空" };
  }, "没有保存填写的内容");
}
