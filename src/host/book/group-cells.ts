import type { Area } from "../a1";

/** Rectangles that cover exactly the given cells, from the top left on: runs down the columns, joined where neighbours are equally long. */
export function groupCells(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const columns = new Map<number, number[]>();
  for (const [row, column] of cells) {
    const rows = columns.get(column) ?? [];
    rows.push(row);
    columns.set(column, rows);
  }
  const areas: Area[] = [];
  /** Areas that reach to the column before, by their rows. */
  let open = new Map<string, Area>();
  let before = -2;
  for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
    const next = new Map<string, Area>();
    for (const run of runs(rows)) {
      const key = `${run.row} ${run.rows}`;
      const left = column === before + 1 ? open.get(key) : undefined;
      if (left) left.columns += 1;
      const area = left ?? { ...run, column, columns: 1 };
      if (!left) areas.push(area);
      next.set(key, area);
    }
    open = next;
    before = column;
  }
  return areas.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Numbers that follow one another, each once. */
function runs(numbers: number[]): Array<{ row: number; rows: number }> {
  const found: Array<{ row: number; rows: number }> = [];
  for (const row of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, rows: 1 });
  }
  return found;
}
