import type { CellValue } from "../money/amount";
import { cellAddress, isSameCell, type CellRef } from "../tables/grid";
import { quoted } from "../tables/quoted";
import { CellBoxes } from "./cell-boxes";
import { rangeOf } from "./cell-range";
import { constant, enter, type CellContent, type Step } from "./cell-content";
import { ExcelProblem, isEditing } from "./excel-errors";
import { isFormula } from "./formula-cells";
import { askForMerges, refuseCovered } from "./merged-cells";
import { refuseSpilled, watchSpills } from "./spilled-cells";
import { whyRefused } from "./why-refused";
import { inExcel } from "./in-excel";

/** A value for a cell, and what the cell held when the value was worked out. */
export interface CellChange {
  readonly cell: CellRef;
  /** Null empties the cell. */
  readonly value: number | string | null;
  readonly seen: CellValue;
}

/** What must still stand beside the cells that are changed, or the change is meant for other cells or other amounts. */
export interface Landmark {
  readonly cell: CellRef;
  readonly value: CellValue;
  /** A label tells which row or column this is, as long as the table is there; anything else is an amount the change was worked out from. */
  readonly isLabel: boolean;
}

/** One cell of a change that was made. */
export interface WrittenCell extends Step {
  /** What the cell showed before. */
  readonly seen: CellValue;
}

/** What brings cells back to what they were. */
export interface Undo {
  readonly cells: readonly WrittenCell[];
  readonly labels: readonly Landmark[];
}

/** What came of a change. */
export interface Written {
  readonly undo: Undo;
  /** Those of the first cells that stand in rows or columns that cannot be seen. */
  readonly hidden: readonly CellRef[];
  /** False in a workbook that was opened read-only: it can be changed, and not saved. */
  readonly canBeSaved: boolean;
}

/**
 * Writes values into cells, only if each still holds what it held when it was checked, and all landmarks are where they were. All or
 * nothing: what was written before Excel refused a cell, or took a value for something else, is taken back. Two round trips; one more where a
 * formula spills, more only after a refusal.
 * @throws ExcelProblem when something has changed since, a sheet is protected or gone, or Excel keeps another value than was written;
 *   OfficeExtension.Error otherwise
 */
export async function writeCells(
  changes: readonly CellChange[],
  landmarks: readonly Landmark[] = [],
  words: WhenChanged = BEFORE
): Promise<Written> {
  const cells = changes.map(({ cell, seen }) => ({ cell, value: seen }));
  const done = await carryOut(cells, landmarks, words, (before) =>
    changes.map(({ cell, value, seen }) => {
      const from = before(cell);
      return { cell, from, to: constant(value, seen, from.format) };
    })
  );
  return {
    undo: {
      cells: done.steps.map((step, i) => ({ ...step, seen: changes[i]?.seen ?? null })),
      labels: landmarks.filter(({ isLabel }) => isLabel),
    },
    hidden: done.hidden,
    canBeSaved: done.canBeSaved,
  };
}

/**
 * Takes a write back, all or nothing, only if the cells still hold what was written and stand beside the same labels. Two round trips.
 * @throws ExcelProblem when a cell has changed since (nothing is taken back then), or its sheet is protected or gone;
 *   OfficeExtension.Error otherwise
 */
export async function undoWrite(
  { cells, labels }: Undo,
  words: WhenChanged = AFTER
): Promise<void> {
  const written = cells.map(({ cell, to }) => ({ cell, value: to.content }));
  await carryOut(written, labels, words, () =>
    cells.map(({ cell, from, to }) => ({ cell, from: to, to: from }))
  );
}

/** What the user reads where the workbook is not as it was: of a cell, of rows and columns, and what to do next. */
export interface WhenChanged {
  readonly changed: string;
  readonly moved: string;
  readonly next: string;
}

const BEFORE: WhenChanged = {
  changed: "在检查之后改过。",
  moved: "检查之后，表格的行或列有变动",
  next: "请点“重新检查”，再看是否还要修复。",
};
const AFTER: WhenChanged = {
  changed: "在修复之后又改过。",
  moved: "修复之后，表格的行或列有变动",
  next: "请在表中直接改成需要的内容。",
};

/** Of more cells than these it is not asked whether they can be seen: each costs a range of its own. */
const MOST_LOOKED_AT = 30;

interface Done extends Omit<Written, "undo"> {
  readonly steps: readonly Step[];
}

