import { filledColumns, holdsInRow, wordsAt, type Block } from "./block";
import { HEADS_INDICATORS } from "./cell-traits";
import { notesOf } from "./grid-notes";
import {
  INDICATOR_NAMES,
  indicatorWords,
  type IndicatorRole,
  type IndicatorWords,
} from "./indicator-words";
import { labelWords, meaningOfLabel } from "./performance-labels";
import { LastMade } from "./last-made";

/** The header of 绩效指标. */
export interface IndicatorHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<IndicatorRole, number>;
  /** Why the columns are not to be trusted, in Chinese; null if they are. */
  readonly doubt: IndicatorDoubt | null;
}

export type IndicatorDoubt =
  /** 得分, 实际完成值: a report on what was achieved. */
  | "evaluation"
  /** One line a project. */
  | "list"
  /** Two columns of one role, and nothing says which is the year's. */
  | "twice";

const EVALUATION = /得分|自评|扣分|实际(?:完成|值)|完成(?:值|情况|率)|偏差/;

/** How far below a header its columns are compared. */
const COMPARED_ROWS = 20;

/** Whether a column says what the one to its left says, header and contents: a merged cell undone. */
function repeatsLeft(block: Block, row: number, column: number): boolean {
  const bottom = Math.min(block.bottom, row + COMPARED_ROWS);
  for (let r = row; r <= bottom; r++) {
    const text = wordsAt(block, r, column);
    if ((r === row || text !== "") && text !== wordsAt(block, r, column - 1)) return false;
  }
  return column > block.left;
}

/** The columns of each word in a row; a merged cell undone counts once. */
function columnsOfWords(block: Block, row: number): Map<IndicatorWords, number[]> {
  const found = new Map<IndicatorWords, number[]>();
  for (const column of filledColumns(block, row)) {
    const text = wordsAt(block, row, column);
    const words = indicatorWords(text);
    if (words === null || words === "none") continue;
    if (!repeatsLeft(block, row, column)) found.set(words, [...(found.get(words) ?? []), column]);
  }
  return found;
}

/** Whether a row names an indicator's column and another one. 指标 alone is a common word and needs two others beside it. */
function isHeaderLine(block: Block, row: number): boolean {
  // Most rows of a workbook are no such thing, and this is seen at once.
  if (!holdsInRow(block, row, HEADS_INDICATORS)) return false;
  const words = columnsOfWords(block, row);
  const names = INDICATOR_NAMES.filter((name) => words.has(name));
  const telling = names.filter((name) => name !== "indicator");
  const others = [...words.keys()].filter(
    (word) => word !== "core" && !(INDICATOR_NAMES as readonly string[]).includes(word)
  );
  if (telling.length > 0) return telling.length + others.length >= 2;
  return names.length > 0 && others.length >= 2;
}

/** A second line of the header: 指标性质 | 指标值 | 单位 under one 绩效指标值. */
function goesOnBelow(block: Block, row: number): boolean {
  const columns = filledColumns(block, row);
  const words = columns.map((column) => indicatorWords(wordsAt(block, row, column)));
  return (
    words.some((word) => word !== "none") &&
    words.every((word) => word !== null) &&
    !isHeaderLine(block, row)
  );
}

/** Where 年度目标 stands beside 长期目标, the columns of the year: from the one to the other, or to the end. */
function yearsColumns(block: Block, before: number): readonly [number, number] | null {
  for (let row = before - 1; row >= block.top; row--) {
    const cells = filledColumns(block, row).map((column) => ({
      column,
      text: wordsAt(block, row, column),
    }));
    const short = cells.filter(({ text }) => text.length <= 20);
    const year = short.find(({ text }) => /^(?:20\d\d)?年度|^(?:当年|本年)/.test(text));
    const term = short.find(({ text }) => /长期|中期|实施(?:周)?期/.test(text));
    if (year && term)
      return year.column < term.column
        ? [year.column, term.column - 1]
        : [year.column, block.right];
  }
  return null;
}

function isList(block: Block, row: number): boolean {
  return filledColumns(block, row).some((column) => {
    const label = meaningOfLabel(labelWords(wordsAt(block, row, column)));
    return (
      label !== null &&
      (("text" in label && label.text !== "passed-over" && label.text !== "goal") ||
        "money" in label)
    );
  });
}

function readColumns(block: Block, top: number, bottom: number): IndicatorHeader {
  const words = columnsOfWords(block, top);
  if (bottom > top)
    for (const [word, columns] of columnsOfWords(block, bottom)) {
      // What stands below counts instead of what it stands under.
      for (const [above, old] of words)
        words.set(
          above,
          old.filter((column) => !columns.includes(column))
        );
      words.set(word, [...(words.get(word) ?? []), ...columns]);
    }
  const name = INDICATOR_NAMES.find((one) => (words.get(one)?.length ?? 0) > 0);
  const columns = new Map<IndicatorRole, number>();
  let twice = false;
  for (const [word, all] of words) {
    const isName = word === name;
    if (!isName && ["third", "named", "content", "indicator"].includes(word)) continue;
    const year = all.length > 1 ? yearsColumns(block, top) : null;
    const own = year ? all.filter((column) => column >= year[0] && column <= year[1]) : all;
    const [column] = own;
    if (column !== undefined) columns.set(isName ? "name" : (word as IndicatorRole), column);
    if (own.length > 1 || (all.length > 0 && own.length === 0)) twice = true;
  }
  const rows = bottom > top ? [top, bottom] : [top];
  const evaluation = rows.some((row) =>
    filledColumns(block, row).some((column) => EVALUATION.test(wordsAt(block, row, column)))
  );
  const list = rows.some((row) => isList(block, row));
  return {
    top,
    bottom,
    columns,
    doubt: evaluation ? "evaluation" : list ? "list" : twice ? "twice" : null,
  };
}

/** The header of indicators that begins in this row, or null. */
export function indicatorHeaderAt(block: Block, row: number): IndicatorHeader | null {
  if (!isHeaderLine(block, row)) return null;
  const below = row + 1;
  const bottom = below <= block.bottom && goesOnBelow(block, below) ? below : row;
  return readColumns(block, row, bottom);
}

/** The header of indicators of a block as last found: a block is asked for it where it is cut off, and again where it is read. */
const found = new LastMade<Block, IndicatorHeader | null>();

/** The first header of indicators at or below a row, or null. */
export function findIndicatorHeader(
  block: Block,
  from: number = block.top
): IndicatorHeader | null {
  return found.of(block, [from], () => headerFrom(block, from));
}

function headerFrom(block: Block, from: number): IndicatorHeader | null {
  if (!notesOf(block.grid).has(HEADS_INDICATORS)) return null;
  for (let row = from; row <= block.bottom; row++) {
    const header = indicatorHeaderAt(block, row);
    if (header) return header;
  }
  return null;
}
