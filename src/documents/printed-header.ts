import type { PrintedCell } from "../files/table-docx";

/** A column by the levels of its header, the outermost first. */
export interface HeaderColumn {
  readonly levels: readonly string[];
}

/** The rows of a header: neighbours under one heading share it, the lowest level reaches down to the body. */
export function headerRows(columns: readonly HeaderColumn[]): PrintedCell[][] {
  const depth = Math.max(1, ...columns.map(({ levels }) => levels.length));
  return Array.from({ length: depth }, (_, level) => rowAt(columns, level, depth));
}

function rowAt(columns: readonly HeaderColumn[], level: number, depth: number): PrintedCell[] {
  const cells: PrintedCell[] = [];
  for (let index = 0; index < columns.length;) {
    const levels = columns[index]?.levels ?? [];
    const isLowest = level === levels.length - 1;
    let next = index + 1;
    while (!isLowest && next < columns.length && isSameAbove(columns, index, next, level))
      next += 1;
    if (level < levels.length)
      cells.push({
        text: levels[level] ?? "",
        ...(next - index > 1 && { columns: next - index }),
        ...(isLowest && depth - level > 1 && { rows: depth - level }),
      });
    index = next;
  }
  return cells;
}

/** Whether two columns stand under one heading of a level. */
function isSameAbove(
  columns: readonly HeaderColumn[],
  a: number,
  b: number,
  level: number
): boolean {
  const [one, other] = [columns[a]?.levels ?? [], columns[b]?.levels ?? []];
  if (level >= one.length || level >= other.length - 1) return false;
  return one.slice(0, level + 1).join("·") === other.slice(0, level + 1).join("·");
}
