import { filledColumns, rowsFromTo, valueAt, wordsAt, type Block } from "./block";
import { findHeader } from "./header";
import { findIndicatorHeader, type IndicatorHeader } from "./indicator-columns";
import { readIndicators } from "./indicator-rows";
import { readLabel } from "./performance-cells";
import { isCompanion } from "./title";
import type { Place } from "./titles";

/** 项目名称, 部门名称: with one of them another table begins, not only another part of the head. */
function namesTable(block: Block, row: number): boolean {
  return filledColumns(block, row).some((column) =>
    readLabel(valueAt(block, row, column))?.path.some(
      (label) => "text" in label && (label.text === "project-name" || label.text === "department")
    )
  );
}

/** The words of a row, for telling whether another row says the same. */
export function lineOf(block: Block, row: number): string {
  return filledColumns(block, row)
    .map((column) => wordsAt(block, row, column))
    .join("|");
}

function namingLines(block: Block, rows: readonly number[]): string[] {
  return rows.filter((row) => namesTable(block, row)).map((row) => lineOf(block, row));
}

function indicatorHeaders(block: Block): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  let header = findIndicatorHeader(block);
  for (; header; header = findIndicatorHeader(block, header.bottom + 1)) headers.push(header);
  return headers;
}

/** The first line of the head below a table of amounts: as far up from the header as the lines begin with labels. */
function headBelowAmounts(block: Block, header: IndicatorHeader): number | null {
  const amounts = findHeader(block);
  if (!amounts || amounts.top >= header.top) return null;
  let [top, named] = [header.top, false];
  for (let row = header.top - 1; row > amounts.bottom; row--) {
    const [first] = filledColumns(block, row);
    if (first === undefined) continue;
    if (!readLabel(valueAt(block, row, first))) return named ? top : null;
    top = row;
    named = named || namesTable(block, row);
  }
  return null;
}

/**
 * Performance tables without titles of their own: several projects below one title, or below a table of amounts. Cut where the labels
 * of the next one begin. Null where there is only one, or none.
 * @param titled whether a title says that the block is about performance
 */
export function splitPerformance(block: Block, titled: boolean): Block[] | null {
  const headers = indicatorHeaders(block);
  const [first] = headers;
  if (!first) return null;
  const below = titled ? null : headBelowAmounts(block, first);
  const starts = below === null ? [] : [below];
  let names =
    headers.length === 1 ? [] : namingLines(block, rowsFromTo(below ?? block.top, first.top - 1));
  for (const [i, header] of headers.entries()) {
    const next = headers[i + 1];
    if (!next) break;
    const { headRows } = readIndicators({ ...block, bottom: next.top - 1 }, header);
    const [start] = headRows;
    const others = namingLines(block, headRows);
    // The next page of one table may repeat its head.
    if (start === undefined || others.every((line) => names.includes(line))) continue;
    starts.push(start);
    names = others;
  }
  if (starts.length === 0) return null;
  return [block.top, ...starts].map((top, i) => ({
    ...block,
    top,
    bottom: (starts[i] ?? block.bottom + 1) - 1,
  }));
}

/** What stands between a title and the header of indicators below it, but for units and table numbers. */
function headLines(block: Block, title: Place, header: IndicatorHeader): string {
  const lines: string[] = [];
  for (let row = title.row + 1; row < header.top; row++) {
    const columns = filledColumns(block, row).filter(
      (column) => !isCompanion(valueAt(block, row, column)) || namesTable(block, row)
    );
    lines.push(...columns.map((column) => wordsAt(block, row, column)));
  }
  return JSON.stringify(lines);
}

/**
 * Whether the same title further down is only the next page of a performance table: over indicators without a head of their own, or with
 * the very same head.
 * @param end the row below what may belong to the second title
 */
export function goesOnWithIndicators(
  block: Block,
  above: Place,
  title: Place,
  end: number
): boolean {
  const first = findIndicatorHeader({ ...block, bottom: title.row - 1 }, above.row);
  const second = findIndicatorHeader({ ...block, bottom: end - 1 }, title.row);
  if (!first || !second) return false;
  const own = headLines(block, title, second);
  return own === "[]" || own === headLines(block, above, first);
}
