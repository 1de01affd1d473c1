import type { SheetDraft } from "./sheet-draft";

/**
 * A header of several lines: what stands over several columns is merged over them, what stands alone down to the last line. Each
 * merged cell's words stand in its first cell.
 * @param paths the words over each column, outermost first
 * @returns the row of the last line
 */
export function putHeader(
  draft: SheetDraft,
  top: number,
  paths: readonly (readonly string[])[]
): number {
  const bottom = top + Math.max(...paths.map((path) => path.length)) - 1;
  for (let row = top; row <= bottom; row++)
    paths.forEach((_, column) => {
      draft.text(row, column, "", "header");
    });
  for (let level = 0; top + level <= bottom; level++) putLevel(draft, top, bottom, level, paths);
  return bottom;
}

function putLevel(
  draft: SheetDraft,
  top: number,
  bottom: number,
  level: number,
  paths: readonly (readonly string[])[]
): void {
  for (let column = 0; column < paths.length;) {
    const path = paths[column] ?? [];
    let right = column;
    while (right + 1 < paths.length && startsAlike(paths[right + 1] ?? [], path, level)) right++;
    const words = path[level];
    if (words !== undefined) {
      const isLast = path.length === level + 1;
      draft.text(top + level, column, words, "header");
      draft.merge({
        top: top + level,
        left: column,
        bottom: isLast ? bottom : top + level,
        right,
      });
    }
    column = right + 1;
  }
}

/** Whether two columns stand under the same words down to a level, and at least one more below it. */
function startsAlike(one: readonly string[], other: readonly string[], level: number): boolean {
  return (
    Math.min(one.length, other.length) > level + 1 &&
    one.slice(0, level + 1).join("\n") === other.slice(0, level + 1).join("\n")
  );
}
