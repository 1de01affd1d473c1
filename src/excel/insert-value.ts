import type { CellValue } from "../money/amount";
import { isSameCell, type CellRef } from "../tables/grid";
import { codeOf, ExcelProblem } from "./excel-errors";
import { askForMerges, isOneMergedArea } from "./merged-cells";
import { undoWrite, writeCells, type Undo, type WhenChanged } from "./write-cells";
import { inExcel } from "./in-excel";

/** A cell that something is to be written into, and what it holds as the formula bar shows it. */
export interface HeldCell {
  readonly cell: CellRef;
  readonly held: string;
}

/** What came of writing into the selected cell. */
export type Insertion =
  /** Cells that hold something else, and whose replacement was not agreed to; nothing was written. */
  | { readonly state: "held"; readonly held: readonly HeldCell[] }
  /** It stands there now; `undo` is null where it stood there before. */
  | {
      readonly state: "written";
      readonly cells: readonly CellRef[];
      readonly undo: Undo | null;
      readonly canBeSaved: boolean;
    };

const NOW: WhenChanged = {
  changed: "刚刚改过。",
  moved: "表格的行或列刚刚有变动",
  next: "请看一下单元格的内容，再点一次。",
};
const LATER: WhenChanged = {
  changed: "在写入之后又改过。",
  moved: "写入之后，表格的行或列有变动",
  next: "请在表中直接改成需要的内容。",
};

const LAST_COLUMN = 16_383;

interface Target extends HeldCell {
  readonly value: CellValue;
  readonly text: string;
}

/**
 * Writes texts into the selected cell and those to its right; only if one cell, or one merged area, is selected, and only into cells that are
 * empty or hold the very text. Three round trips for one text, four for several; one more where a formula spills, more only after a refusal.
 * @param replaceable cells whose content may be replaced, as the user agreed; the cells of the earlier answer
 * @throws ExcelProblem when not exactly one cell is selected, there is no cell to the right, or Excel refuses, as protected sheets do;
 *   OfficeExtension.Error otherwise
 */
export async function insertValues(
  texts: readonly string[],
  replaceable: readonly HeldCell[]
): Promise<Insertion> {
  const targets = await targetsOf(texts);
  const mayReplace = ({ cell, held }: Target) =>
    replaceable.some((one) => isSameCell(one.cell, cell) && one.held === held);
  const others = targets.filter(({ held, text }) => held !== text);
  const held = others.filter((target) => target.held !== "" && !mayReplace(target));
  if (held.length > 0)
    return { state: "held", held: held.map(({ cell, held: text }) => ({ cell, held: text })) };
  const cells = targets.map(({ cell }) => cell);
  if (others.length === 0) return { state: "written", cells, undo: null, canBeSaved: true };
  const { undo, canBeSaved } = await writeCells(
    others.map(({ cell, text, value }) => ({ cell, value: text, seen: value })),
    [],
    NOW
  );
  return { state: "written", cells, undo, canBeSaved };
}

/** Takes an insertion back, if the cells still hold what was written. Round trips and errors as `undoWrite`. */
export function undoInsertion(undo: Undo): Promise<void> {
  return undoWrite(undo, LATER);
}

async function targetsOf(texts: readonly string[]): Promise<readonly Target[]> {
  try {
    return await inExcel((context) => selectedAndNext(context, texts));
  } catch (error) {
    // A chart, a picture or several separate areas are no range: Excel refuses to read them as one.
    if (!["InvalidSelection", "InvalidOperation"].includes(codeOf(error))) throw error;
    throw new ExcelProblem(
      "选中的不是一个单元格。",
      "请在本工作簿中选中要填的那一个单元格，再点一次。"
    );
  }
}

async function selectedAndNext(
  context: Excel.RequestContext,
  texts: readonly string[]
): Promise<readonly Target[]> {
  const range = context.workbook.getSelectedRange();
  range.load("address,cellCount,rowIndex,columnIndex,columnCount,worksheet/name");
  const first = range.getCell(0, 0).load("values,formulas");
  const merges = askForMerges([range]);
  await context.sync();
  // Beyond the largest whole number Excel counts -1.
  if (range.cellCount !== 1 && !isOneMergedArea(merges, range))
    throw new ExcelProblem(
      range.cellCount > 1 ? `选中了 ${range.cellCount} 个单元格。` : "选中了很多单元格。",
      "请只选中要填的那一个单元格，再点一次。"
    );
  const { rowIndex: row, columnIndex: column, columnCount } = range;
  const sheet = range.worksheet.name;
  // What is right of a merged area begins behind all of it.
  const columns = texts.map((_, at) => (at === 0 ? column : column + columnCount + at - 1));
  if (columns.some((one) => one > LAST_COLUMN))
    throw new ExcelProblem("选中的单元格在最右一列，右边没有单元格了。", "请换一个单元格再试。");
  const next = columns
    .slice(1)
    .map((one) => range.worksheet.getCell(row, one).load("values,formulas"));
  if (next.length > 0) await context.sync();
  return [first, ...next].map((cell, at) => ({
    cell: { sheet, row, column: columns[at] ?? column },
    held: String(contentOf(cell.formulas) ?? ""),
    value: contentOf(cell.values),
    text: texts[at] ?? "",
  }));
}

/** What the one cell of a range holds; null for a blank. */
function contentOf(rows: unknown[][]): CellValue {
  const value = rows[0]?.[0];
  return value === "" || value === undefined ? null : (value as CellValue);
}
