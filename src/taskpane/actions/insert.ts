import { insertValue, type Insertion } from "../../excel/insert-value";
import { cellAddress, type CellRef } from "../../tables/grid";
import { attempt } from "./attempt";

/**
 * Writes a text into the cell that is selected in the workbook.
 * @param replace the cell whose content the user agreed to replace
 * @returns the cell and its content when the user must agree first; null when it is done, or failed and said so
 */
export async function insertText(text: string, replace: CellRef | null): Promise<Insertion | null> {
  let asked: Insertion | null = null;
  await attempt(async () => {
    const insertion = await insertValue(text, replace);
    const { cell, held, written } = insertion;
    if (!written) asked = insertion;
    return written
      ? `已填入 ${cell.sheet} ${cellAddress(cell)}`
      : `${cellAddress(cell)} 已有内容“${held}”，没有填入`;
  }, "没有填入");
  return asked;
}
