import { valueAt, wordsAt, type Block } from "./block";
import { plainText, printedText } from "./cell-text";
import { isBrokenWord, isHeaderWord, isWordEnd } from "./header-words";

/** A column as its header describes it. */
export interface HeaderColumn {
  /** Counted in the grid. */
  readonly column: number;
  /** The header's levels from the top, own words. */
  readonly printed: readonly string[];
  /** The same for recognising. */
  readonly words: readonly string[];
}

/**
 * The cells over each column, level by level: for each line the column whose cell counts here. A merged cell has its words at the left, so
 * a blank takes the words to its left as long as both stand under the same cell above, and only if the column has words of its own
 * further down.
 */
function cellsOver(block: Block, top: number, bottom: number): Map<number, (number | null)[]> {
  const own = (row: number, column: number): boolean => wordsAt(block, row, column) !== "";
  const columns = new Map<number, (number | null)[]>();
  let left: (number | null)[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const origins: (number | null)[] = [];
    for (let row = top; row <= bottom; row++) {
      const level = row - top;
      const sameParents = origins.every((origin, i) => origin === (left[i] ?? null));
      const lower = Array.from({ length: bottom - row }, (_, i) => row + 1 + i);
      const inherits = sameParents && lower.some((below) => own(below, column));
      origins.push(own(row, column) ? column : inherits ? (left[level] ?? null) : null);
    }
    if (!origins.includes(column)) continue;
    left = origins;
    columns.set(column, origins);
  }
  return columns;
}

/**
 * The words over each column of a header, level by level. A word over a single column that goes on in the cell below is one.
 * @param top the header's first line and `bottom` its last, counted in the grid
 */
export function readColumns(block: Block, top: number, bottom: number): HeaderColumn[] {
  const over = [...cellsOver(block, top, bottom)];
  const textOf = (level: number, column: number): string => wordsAt(block, top + level, column);
  return over.map(([column, origins], at) => {
    /** Whether a cell heads this column alone: a merged area undone repeats its words over the next one. */
    const isSingle = (level: number): boolean =>
      [over[at - 1], over[at + 1]].every((beside) => {
        const origin = beside?.[1][level] ?? null;
        return origin === null || textOf(level, origin) !== textOf(level, column);
      });
    const goesOn = (level: number): boolean => {
      if (origins[level - 1] !== column || origins[level] !== column) return false;
      const [upper, lower] = [textOf(level - 1, column), textOf(level, column)];
      const means = isHeaderWord(upper) || !isWordEnd(lower);
      return isBrokenWord(upper, lower) && (!means || isSingle(level - 1));
    };
    const cells: (readonly [printed: string, words: string])[] = [];
    origins.forEach((origin, level) => {
      if (origin === null) return;
      const value = valueAt(block, top + level, origin);
      const [printed, words] = goesOn(level) ? (cells.pop() ?? ["", ""]) : ["", ""];
      cells.push([printed + printedText(value), words + plainText(value)]);
    });
    return {
      column,
      printed: cells.map(([printed]) => printed),
      words: cells.map(([, words]) => words),
    };
  });
}
