/** Cell styles between .xlsx (hucre) and Univer. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";

type FontStyle = NonNullable<CellStyle["font"]>;
type AlignmentStyle = NonNullable<CellStyle["alignment"]>;
type Horizontal = NonNullable<AlignmentStyle["horizontal"]>;
type Vertical = NonNullable<AlignmentStyle["vertical"]>;
type BorderStyle = NonNullable<CellStyle["border"]>;
type BorderSide = NonNullable<BorderStyle["top"]>;
type Color = NonNullable<FontStyle["color"]>;

const HORIZONTAL: Partial<Record<Horizontal, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Partial<Record<Vertical, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const BORDERS: Partial<Record<BorderSide["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
};
const GENERAL = "General";
const BLACK = "#000000";

/** null: the cell has no style of its own. */
export function toUniverStyle(style: CellStyle | undefined): IStyleData | null {
  if (!style) return null;
  const { font, fill, alignment, border, numFmt } = style;
  const background =
    fill?.type === "pattern" && fill.pattern === "solid" ? rgb(fill.fgColor) : undefined;
  const out: IStyleData = {
    ...(font && fontStyle(font)),
    ...(background && { bg: { rgb: background } }),
    ...(alignment && alignmentStyle(alignment)),
    ...(border && borderStyle(border)),
    ...(numFmt && numFmt !== GENERAL && { n: { pattern: numFmt } }),
  };
  return Object.keys(out).length ? out : null;
}

function fontStyle({ name, size, bold, italic, underline, strikethrough, color }: FontStyle) {
  const foreground = rgb(color);
  return {
    ...(name && { ff: name }),
    ...(size && { fs: size }),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(foreground && { cl: { rgb: foreground } }),
  };
}

function alignmentStyle({ horizontal, vertical, wrapText }: AlignmentStyle): IStyleData {
  const ht = horizontal && HORIZONTAL[horizontal];
  const vt = vertical && VERTICAL[vertical];
  return {
    ...(ht !== undefined && { ht }),
    ...(vt !== undefined && { vt }),
    ...(wrapText && { tb: WrapStrategy.WRAP }),
  };
}

function borderStyle({ top, bottom, left, right }: BorderStyle): IStyleData {
  const side = (line: BorderSide | undefined): IBorderStyleData | undefined =>
    line && {
      s: BORDERS[line.style] ?? BorderStyleTypes.THIN,
      cl: { rgb: rgb(line.color) ?? BLACK },
    };
  const sides: IBorderData = { t: side(top), b: side(bottom), l: side(left), r: side(right) };
  return Object.values(sides).some(Boolean) ? { bd: sides } : {};
}

/** Only colours given as such; those of a theme are left to the defaults. */
function rgb(color: Color | undefined): string | undefined {
  return color?.rgb && `#${color.rgb.slice(-6)}`;
}

/** The way back; null for a cell without a style. */
export function toFileStyle(style: IStyleData | null | undefined): CellStyle | null {
  if (!style || Object.keys(style).length === 0) return null;
  const { ff, fs, bl, it, ul, st, cl, bg, ht, vt, tb, bd, n } = style;
  const horizontal = keyOf(HORIZONTAL, ht);
  const vertical = keyOf(VERTICAL, vt);
  const background = fileColor(bg?.rgb);
  const foreground = fileColor(cl?.rgb);
  const font: FontStyle = {
    ...(ff && { name: ff }),
    ...(fs && { size: fs }),
    ...(bl && { bold: true }),
    ...(it && { italic: true }),
    ...(ul?.s && { underline: true }),
    ...(st?.s && { strikethrough: true }),
    ...(foreground && { color: foreground }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(background && {
      fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: background },
    }),
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(tb === WrapStrategy.WRAP && { wrapText: true }),
    },
    ...(bd && { border: fileBorder(bd) }),
    ...(n?.pattern && { numFmt: n.pattern }),
  };
}

function fileBorder({ t, b, l, r }: IBorderData): BorderStyle {
  const side = (line: IBorderData["t"]): BorderSide | undefined => {
    const style = keyOf(BORDERS, line?.s);
    return style && { style, color: fileColor(line?.cl.rgb) };
  };
  return { top: side(t), bottom: side(b), left: side(l), right: side(r) };
}

function fileColor(text: Nullable<string>): Color | undefined {
  return text && /^#[0-9a-f]{6}$/i.test(text) ? { rgb: text.slice(1).toUpperCase() } : undefined;
}

function keyOf<K extends string, V>(table: Partial<Record<K, V>>, value: V | null | undefined) {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
