/** Borders of a range, in Excel's words. */
import {
  BorderStyleTypes,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import { invalidArgument, notImplemented } from "../office/host-error";
import { agreed, changeStyle } from "./range-format";
import type { RangeRef } from "./range-ref";

export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
/** Excel.BorderIndex. */
export type Side = (typeof SIDES)[number];

export interface RangeSide {
  range: RangeRef;
  side: Side;
}

type Key = "t" | "b" | "l" | "r";
type Line = IBorderStyleData;

/** Excel.BorderLineStyle and Excel.BorderWeight of Univer's lines. */
const LINES: ReadonlyArray<[BorderStyleTypes, style: string, weight: string]> = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];
const BLACK = "#000000";
const THIN: Line = { s: BorderStyleTypes.THIN, cl: { rgb: BLACK } };

/** "None" without a line, null where the cells differ. */
export function borderStyle(side: RangeSide): string | null {
  return read(side, (line) => (line ? (named(line)?.[1] ?? "Continuous") : "None"));
}
export function borderWeight(side: RangeSide): string | null {
  return read(side, (line) => (line ? (named(line)?.[2] ?? "Thin") : "Thin"));
}
export function borderColor(side: RangeSide): string | null {
  return read(side, (line) => line?.cl.rgb?.toUpperCase() ?? BLACK);
}

/** As in Excel: a line of that style, thin unless it was another weight; "None" takes it away. */
export function setBorderStyle(side: RangeSide, style: string): void {
  if (style === "None") return change(side, () => null);
  if (!LINES.some(([, name]) => name === style)) throw invalidArgument("RangeBorder.style");
  change(side, (line = THIN) => ({ ...line, s: find(style, named(line)?.[2]) }));
}
export function setBorderWeight(side: RangeSide, weight: string): void {
  if (!LINES.some(([, , name]) => name === weight)) throw invalidArgument("RangeBorder.weight");
  change(side, (line = THIN) => ({ ...line, s: find(named(line)?.[1] ?? "Continuous", weight) }));
}
export function setBorderColor(side: RangeSide, rgb: string): void {
  change(side, (line = THIN) => ({ ...line, cl: { rgb } }));
}

function named(line: Line) {
  return LINES.find(([type]) => type === line.s);
}

/** The line of a style and weight; where there is no such weight, the style's own. */
function find(style: string, weight: string | undefined): BorderStyleTypes {
  const ofStyle = LINES.filter(([, name]) => name === style);
  const [type] = ofStyle.find(([, , name]) => name === weight) ?? ofStyle[0] ?? [];
  return type ?? BorderStyleTypes.THIN;
}

function read<V>({ range, side }: RangeSide, value: (line: Line | undefined) => V): V | null {
  const keys = keysOf(range, side);
  const { row, column, rows, columns } = range.inSheet();
  const lines: Array<{ line: Line | undefined }> = [];
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++)
      for (const key of keys(r, c))
        lines.push({ line: range.sheet.core.getComposedCellStyle(r, c).bd?.[key] ?? undefined });
  const found = lines.map(({ line }) => ({ bd: { t: line } }) as IStyleData);
  // inside a single row or column there is no line
  if (!found.length) return value(undefined);
  return agreed(found, ({ bd }) => value(bd?.t ?? undefined));
}

function change(
  { range, side }: RangeSide,
  changed: (line: Line | undefined) => Line | null
): void {
  const keys = keysOf(range, side);
  const { row, column, rows, columns } = range.inSheet();
  const borders = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j): IBorderData | undefined => {
      const of = keys(row + i, column + j);
      if (!of.length) return undefined;
      const before = range.sheet.core.getComposedCellStyle(row + i, column + j).bd ?? {};
      const lines = of.map((key) => [key, changed(before[key] ?? undefined)] as const);
      return Object.fromEntries(lines) as IBorderData;
    })
  );
  changeStyle(range, "bd", borders);
}

/** Which sides of a cell belong to a side of the range. */
function keysOf(range: RangeRef, side: Side): (row: number, column: number) => Key[] {
  const { row, column, rows, columns } = range.inSheet();
  const [bottom, right] = [row + rows - 1, column + columns - 1];
  switch (side) {
    case "EdgeTop":
      return (r) => (r === row ? ["t"] : []);
    case "EdgeBottom":
      return (r) => (r === bottom ? ["b"] : []);
    case "EdgeLeft":
      return (_, c) => (c === column ? ["l"] : []);
    case "EdgeRight":
      return (_, c) => (c === right ? ["r"] : []);
    case "InsideHorizontal":
      return (r) => [...(r > row ? ["t" as const] : []), ...(r < bottom ? ["b" as const] : [])];
    case "InsideVertical":
      return (_, c) => [
        ...(c > column ? ["l" as const] : []),
        ...(c < right ? ["r" as const] : []),
      ];
    default:
      throw notImplemented(`the border ${side}`);
  }
}
