import type { CellValue, Unit } from "../money/amount";
import { parseAmount } from "../money/parse";
import { filledColumns, valueAt, wordsAt, type Block } from "./block";
import { oneLine } from "./cell-text";
import { labelWords, meaningOfLabel, unitOfLabel, type HeadLabel } from "./performance-labels";
import { remembering } from "../money/remembering";
import type { Place } from "./titles";

/** A label of the head as its cell has it. */
export interface Label {
  readonly path: readonly HeadLabel[];
  readonly printed: string;
  readonly unit: Unit | null;
  /** What follows the label in its own cell; null if nothing does. */
  readonly rest: string | null;
}

/** A cell of the head. */
export interface Cell {
  readonly column: number;
  /** The last column with the same text: a merged cell undone repeats itself. */
  readonly right: number;
  readonly label: Label | null;
}

/** A text is an outline of labels if each part between strokes is one: 总体资金情况（元）/基本支出/财政拨款. */
function pathOf(text: string): HeadLabel[] | null {
  const whole = meaningOfLabel(labelWords(text));
  if (whole) return [whole];
  const parts = text.split(/[/／]/).map((part) => meaningOfLabel(labelWords(part)));
  return parts.length > 1 && parts.every((part) => part !== null) ? parts : null;
}

/** A cell as a label, perhaps with its value behind a colon: 年度资金总额：55万元. */
export const readLabel = remembering((value: CellValue): Label | null => {
  if (typeof value !== "string") return null;
  const text = oneLine(value);
  const alone = text.length <= 80 ? pathOf(text) : null;
  if (alone) return { path: alone, printed: text, unit: unitOfLabel(text), rest: null };
  for (const colon of [...text.slice(0, 40).matchAll(/[:：]/g)].reverse()) {
    const [before, rest] = [text.slice(0, colon.index), text.slice(colon.index + 1).trim()];
    const path = rest === "" ? null : pathOf(before);
    if (path) return { path, printed: before.trim(), unit: unitOfLabel(before), rest };
  }
  return null;
});

/** The filled cells of a row. */
export function cellsOf(block: Block, row: number): Cell[] {
  const cells: Cell[] = [];
  for (const column of filledColumns(block, row)) {
    const before = cells.at(-1);
    if (
      before?.right === column - 1 &&
      wordsAt(block, row, before.column) === wordsAt(block, row, column)
    )
      cells[cells.length - 1] = { ...before, right: column };
    else cells.push({ column, right: column, label: readLabel(valueAt(block, row, column)) });
  }
  return cells;
}

export function isAmount(block: Block, { row, column }: Place): boolean {
  return parseAmount(valueAt(block, row, column), "元").kind === "amount";
}

/** A label with those that it stands under, outermost first. */
export function joined(outer: readonly Label[], own: Label): Label {
  return {
    path: [...outer.flatMap(({ path }) => path), ...own.path],
    printed: [...outer, own].map(({ printed }) => printed).join("/"),
    unit: own.unit ?? outer.reduce<Unit | null>((found, { unit }) => unit ?? found, null),
    rest: own.rest,
  };
}
