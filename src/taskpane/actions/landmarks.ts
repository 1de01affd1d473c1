import type { Finding, Repair } from "../../checks/finding";
import type { Landmark } from "../../excel/write-cells";
import { isSameCell, type CellRef, type Grid } from "../../tables/grid";
import { seenAt } from "./seen-at";

/** So many texts at the top of a column tell which one it is. */
const HEADER_CELLS = 3;

/**
 * What must still stand where it was for a repair to be meant for its cells: the labels of their rows and columns, and the amounts it was
 * worked out from. A row without any label is told by its amounts.
 */
export function landmarksOf(
  finding: Finding,
  changes: readonly Repair[],
  grids: readonly Grid[]
): readonly Landmark[] {
  const landmarks = new Map<string, Landmark>();
  const add = (cell: CellRef, isLabel: boolean) => {
    if (changes.some((change) => isSameCell(change.cell, cell))) return;
    const key = `${cell.row} ${cell.column} ${cell.sheet}`;
    if (!landmarks.has(key)) landmarks.set(key, { cell, value: seenAt(grids, cell), isLabel });
  };
  for (const { cell } of changes) {
    const { labels, others } = ofRow(grids, cell);
    for (const label of labels) add(label, true);
    if (labels.length === 0) for (const other of others) add(other, false);
    for (const header of headersOf(grids, cell)) add(header, true);
  }
  const { left = [], right = [] } = finding.sides ?? {};
  for (const { cell } of [...left, ...right]) add(cell, false);
  return [...landmarks.values()];
}

function ofRow(grids: readonly Grid[], { sheet, row }: CellRef) {
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  const labels: CellRef[] = [];
  const others: CellRef[] = [];
  (grid?.values[row - grid.top] ?? []).forEach((value, i) => {
    if (value === null) return;
    const cell = { sheet, row, column: i + (grid?.left ?? 0) };
    (typeof value === "string" ? labels : others).push(cell);
  });
  return { labels, others };
}

function headersOf(grids: readonly Grid[], { sheet, row, column }: CellRef): readonly CellRef[] {
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  if (!grid) return [];
  const headers: CellRef[] = [];
  for (let at = grid.top; at < row && headers.length < HEADER_CELLS; at++)
    if (typeof grid.values[at - grid.top]?.[column - grid.left] === "string")
      headers.push({ sheet, row: at, column });
  return headers;
}
