import {
  insertValues,
  undoInsertion,
  type HeldCell,
  type Insertion,
} from "../../excel/insert-value";
import type { Undo } from "../../excel/write-cells";
import { cellAddress, type CellRef } from "../../tables/grid";
import { attempt } from "./attempt";
import { attemptToKeep } from "./attempt-to-keep";

/**
 * Writes texts into the cell that is selected in the workbook, and those to its right.
 * @param replaceable the cells whose content the user agreed to replace
 * @returns what came of it; null when it failed, which the user is told
 */
export async function insertTexts(
  texts: readonly string[],
  replaceable: readonly HeldCell[]
): Promise<Insertion | null> {
  let result: Insertion | null = null;
  await attemptToKeep(async () => {
    const insertion = await insertValues(texts, replaceable);
    result = insertion;
    if (insertion.state === "held")
      return { canBeSaved: true, said: `${heldText(insertion.held)}，没有写入` };
    const { cells, undo, canBeSaved } = insertion;
    const said = undo ? `已写入 ${placesText(cells)}` : `${placesText(cells)} 原来就是这个内容`;
    return { canBeSaved, said };
  }, "没有写入");
  return result;
}

/** Takes an insertion back. */
export function undoInsert(undo: Undo): Promise<boolean> {
  return attempt(async () => {
    await undoInsertion(undo);
    return "已撤销";
  }, "没有撤销");
}

/** "表一 A12", "表一 A12、B12". */
export function placesText(cells: readonly CellRef[]): string {
  return `${cells[0]?.sheet ?? ""} ${cells.map(cellAddress).join("、")}`;
}

/** "A12 已有内容“行政运行”". */
export function heldText(held: readonly HeldCell[]): string {
  return held.map(({ cell, held: text }) => `${cellAddress(cell)} 已有内容“${text}”`).join("，");
}
