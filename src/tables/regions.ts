import {
  filledColumns,
  isBlankColumn,
  trimmed,
  valueAt,
  wholeGrid,
  wordsAt,
  type Block,
} from "./block";
import type { Grid } from "./grid";
import { titlesIn, type Place } from "./titles";
import { findHeader, isLabelColumn } from "./header";
import { saysTheSame, withoutPageBreaks } from "./page-breaks";
import { splitPerformance } from "./performance-regions";
import { isCompanion, isHeadline, isNote } from "./title";

function within(titles: readonly Place[], block: Block): Place[] {
  return titles.filter(
    ({ row, column }) =>
      row >= block.top && row <= block.bottom && column >= block.left && column <= block.right
  );
}

/**
 * Side by side: at blank columns with titles on both sides. Blank columns may stand within a table too; those between two tables are
 * more of them, or else the nearest to the next title.
 */
function splitColumns(block: Block, titles: readonly Place[]): Block[] | null {
  const columns = titles.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  let [blank, width, most] = [-1, 0, 0];
  for (let column = first + 1; column < last; column++) {
    width = isBlankColumn(block, column) ? width + 1 : 0;
    if (width > 0 && width >= most) [blank, most] = [column, width];
  }
  return blank < 0
    ? null
    : [
        { ...block, right: blank - 1 },
        { ...block, left: blank + 1 },
      ];
}

/** Titles with no header between them stand side by side, or are one title in two lines: the rows of their first and last. */
function titleLines(block: Block, titles: readonly Place[]): number[] {
  const starts: number[] = [];
  let header = -1;
  for (const row of [...new Set(titles.map((title) => title.row))].sort((a, b) => a - b)) {
    if (row > header) starts.push(row);
    if (row > header) header = findHeader(block, row)?.top ?? block.bottom + 1;
  }
  return starts;
}

/** Side by side without a blank column: where the second title begins, if there is a table on both sides. */
function splitTitleLine(block: Block, titles: readonly Place[]): Block[] | null {
  const columns = [...new Set(titles.map(({ column }) => column))].sort((a, b) => a - b);
  const cut = columns[1];
  if (cut === undefined || titleLines(block, titles).length > 1) return null;
  const parts = [
    { ...block, right: cut - 1 },
    { ...block, left: cut },
  ];
  return parts.every((part) => findHeader(part) !== null) ? parts : null;
}

/** The first of the lines above a title that belong to it: blank ones, and those with only a table number, a unit, a department. */
function firstLineOf(block: Block, titleRow: number): number {
  let first = titleRow;
  for (let row = titleRow - 1; row >= block.top; row--) {
    const columns = filledColumns(block, row);
    const belongs = columns.every((column) => {
      const value = valueAt(block, row, column);
      return (isCompanion(value) || (columns.length === 1 && isHeadline(value))) && !isNote(value);
    });
    if (!belongs) break;
    if (columns.length > 0) first = row;
  }
  return first;
}

/** One below the other: above the lines of each title. */
function splitRows(block: Block, titles: readonly Place[]): Block[] | null {
  const rows = [...new Set(titles.map(({ row }) => row))].sort((a, b) => a - b);
  const starts = [...new Set(rows.map((row) => firstLineOf(block, row)))].filter(
    (row, i) => i > 0 || row > block.top
  );
  if (starts.length === 0) return null;
  const bounds = [block.top, ...starts];
  return bounds.map((top, i) => ({
    ...block,
    top,
    bottom: (bounds[i + 1] ?? block.bottom + 1) - 1,
  }));
}

/** Below a table without a title: where another header begins. The same one again is a page break. */
function splitHeaders(block: Block): Block[] | null {
  const first = findHeader(block);
  for (let header = first; first && header; header = findHeader(block, header.bottom + 1)) {
    const labelled = header.columns.some(isLabelColumn) && !header.columns.every(isLabelColumn);
    if (!labelled || saysTheSame(first, header)) continue;
    const top = firstLineOf(block, header.top);
    return [
      { ...block, bottom: top - 1 },
      { ...block, top },
    ];
  }
  return null;
}

function withoutTitles(area: Block, titles: readonly Place[]): Block[] {
  const titled = titles.some(({ row, column }) => /绩效/.test(wordsAt(area, row, column)));
  const performance = splitPerformance(area, titled);
  if (performance) return performance.flatMap((part) => trimmed(part) ?? []);
  const parts = titled ? null : splitHeaders(area);
  return parts ? parts.flatMap((part) => withoutTitles(part, [])) : [area];
}

function split(block: Block, all: readonly Place[]): Block[] {
  const area = trimmed(block);
  if (!area) return [];
  const titles = within(all, area);
  const parts =
    splitColumns(area, titles) ?? splitTitleLine(area, titles) ?? splitRows(area, titles);
  return parts ? parts.flatMap((part) => split(part, all)) : withoutTitles(area, titles);
}

/**
 * The parts of a sheet that may each hold one table: cut at titles, wherever they stand, stacked or side by side. What has no title
 * stays one part.
 */
export function findRegions(grid: Grid): Block[] {
  if (grid.values.length === 0) return [];
  const whole = wholeGrid(grid);
  return split(whole, withoutPageBreaks(whole, titlesIn(whole)));
}
