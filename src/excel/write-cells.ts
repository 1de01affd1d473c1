import type { CellValue } from "../money/amount";
import { cellAddress, type CellRef } from "../tables/grid";
import { rangeOf } from "./cell-range";
import { ExcelProblem } from "./excel-errors";
import { asTyped } from "./typed-text";
import { quoted } from "../tables/quoted";

/** A value for a cell, and what the cell held when the value was worked out. */
export interface CellChange {
  readonly cell: CellRef;
  /** Null empties the cell. */
  readonly value: number | string | null;
  readonly seen: CellValue;
}

/** What brings cells back to what they were: their formulas, or values where they had none. */
export interface Undo {
  readonly cells: readonly { readonly cell: CellRef; readonly formula: CellValue }[];
}

/**
 * Writes values into cells, only if each still holds what it held when it was checked. Two round trips.
 * @returns what `undoWrite` needs
 * @throws ExcelProblem when a cell has changed since (nothing is written then); OfficeExtension.Error otherwise
 */
export async function writeCells(changes: readonly CellChange[]): Promise<Undo> {
  return Excel.run(async (context) => {
    const targets = changes.map((change) => ({
      ...change,
      range: rangeOf(context, change.cell).load("values,formulas"),
    }));
    await context.sync();
    const cells = targets.map(({ cell, seen, range }) => {
      const [value, formula] = [range.values[0]?.[0], range.formulas[0]?.[0]] as CellValue[];
      if ((value === "" ? null : value) !== seen)
        throw new ExcelProblem(
          `${quoted(cell.sheet)}的 ${cellAddress(cell)} 在检查之后改过。`,
          "请点“重新检查”，再看是否还要修复。"
        );
      return { cell, formula: formula ?? null };
    });
    for (const { range, value } of targets)
      if (value === null) range.clear(Excel.ClearApplyTo.contents);
      else range.values = [[asTyped(value)]];
    await context.sync();
    return { cells };
  });
}

/** Takes a write back. One round trip. */
export async function undoWrite({ cells }: Undo): Promise<void> {
  await Excel.run(async (context) => {
    for (const { cell, formula } of cells) {
      const range = rangeOf(context, cell);
      if (formula === null || formula === "") range.clear(Excel.ClearApplyTo.contents);
      else range.formulas = [[formula]];
    }
    await context.sync();
  });
}
