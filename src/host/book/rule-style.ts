/** What a conditional format shows, in Excel's words, over the style that Univer keeps of it. Keys that Excel's words do not reach stay. */
import {
  BooleanNumber,
  BorderStyleTypes,
  TextDecoration,
  type IBorderStyleData,
  type IStyleBase,
} from "@univerjs/core";

/** Excel.ConditionalRangeFontUnderlineStyle. */
export type Underline = "None" | "Single" | "Double";
/** Excel.ConditionalRangeBorderLineStyle. */
export type Line = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot";
export type Side = "t" | "b" | "l" | "r";

const LINES: Readonly<Record<Exclude<Line, "None">, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
};
const BLACK = "#000000";

/** null: the format leaves the underline as it is. */
export function underlineOf({ ul }: IStyleBase): Underline | null {
  if (!ul) return null;
  if (ul.s !== BooleanNumber.TRUE) return "None";
  return ul.t === TextDecoration.DOUBLE ? "Double" : "Single";
}

export function setUnderline(style: IStyleBase, underline: Underline): void {
  style.ul = {
    s: underline === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(underline === "Double" && { t: TextDecoration.DOUBLE }),
  };
}

/** null: the format leaves this side as it is. */
export function lineOf(style: IStyleBase, side: Side): Line | null {
  const line = style.bd?.[side]?.s;
  if (line === undefined) return null;
  if (line === BorderStyleTypes.NONE) return "None";
  return (Object.keys(LINES) as (keyof typeof LINES)[]).find((key) => LINES[key] === line) ?? null;
}

export function setLine(style: IStyleBase, side: Side, line: Line): void {
  change(style, side, { s: line === "None" ? BorderStyleTypes.NONE : LINES[line] });
}

/** "#RRGGBB"; null: the format leaves this side as it is. */
export function lineColour(style: IStyleBase, side: Side): string | null {
  return style.bd?.[side]?.cl.rgb ?? null;
}

export function setLineColour(style: IStyleBase, side: Side, rgb: string): void {
  change(style, side, { cl: { rgb } });
}

function change(style: IStyleBase, side: Side, change: Partial<IBorderStyleData>): void {
  const before = style.bd?.[side] ?? { s: BorderStyleTypes.THIN, cl: { rgb: BLACK } };
  style.bd = { ...style.bd, [side]: { ...before, ...change } };
}
