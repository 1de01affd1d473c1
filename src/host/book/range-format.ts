/** What cells look like, in Excel's words, over Univer's styles. What is read is null where the cells differ. */
import {
  BooleanNumber,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/sheets";
import { PIXELS_PER_INDENT } from "../files/cell-style";
import { pixelsOfPoints, pointsOf } from "../files/sizes";
import { invalidArgument } from "../office/host-error";
import { rangeOf } from "./areas";
import type { RangeRef } from "./range-ref";

const WHITE = "#FFFFFF";
const BLACK = "#000000";
/** What a cell has that says nothing else. */
const FONT = "宋体";
const FONT_SIZE = 11;
/** Excel's own limits. */
const MOST_POINTS = 409;

type Style = Readonly<IStyleData>;

/** A change of one key of a style; null takes it away. */
export type StyleChange = readonly [key: keyof IStyleData, value: unknown];

/** One property of a format: how it is read from a cell's style, and what writing it changes there. */
export interface FormatProperty<V> {
  read(style: Style): V;
  change(value: V): StyleChange;
}

const LINE = { s: BooleanNumber.TRUE };
const isOn = (value: BooleanNumber | null | undefined) => value === BooleanNumber.TRUE;

export const fontName: FormatProperty<string> = {
  read: ({ ff }) => ff ?? FONT,
  change: (name) => ["ff", name],
};
export const fontSize: FormatProperty<number> = {
  read: ({ fs }) => fs ?? FONT_SIZE,
  change: (fs) => {
    if (!(fs >= 1 && fs <= MOST_POINTS)) throw invalidArgument("RangeFont.size");
    return ["fs", fs];
  },
};
export const fontColor: FormatProperty<string> = {
  read: ({ cl }) => colour(cl?.rgb) ?? BLACK,
  change: (rgb) => ["cl", { rgb }],
};
export const bold: FormatProperty<boolean> = {
  read: ({ bl }) => isOn(bl),
  change: (on) => ["bl", on ? BooleanNumber.TRUE : null],
};
export const italic: FormatProperty<boolean> = {
  read: ({ it }) => isOn(it),
  change: (on) => ["it", on ? BooleanNumber.TRUE : null],
};
export const strikethrough: FormatProperty<boolean> = {
  read: ({ st }) => isOn(st?.s),
  change: (on) => ["st", on ? LINE : null],
};
/** Excel.RangeUnderlineStyle. */
export const underline: FormatProperty<string> = {
  read: ({ ul }) => {
    if (!isOn(ul?.s)) return "None";
    return ul?.t === TextDecoration.DOUBLE ? "Double" : "Single";
  },
  change: (style) => {
    if (style === "None") return ["ul", null];
    if (style === "Single") return ["ul", LINE];
    if (style === "Double") return ["ul", { ...LINE, t: TextDecoration.DOUBLE }];
    throw invalidArgument("RangeFont.underline", `This host knows no underline ${style}.`);
  },
};
/** No fill reads as white, as in Excel. */
export const fillColor: FormatProperty<string> = {
  read: ({ bg }) => colour(bg?.rgb) ?? WHITE,
  change: (rgb) => ["bg", rgb === "" ? null : { rgb }],
};
export const wrapText: FormatProperty<boolean> = {
  read: ({ tb }) => tb === WrapStrategy.WRAP,
  change: (on) => ["tb", on ? WrapStrategy.WRAP : null],
};
export const horizontal = named("RangeFormat.horizontalAlignment", "ht", {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
});
export const vertical = named("RangeFormat.verticalAlignment", "vt", {
  Bottom: VerticalAlign.UNSPECIFIED,
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
});
export const indentLevel: FormatProperty<number> = {
  read: ({ pd }) => Math.round((pd?.l ?? 0) / PIXELS_PER_INDENT),
  change: (level) => ["pd", level > 0 ? { l: level * PIXELS_PER_INDENT } : null],
};

/** An alignment: the first of the names is what a cell has that says nothing. */
function named(
  location: string,
  key: "ht" | "vt",
  names: Readonly<Record<string, number>>
): FormatProperty<string> {
  const [standard = ""] = Object.keys(names);
  return {
    read: (style) =>
      Object.keys(names).find((name) => names[name] === (style[key] ?? 0)) ?? standard,
    change: (name) => {
      const value = names[name];
      if (value === undefined) throw invalidArgument(location, `This host knows no ${name}.`);
      return [key, name === standard ? null : value];
    },
  };
}

/** Short and theme colours are Univer's; Excel says "#RRGGBB". */
function colour(rgb: Nullable<string>): string | null {
  if (!rgb) return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
      : rgb
  ).toUpperCase();
}

/** null where the cells differ. */
export function readFormat<V>(range: RangeRef, { read }: FormatProperty<V>): V | null {
  return agreed(styles(range), read);
}

export function writeFormat<V>(range: RangeRef, property: FormatProperty<V>, value: V): void {
  changeStyle(range, ...property.change(value));
}

/** What all of the styles say; null where they differ. */
export function agreed<V>(all: Iterable<Style>, read: (style: Style) => V): V | null {
  let first: { value: V } | undefined;
  for (const style of all) {
    const value = read(style);
    first ??= { value };
    if (first.value !== value) return null;
  }
  return first ? first.value : null;
}

/** The styles of a range's cells, those of their rows and columns included; a whole column ends where the sheet does. */
export function* styles(range: RangeRef): Generator<Style> {
  const { sheet } = range;
  const { row, column, rows, columns } = range.inSheet();
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) yield sheet.core.getComposedCellStyle(r, c);
}

/**
 * Changes one key of the styles, in one step of the undo. By Univer's command for styles: it takes any other that writes to cells for one
 * that takes their formulas away.
 * @param value of all cells, or of each one by row and column; null takes the key away, undefined leaves the cell as it is
 */
export function changeStyle(range: RangeRef, key: keyof IStyleData, value: unknown): void {
  const { sheet } = range;
  sheet.growTo(range.bounded());
  sheet.unit.api.syncExecuteCommand(SetStyleCommand.id, {
    unitId: sheet.unit.workbook.getId(),
    subUnitId: sheet.id,
    range: rangeOf(sheet, range.area),
    style: { type: key, value },
  });
}

/** In points; null where the rows differ. */
export function rowHeight({ sheet, area }: RangeRef): number | null {
  return same(area.row, Math.min(area.rows, sheet.rowCount - area.row), (row) =>
    pointsOf(sheet.facade.getRowHeight(row))
  );
}

export function setRowHeight({ sheet, area }: RangeRef, points: number): void {
  if (!(points >= 0 && points <= MOST_POINTS)) throw invalidArgument("RangeFormat.rowHeight");
  const rows = Math.min(area.rows, sheet.rowCount - area.row);
  sheet.facade.setRowHeightsForced(area.row, rows, pixelsOfPoints(points));
}

/** In points; null where the columns differ. */
export function columnWidth({ sheet, area }: RangeRef): number | null {
  return same(area.column, Math.min(area.columns, sheet.columnCount - area.column), (column) =>
    pointsOf(sheet.facade.getColumnWidth(column))
  );
}

export function setColumnWidth({ sheet, area }: RangeRef, points: number): void {
  if (!(points >= 0)) throw invalidArgument("RangeFormat.columnWidth");
  const columns = Math.min(area.columns, sheet.columnCount - area.column);
  sheet.facade.setColumnWidths(area.column, columns, pixelsOfPoints(points));
}

function same(first: number, count: number, size: (index: number) => number): number | null {
  const one = size(first);
  for (let i = 1; i < count; i++) if (size(first + i) !== one) return null;
  return one;
}
