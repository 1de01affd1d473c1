import { explainError } from "../../excel/excel-errors";
import { loadFacts, saveFacts } from "../../excel/memory";
import { whenNotEditing } from "../../excel/wait-for-editing";
import type { Facts } from "../../narrative/narrative";
import { dispatch, getState } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";
import { readBook } from "./read-book";

/** Reads the workbook and writes the narrative anew. Failures are shown to the user, never thrown. */
export async function narrate(): Promise<void> {
  if (getState().narrating) return;
  dispatch({ type: "narrating" });
  const never = () => false;
  try {
    const { book } = await whenNotEditing(readBook, () => undefined, never);
    dispatch({ type: "narrated", narrated: { book }, facts: await keptFacts() });
  } catch (error) {
    dispatch({ type: "narrate-failed", problem: explainError(error, "没有生成说明") });
  }
}

/** What was answered before. If it cannot be read the text is written all the same, and the user is told why. */
async function keptFacts(): Promise<Facts> {
  try {
    return await loadFacts();
  } catch (error) {
    dispatch({ type: "noticed", problem: explainError(error, "没有读到以前填写的内容") });
    return {};
  }
}

/** Keeps the answer to an open slot in the workbook; an empty one opens the slot again. */
export function answer(slot: string, text: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const { [slot]: _old, ...others } = getState().facts;
    const facts = text ? { ...others, [slot]: text } : others;
    const canBeSaved = await saveFacts(facts);
    dispatch({ type: "facts-changed", facts });
    return { canBeSaved, said: text ? "已填入，保存工作簿后长期保留" : "已清空" };
  }, "没有保存填写的内容");
}
