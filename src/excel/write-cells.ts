import type { CellValue } from "../money/amount";
import { quoted } from "../tables/quoted";
import { cellAddress, type CellRef } from "../tables/grid";
import { rangeOf } from "./cell-range";
import { codeOf, ExcelProblem } from "./excel-errors";
import { asTyped } from "./typed-text";

/** A value for a cell, and what the cell held when the value was worked out. */
export interface CellChange {
  readonly cell: CellRef;
  /** Null empties the cell. */
  readonly value: number | string | null;
  readonly seen: CellValue;
}

/** One cell of a write: what to enter for it to be what it was, and what was written. */
interface WrittenCell {
  readonly cell: CellRef;
  readonly formula: CellValue;
  readonly written: CellValue;
}

/** What brings cells back to what they were. */
export interface Undo {
  readonly cells: readonly WrittenCell[];
}

/**
 * Writes values into cells, only if each still holds what it held when it was checked. All or nothing: what was written before
 * Excel refused a cell is taken back. Two round trips; more only after a refusal.
 * @returns what `undoWrite` needs
 * @throws ExcelProblem when a cell has changed since, or its sheet is protected; OfficeExtension.Error otherwise
 */
export async function writeCells(changes: readonly CellChange[]): Promise<Undo> {
  const seen = changes.map(({ cell, seen: value }) => ({ cell, value }));
  let cells: readonly WrittenCell[] = [];
  try {
    await Excel.run(async (context) => {
      const contents = await contentsOf(context, seen, CHANGED_BEFORE);
      cells = changes.map(({ cell, value }, i) => ({
        cell,
        formula: contents[i] ?? null,
        written: value,
      }));
      for (const { cell, written } of cells) put(context, cell, asEntered(written));
      await context.sync();
    });
  } catch (error) {
    if (cells.length > 0) await takeBack(cells);
    throw await refusalOf(error, cells);
  }
  return { cells };
}

/**
 * Takes a write back, only if the cells still hold what was written. Two round trips.
 * @throws ExcelProblem when a cell has changed since (nothing is taken back then), or its sheet is protected;
 *   OfficeExtension.Error otherwise
 */
export async function undoWrite({ cells }: Undo): Promise<void> {
  const written = cells.map(({ cell, written: value }) => ({ cell, value }));
  try {
    await Excel.run(async (context) => {
      await contentsOf(context, written, CHANGED_AFTER);
      for (const { cell, formula } of cells) put(context, cell, formula);
      await context.sync();
    });
  } catch (error) {
    throw await refusalOf(error, cells);
  }
}

const CHANGED_BEFORE = ["在检查之后改过。", "请点“重新检查”，再看是否还要修复。"] as const;
const CHANGED_AFTER = ["在修复之后又改过。", "请在表中直接改成需要的内容。"] as const;

/** What to enter for cells to be as they are now, one round trip; refuses when one does not hold what is expected. */
async function contentsOf(
  context: Excel.RequestContext,
  expected: readonly { readonly cell: CellRef; readonly value: CellValue }[],
  [changed, next]: readonly [string, string]
): Promise<readonly CellValue[]> {
  const ranges = expected.map(({ cell }) => rangeOf(context, cell).load("values,formulas"));
  await context.sync();
  return expected.map(({ cell, value: wanted }, i) => {
    const value = firstOf(ranges[i]?.values);
    const formula = firstOf(ranges[i]?.formulas);
    if ((value === "" ? null : value) !== wanted)
      throw new ExcelProblem(`${quoted(cell.sheet)}的 ${cellAddress(cell)} ${changed}`, next);
    return isFormula(formula) && formula !== value ? formula : asEntered(value);
  });
}

function firstOf(cells: unknown[][] | undefined): CellValue {
  return (cells?.[0]?.[0] ?? null) as CellValue;
}

/** A constant as it must be entered to stay what it is. */
function asEntered(value: CellValue): CellValue {
  return typeof value === "string" ? asTyped(value) : value;
}

/** Whether what a cell holds is worked out. */
export function isFormula(content: CellValue): boolean {
  return typeof content === "string" && content.startsWith("=");
}

function put(context: Excel.RequestContext, cell: CellRef, content: CellValue): void {
  const range = rangeOf(context, cell);
  if (content === null || content === "") range.clear(Excel.ClearApplyTo.contents);
  else range.formulas = [[content]];
}

/** Sheet by sheet, so that the one that refused does not keep the others from what they were. */
async function takeBack(cells: readonly WrittenCell[]): Promise<void> {
  const sheets = new Set(cells.map(({ cell }) => cell.sheet));
  // What cannot be written to now has not been written to before.
  await Promise.allSettled(
    [...sheets].map((sheet) =>
      Excel.run(async (context) => {
        for (const { cell, formula } of cells)
          if (cell.sheet === sheet) put(context, cell, formula);
        await context.sync();
      })
    )
  );
}

/** The error in plain words, naming the protected sheets if that is why. */
async function refusalOf(error: unknown, cells: readonly WrittenCell[]): Promise<unknown> {
  if (codeOf(error) !== "AccessDenied") return error;
  const names = [...new Set(cells.map(({ cell }) => cell.sheet))];
  const isProtected = await Excel.run(async (context) => {
    const sheets = names.map((name) =>
      context.workbook.worksheets.getItem(name).protection.load("protected")
    );
    await context.sync();
    return sheets.map((protection) => protection.protected);
  });
  const locked = names.filter((_, i) => isProtected[i]).map(quoted);
  if (locked.length === 0) return error;
  return new ExcelProblem(
    `${locked.join("、")}受保护，不能改动。`,
    "请在“审阅”中撤销工作表保护，再试一次。"
  );
}
