import type { CellValue } from "../money/amount";
import { areaAddress, type CellRef } from "../tables/grid";
import { asTyped } from "./typed-text";

/** What a cell holds, so that it can be entered again: what stands in the formula bar, and the number format. */
export interface CellContent {
  /** Null for a blank. */
  readonly content: CellValue;
  readonly isFormula: boolean;
  readonly format: string;
}

/** One cell of a change. */
export interface Step {
  readonly cell: CellRef;
  readonly from: CellContent;
  readonly to: CellContent;
}

/** Takes everything that is entered into such a cell for text, numbers and formulas too. */
const TEXT_FORMAT = "@";
const GENERAL = "General";

/** The content of a cell that will hold a constant. A number cannot stand in a cell for text: that cell is given the format the text looked like. */
export function constant(value: CellValue, seen: CellValue, format: string): CellContent {
  const isKept = format !== TEXT_FORMAT || typeof value !== "number";
  return { content: value, isFormula: false, format: isKept ? format : formatLike(seen) };
}

/** "1,088.80" → "#,##0.00". */
function formatLike(text: CellValue): string {
  const [, whole, decimals] = /^\D*([\d,，]+)(?:[.．](\d+))?\D*$/.exec(String(text ?? "")) ?? [];
  if (whole === undefined) return GENERAL;
  const places = decimals === undefined ? "" : `.${"0".repeat(decimals.length)}`;
  return (/[,，]/.test(whole) ? "#,##0" : "0") + places;
}

/** Enters contents, to be followed by a `sync`. Cells below each other are entered together; the order stays, so that what is refused ends at the same cell again. */
export function enter(context: Excel.RequestContext, steps: readonly Step[]): void {
  for (const run of runsOf(steps)) {
    const [first] = run;
    if (!first) continue;
    const { sheet, row, column } = first.cell;
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(
        areaAddress({ top: row, left: column, bottom: row + run.length - 1, right: column })
      );
    const { from, to } = first;
    const isEnteredAsText = to.isFormula && to.format === TEXT_FORMAT;
    if (isEnteredAsText) range.numberFormat = [[GENERAL]];
    else if (from.format !== to.format) range.numberFormat = [[to.format]];
    range.formulas = run.map((step) => [typed(step.to)]);
    if (isEnteredAsText) range.numberFormat = [[TEXT_FORMAT]];
  }
}

function typed({ content, isFormula, format }: CellContent): CellValue {
  // An empty text empties the cell, also within merged cells, where Excel's own way to clear is refused.
  if (content === null) return "";
  if (typeof content !== "string" || isFormula) return content;
  return format === TEXT_FORMAT && !/^[=']/.test(content) ? content : asTyped(content);
}

/** Cells that stand below each other and keep their formats. */
function runsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isBelow(last.cell, step.cell) && keepsFormat(last) && keepsFormat(step))
      run.push(step);
    else runs.push([step]);
  }
  return runs;
}

function isBelow(above: CellRef, { sheet, row, column }: CellRef): boolean {
  return above.sheet === sheet && above.column === column && above.row + 1 === row;
}

function keepsFormat({ from, to }: Step): boolean {
  return from.format === to.format && !(to.isFormula && to.format === TEXT_FORMAT);
}
