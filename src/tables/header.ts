import { filledColumns, holdsInRow, isFilledRow, valueAt, wordsAt, type Block } from "./block";
import { DATA, TITLE } from "./cell-traits";
import { notesOf } from "./grid-notes";
import {
  isAmountHeader,
  isHeaderWord,
  isLabelHeader,
  isTotalLabel,
  isWordEnd,
} from "./header-words";
import { readColumns, type HeaderColumn } from "./header-columns";
import { isCompanion, isNote } from "./title";
import { LastMade } from "./last-made";

export type { HeaderColumn } from "./header-columns";

/** Headers have up to four lines, with blank-filled merged areas; what goes on longer is something else. */
const MOST_LINES = 6;

export interface Header {
  /** Its first and last line, counted in the grid. A line of column numbers below it belongs to it. */
  readonly top: number;
  readonly bottom: number;
  /** Only columns with words of their own. */
  readonly columns: readonly HeaderColumn[];
}

function texts(block: Block, row: number): { column: number; text: string }[] {
  return filledColumns(block, row).map((column) => ({
    column,
    text: wordsAt(block, row, column),
  }));
}

/** 栏次 1 2 3=1+2, or ** ** 1 2 3: numbers the columns. */
function numbersColumns(block: Block, row: number): boolean {
  const cells = texts(block, row).filter(
    ({ text }) => !/^(?:栏次|行次|[甲乙丙丁戊]|\*+|[-—]+)$/.test(text)
  );
  const numbers = cells.map(({ text }) => /^\(?(\d{1,2})\)?(?:=.*)?$/.exec(text)?.[1]);
  return (
    (numbers.length >= 3 || numbers.length < filledColumns(block, row).length) &&
    numbers.length > 0 &&
    numbers.every((number, i) => number !== undefined && Number(number) === i + 1)
  );
}

/** Whether so large a part of the different texts are words of headers. A merged area undone repeats its words. */
function mostlyWords(cells: readonly { readonly text: string }[], part: number): boolean {
  const different = [...new Set(cells.map(({ text }) => text))];
  return different.filter(isHeaderWord).length >= different.length * part;
}

/** Whether a line holds a title or a remark. */
function isOutside(
  block: Block,
  row: number,
  cells: readonly { readonly column: number }[]
): boolean {
  const [first] = cells;
  return (
    (first !== undefined && isNote(valueAt(block, row, first.column)) && cells.length === 1) ||
    holdsInRow(block, row, TITLE)
  );
}

/** Whether a line says nothing but the unit of money, the department or the like: 金额单位：万元 over 金额 is no word that goes on below. */
function belongsToTitle(
  block: Block,
  row: number,
  cells: readonly { readonly column: number; readonly text: string }[]
): boolean {
  return (
    cells.some(({ text }) => text.includes("单位")) &&
    cells.every(({ column }) => isCompanion(valueAt(block, row, column)))
  );
}

/** Whether a header begins in a line without data. */
function mayBegin(block: Block, row: number): boolean {
  if (!isFilledRow(block, row)) return false;
  const cells = texts(block, row);
  if (isOutside(block, row, cells) || belongsToTitle(block, row, cells)) return false;
  const begins = ({ column, text }: { column: number; text: string }): boolean => {
    const below = wordsAt(block, row + 1, column);
    return isHeaderWord(text) || (isWordEnd(below) && isHeaderWord(text + below));
  };
  const words = cells.filter(begins);
  if (words.length >= 2 && words.some(({ text }) => !isTotalLabel(text)))
    return words.length === cells.length || mostlyWords(cells, 1 / 4);
  // One merged cell over all, such as 「2026年预算数」: then the next line is the fuller one.
  return words.length === 1 && cells.length === 1 && mayFollow(block, row + 1, []);
}

/** Whether a line goes on a header whose label columns are known so far. */
function mayFollow(block: Block, row: number, labels: readonly number[]): boolean {
  if (row > block.bottom) return false;
  if (!isFilledRow(block, row) || holdsInRow(block, row, DATA)) return false;
  const cells = texts(block, row);
  // A word may go on below: 基本 | 支出.
  const wholes = cells.map(({ column, text }) => wordsAt(block, row - 1, column) + text);
  const mayHead = (text: string, whole: string): boolean =>
    isLabelHeader(text) || isLabelHeader(whole) || (isWordEnd(text) && isHeaderWord(whole));
  if (
    cells.some(
      ({ column, text }, at) => labels.includes(column) && !mayHead(text, wholes[at] ?? "")
    )
  )
    return false;
  if (isOutside(block, row, cells)) return false;
  const words = cells.filter(({ text }) => isHeaderWord(text));
  return (
    words.length >= 1 &&
    (words.length >= 2 || labels.length > 0) &&
    (mostlyWords(cells, 1 / 3) || wholes.every(isHeaderWord))
  );
}

function labelColumns(block: Block, row: number): number[] {
  return texts(block, row)
    .filter(({ text }) => isLabelHeader(text))
    .map(({ column }) => column);
}

/** The header of a block as last found: a block is asked for it where it is cut off, and again where it is read. */
const found = new LastMade<Block, Header | null>();

/** The first header at or below a row, or null. */
export function findHeader(block: Block, from: number = block.top): Header | null {
  return found.of(block, [from], () => headerFrom(block, from));
}

function headerFrom(block: Block, from: number): Header | null {
  const notes = notesOf(block.grid);
  for (let top = from; top <= block.bottom; top++) {
    // Most rows of a workbook hold data, and this is seen at once.
    if (notes.holds(top, block.left, block.right, DATA) || !mayBegin(block, top)) continue;
    let bottom = top;
    const labels = labelColumns(block, top);
    for (let row = top + 1; row < top + MOST_LINES && mayFollow(block, row, labels); row++) {
      bottom = row;
      labels.push(...labelColumns(block, row));
    }
    const columns = readColumns(block, top, bottom);
    while (bottom < block.bottom && numbersColumns(block, bottom + 1)) bottom++;
    return { top, bottom, columns };
  }
  return null;
}

/** The lowest words of a column's header. */
export function leafOf({ words }: HeaderColumn): string {
  return words.at(-1) ?? "";
}

/** Whether a column says what its rows are. */
export function isLabelColumn(column: HeaderColumn): boolean {
  const leaf = leafOf(column);
  return isLabelHeader(leaf) && !isAmountHeader(leaf);
}
