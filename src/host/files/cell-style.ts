/** Cell styles of an .xlsx file (as hucre reads them) as Univer's, and the words that the file has for them. */
import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";
import type { ColorTable, FileColor } from "./color-table";

type FontStyle = NonNullable<CellStyle["font"]>;
type AlignmentStyle = NonNullable<CellStyle["alignment"]>;
type Horizontal = NonNullable<AlignmentStyle["horizontal"]>;
type Vertical = NonNullable<AlignmentStyle["vertical"]>;
type BorderStyle = NonNullable<CellStyle["border"]>;
type BorderSide = NonNullable<BorderStyle["top"]>;

const HORIZONTAL: Partial<Record<Horizontal, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Partial<Record<Vertical, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const BORDERS: Record<BorderSide["style"], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const GENERAL = "General";
const BLACK = "#000000";
/** How far one step of an indent moves the text. */
export const PIXELS_PER_INDENT = 10;
/** In a file, a rotation of letters below each other. */
export const UPRIGHT_LETTERS = 255;

/** null: the cell has no style of its own. */
export function toUniverStyle(style: CellStyle | undefined, colors: ColorTable): IStyleData | null {
  if (!style) return null;
  const { font, fill, alignment, border, numFmt } = style;
  const background =
    fill?.type === "pattern" && fill.pattern === "solid" ? colors.rgb(fill.fgColor) : undefined;
  const out: IStyleData = {
    ...(font && fontStyle(font, colors)),
    ...(background && { bg: { rgb: background } }),
    ...(alignment && alignmentStyle(alignment)),
    ...(border && borderStyle(border, colors)),
    ...(numFmt && numFmt !== GENERAL && { n: { pattern: numFmt } }),
  };
  return Object.keys(out).length ? out : null;
}

function fontStyle(font: FontStyle, colors: ColorTable): IStyleData {
  const { name, size, bold, italic, underline, strikethrough, vertAlign } = font;
  const foreground = textColor(font.color, colors);
  const double = underline === "double" || underline === "doubleAccounting";
  return {
    ...(name && { ff: name }),
    ...(size && { fs: size }),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(underline && {
      ul: { s: BooleanNumber.TRUE, ...(double && { t: TextDecoration.DOUBLE }) },
    }),
    ...(strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(foreground && { cl: { rgb: foreground } }),
    ...(vertAlign && {
      va: vertAlign === "subscript" ? BaselineOffset.SUBSCRIPT : BaselineOffset.SUPERSCRIPT,
    }),
  };
}

/** Black as the theme's own text colour is what a cell has without saying so. */
function textColor(color: FileColor | undefined, colors: ColorTable): string | undefined {
  const rgb = colors.rgb(color);
  return color?.theme === 1 && rgb === BLACK ? undefined : rgb;
}

function alignmentStyle(alignment: AlignmentStyle): IStyleData {
  const { horizontal, vertical, wrapText, textRotation, indent } = alignment;
  const ht = horizontal && HORIZONTAL[horizontal];
  const vt = vertical && VERTICAL[vertical];
  return {
    ...(ht !== undefined && { ht }),
    ...(vt !== undefined && { vt }),
    ...(wrapText && { tb: WrapStrategy.WRAP }),
    ...(textRotation && { tr: rotation(textRotation) }),
    ...(indent && { pd: { l: indent * PIXELS_PER_INDENT } }),
  };
}

/** In a file up to 90 degrees upwards, beyond that downwards (ECMA-376 part 1, 18.8.1); in Univer downwards. */
function rotation(degrees: number): NonNullable<IStyleData["tr"]> {
  if (degrees === UPRIGHT_LETTERS) return { a: 0, v: BooleanNumber.TRUE };
  return { a: degrees <= 90 ? -degrees : degrees - 90 };
}

function borderStyle({ top, bottom, left, right }: BorderStyle, colors: ColorTable): IStyleData {
  const side = (line: BorderSide | undefined): IBorderStyleData | undefined =>
    line && { s: BORDERS[line.style], cl: { rgb: colors.rgb(line.color) ?? BLACK } };
  const sides: IBorderData = { t: side(top), b: side(bottom), l: side(left), r: side(right) };
  const drawn = Object.fromEntries(Object.entries(sides).filter(([, line]) => line));
  return Object.keys(drawn).length ? { bd: drawn } : {};
}

/** The file's word for an alignment; undefined for the standard. */
export function horizontalName(value: Nullable<HorizontalAlign>): string | undefined {
  return keyOf(HORIZONTAL, value);
}
export function verticalName(value: Nullable<VerticalAlign>): string | undefined {
  return keyOf(VERTICAL, value);
}
/** The file's word for a line; undefined for none. */
export function borderName(value: Nullable<BorderStyleTypes>): string | undefined {
  return keyOf(BORDERS, value);
}

/** The way back of borderName; undefined for no line, or one without a name. */
export function borderType(name: string | undefined): BorderStyleTypes | undefined {
  if (name === "none") return BorderStyleTypes.NONE;
  return name === undefined ? undefined : BORDERS[name as BorderSide["style"]];
}

function keyOf<K extends string, V>(table: Partial<Record<K, V>>, value: Nullable<V>) {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
