/** A differential format (ECMA-376 part 1, 18.8.14), which a conditional format lays over a cell's own, as Univer's style. */
import { BooleanNumber, TextDecoration, type IBorderData, type IStyleBase } from "@univerjs/core";
import { borderType } from "./cell-style";
import { colorIn, type ColorTable } from "./color-table";
import type { XmlElement } from "./xml/xml-tree";

const SIDES = [
  ["left", "l"],
  ["right", "r"],
  ["top", "t"],
  ["bottom", "b"],
] as const;

export function differentialStyle(dxf: XmlElement, colors: ColorTable): IStyleBase {
  const color = (element: XmlElement | undefined) => element && colors.rgb(colorIn(element));
  const font = dxf.child("font");
  const foreground = color(font?.child("color"));
  const pattern = dxf.child("fill")?.child("patternFill");
  // other than in a cell, the colour of a solid fill is its background (18.8.32)
  const background =
    pattern?.get("patternType") === "none"
      ? undefined
      : (color(pattern?.child("bgColor")) ?? color(pattern?.child("fgColor")));
  const bold = flag(font?.child("b"));
  const italic = flag(font?.child("i"));
  const strike = flag(font?.child("strike"));
  const underline = font?.child("u");
  const code = dxf.child("numFmt")?.get("formatCode");
  const border = dxf.child("border");
  const sides = border && borderSides(border, color);
  return {
    ...(bold !== undefined && { bl: bold }),
    ...(italic !== undefined && { it: italic }),
    ...(strike !== undefined && { st: { s: strike } }),
    ...(underline && { ul: underlineOf(underline) }),
    ...(foreground && { cl: { rgb: foreground } }),
    ...(background && { bg: { rgb: background } }),
    ...(sides && Object.keys(sides).length > 0 && { bd: sides }),
    ...(code !== undefined && { n: { pattern: code } }),
  };
}

function flag(element: XmlElement | undefined): BooleanNumber | undefined {
  if (!element) return undefined;
  const value = element.get("val");
  return value === "0" || value === "false" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
}

function underlineOf(element: XmlElement): NonNullable<IStyleBase["ul"]> {
  const kind = element.get("val");
  if (kind === "none") return { s: BooleanNumber.FALSE };
  return {
    s: BooleanNumber.TRUE,
    ...(kind?.startsWith("double") && { t: TextDecoration.DOUBLE }),
  };
}

function borderSides(
  border: XmlElement,
  color: (element: XmlElement | undefined) => string | undefined
): IBorderData {
  const sides: IBorderData = {};
  for (const [name, key] of SIDES) {
    const side = border.child(name);
    const type = borderType(side?.get("style"));
    if (!side || type === undefined) continue;
    sides[key] = { s: type, cl: { rgb: color(side.child("color")) ?? "#000000" } };
  }
  return sides;
}
