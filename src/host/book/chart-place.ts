/** Points from the sheet's corner, and the cells under them. */
import { EMU_PER_POINT, pointsOf } from "../files/sizes";
import type { ChartAnchor, ChartPoint } from "./chart";
import type { SheetRef } from "./sheet-ref";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = (index: number) => number;

/** In points. */
export function boxOf(sheet: SheetRef, anchor: ChartAnchor): Box {
  const start = cornerOf(sheet, anchor.from);
  if (!("to" in anchor)) return { ...start, width: anchor.width, height: anchor.height };
  const end = cornerOf(sheet, anchor.to);
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

/** What moves and grows with its cells, as a new chart of Excel's does. */
export function anchorOf(sheet: SheetRef, { left, top, width, height }: Box): ChartAnchor {
  return {
    from: pointAt(sheet, left, top),
    to: pointAt(sheet, left + width, top + height),
    placement: "TwoCell",
  };
}

function cornerOf(sheet: SheetRef, { row, column, x, y }: ChartPoint) {
  return {
    left: offset(column, widthIn(sheet)) + Math.min(x, widthIn(sheet)(column)),
    top: offset(row, heightIn(sheet)) + Math.min(y, heightIn(sheet)(row)),
  };
}

function pointAt(sheet: SheetRef, left: number, top: number): ChartPoint {
  const [column, x] = place(left, widthIn(sheet));
  const [row, y] = place(top, heightIn(sheet));
  return { row, column, x: whole(x), y: whole(y) };
}

/** As exact as a file has it. */
function whole(points: number): number {
  return Math.round(points * EMU_PER_POINT) / EMU_PER_POINT;
}

/** Hidden rows and columns take no room; beyond the sheet's last ones all are as large as a new one. */
const widthIn =
  ({ core, columnCount }: SheetRef): Size =>
  (column) =>
    column < columnCount && !core.getColVisible(column) ? 0 : pointsOf(core.getColumnWidth(column));

const heightIn =
  ({ core, rowCount }: SheetRef): Size =>
  (row) =>
    row < rowCount && !core.getRowVisible(row) ? 0 : pointsOf(core.getRowHeight(row));

function offset(index: number, size: Size): number {
  let sum = 0;
  for (let i = 0; i < index; i++) sum += size(i);
  return sum;
}

function place(points: number, size: Size): [index: number, rest: number] {
  let rest = Math.max(0, points);
  for (let i = 0; ; i++) {
    const next = size(i);
    if (rest < next) return [i, rest];
    rest -= next;
  }
}