async function carryOut(
  expected: readonly { readonly cell: CellRef; readonly value: CellValue }[],
  landmarks: readonly Landmark[],
  words: WhenChanged,
  plan: (before: (cell: CellRef) => CellContent) => readonly Step[]
): Promise<Done> {
  const cells = expected.map(({ cell }) => cell);
  let steps: readonly Step[] = [];
  try {
    return await inExcel(async (context) => {
      const workbook = context.workbook.load("readOnly");
      const boxes = new CellBoxes(context, cells, ["values", "formulas", "numberFormat"]);
      const looked = cells
        .slice(0, MOST_LOOKED_AT)
        .map((cell) => ({ cell, range: rangeOf(context, cell).load("rowHidden,columnHidden") }));
      const beside = new CellBoxes(
        context,
        landmarks.map(({ cell }) => cell),
        ["values"]
      );
      watchSpills(boxes.ranges);
      const merges = askForMerges(boxes.ranges);
      await context.sync();
      refuseMoved(landmarks, beside, words);
      for (const { cell, value } of expected)
        if (boxes.at(cell, "values") !== value)
          throw new ExcelProblem(`${nameOf(cell)} ${words.changed}`, words.next);
      refuseCovered(merges, cells);
      await refuseSpilled(context, boxes.ranges, cells);
      const planned = plan((cell) => contentOf(boxes, cell));
      steps = planned;
      enter(context, planned);
      const after = new CellBoxes(context, cells, ["values", "formulas"]);
      await context.sync();
      refuseOther(planned, after);
      return {
        steps: planned,
        hidden: looked
          .filter(({ range }) => range.rowHidden || range.columnHidden)
          .map(({ cell }) => cell),
        canBeSaved: !workbook.readOnly,
      };
    });
  } catch (error) {
    if (steps.length > 0 && !isEditing(error)) await takeBack(steps, error);
    throw await whyRefused(
      error,
      cells.map(({ sheet }) => sheet)
    );
  }
}

function contentOf(boxes: CellBoxes, cell: CellRef): CellContent {
  const value = boxes.at(cell, "values");
  const formula = boxes.at(cell, "formulas");
  const isCalculated = isFormula(formula) && formula !== value;
  return {
    content: isCalculated ? formula : value,
    isFormula: isCalculated,
    format: String(boxes.at(cell, "numberFormat") ?? ""),
  };
}

function refuseMoved(landmarks: readonly Landmark[], beside: CellBoxes, words: WhenChanged): void {
  const other = landmarks.find(({ cell, value }) => beside.at(cell, "values") !== value);
  if (!other) return;
  const { cell, value, isLabel } = other;
  throw new ExcelProblem(
    isLabel
      ? `${words.moved}：${nameOf(cell)} 原来是“${String(value)}”。`
      : `修复要用到的 ${nameOf(cell)} ${words.changed}`,
    words.next
  );
}

/** Excel may keep something else than was written, such as nothing in a cell that merged cells cover. */
function refuseOther(steps: readonly Step[], after: CellBoxes): void {
  const other = steps.find((step) => !holds(after, step.cell, step.to));
  if (other)
    throw new ExcelProblem(
      `${nameOf(other.cell)} 没有变成要写的内容，可能是合并单元格的一部分。`,
      "请在表中直接修改这一格。"
    );
}

const NEGLIGIBLE = 1e-9;

function holds(boxes: CellBoxes, cell: CellRef, { content, isFormula: worked }: CellContent) {
  if (worked) return isFormula(boxes.at(cell, "formulas"));
  const value = boxes.at(cell, "values");
  if (typeof value !== "number" || typeof content !== "number") return value === content;
  return Math.abs(value - content) <= NEGLIGIBLE * Math.max(1, Math.abs(content));
}

/**
 * Brings back what was entered before Excel refused the rest: sheet by sheet, so that the one that refused does not keep the others from what
 * they were. What cannot be written to now has not been written to before; whether that is so is looked at afterwards.
 * @throws ExcelProblem when cells are left changed
 */
async function takeBack(steps: readonly Step[], error: unknown): Promise<void> {
  const back = steps.map(({ cell, from, to }) => ({ cell, from: to, to: from }));
  const sheets = new Set(back.map(({ cell }) => cell.sheet));
  await Promise.allSettled(
    [...sheets].map((sheet) =>
      inExcel(async (context) => {
        enter(
          context,
          back.filter(({ cell }) => cell.sheet === sheet)
        );
        await context.sync();
      })
    )
  );
  const left = await stillChanged(back).catch(() => back.map(({ cell }) => cell));
  if (left.length === 0) return;
  throw new ExcelProblem(
    `Excel 中途停下，${listOf(left)}可能已经改动，没有全部改回。`,
    "请按 Ctrl+Z 撤销；撤销不了时，点“复制详情”看各格原来的内容，照着改回，再点“重新检查”。",
    withContents(error, left, steps)
  );
}

/** So that what stood in the cells can be entered again by hand. */
function withContents(error: unknown, left: readonly CellRef[], steps: readonly Step[]): Error {
  const lines = steps
    .filter(({ cell }) => left.some((one) => isSameCell(one, cell)))
    .map(({ cell, from }) => `${nameOf(cell)} 原来是：${String(from.content ?? "空白")}`);
  return new Error([...lines, error instanceof Error ? error.message : String(error)].join("\n"));
}

async function stillChanged(back: readonly Step[]): Promise<readonly CellRef[]> {
  const cells = back.map(({ cell }) => cell);
  return inExcel(async (context) => {
    const boxes = new CellBoxes(context, cells, ["values", "formulas"]);
    await context.sync();
    return cells.filter((cell) =>
      back.some((step) => isSameCell(step.cell, cell) && !holds(boxes, cell, step.to))
    );
  });
}

const MOST_NAMED = 3;

function listOf(cells: readonly CellRef[]): string {
  const names = cells.slice(0, MOST_NAMED).map(nameOf).join("、");
  return cells.length > MOST_NAMED ? `${names} 等 ${cells.length} 个单元格` : `${names} `;
}

function nameOf(cell: CellRef): string {
  return `${quoted(cell.sheet)}的 ${cellAddress(cell)}`;
}
