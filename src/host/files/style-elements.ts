/** Univer's styles as elements of a styles part (ECMA-376 part 1, 18.8): fonts, fills, borders and alignments, each made from a given one. */
import {
  BaselineOffset,
  BooleanNumber,
  TextDecoration,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  borderName,
  horizontalName,
  PIXELS_PER_INDENT,
  UPRIGHT_LETTERS,
  verticalName,
} from "./cell-style";
import type { XmlElement } from "./xml/xml-tree";

export type Style = Nullable<IStyleData>;

const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
    " "
  );
const SIDES = [
  ["left", "l"],
  ["right", "r"],
  ["top", "t"],
  ["bottom", "b"],
] as const;

/** What a style says of the characters, as text for comparison; the other parts likewise. */
export const aspects = {
  font: ({ ff, fs, bl, it, ul, st, cl, va }: IStyleData) => [ff, fs, bl, it, ul, st, cl, va],
  fill: ({ bg }: IStyleData) => [bg],
  border: ({ bd }: IStyleData) => [bd],
  alignment: ({ ht, vt, tb, tr, pd }: IStyleData) => [ht, vt, tb, tr, pd],
  number: ({ n }: IStyleData) => [n?.pattern],
};

/**
 * Changes a font from one style to another; what both have alike stays as the file has it, and what Univer does not know.
 * @param differential of a conditional format, which can also say that something is not bold
 */
export function changeFont(
  font: XmlElement,
  before: IStyleData,
  after: IStyleData,
  differential = false
): void {
  const changed = (key: keyof IStyleData) => same(before[key]) !== same(after[key]);
  const put = (name: string, value: Nullable<string>, attribute = "val") =>
    putChild(font, name, value, attribute);
  const flag = (name: string, on: Nullable<BooleanNumber>) => {
    font.child(name)?.remove();
    if (on === BooleanNumber.TRUE) font.append(font.make(name));
    if (on === BooleanNumber.FALSE && differential) font.append(font.make(name, { val: "0" }));
  };
  if (changed("ff")) {
    put("name", after.ff);
    // a font of the theme's would go before the name
    put("scheme", null);
    put("charset", null);
  }
  if (changed("fs")) put("sz", after.fs === undefined ? null : String(after.fs));
  if (changed("bl")) flag("b", after.bl);
  if (changed("it")) flag("i", after.it);
  if (changed("st")) flag("strike", after.st?.s);
  if (changed("ul")) {
    flag("u", after.ul?.s);
    if (after.ul?.s === BooleanNumber.FALSE) font.child("u")?.set("val", "none");
    else if (after.ul?.t === TextDecoration.DOUBLE) font.child("u")?.set("val", "double");
  }
  if (changed("cl")) put("color", fileColor(after.cl?.rgb), "rgb");
  if (changed("va")) {
    put("vertAlign", baseline(after));
  }
  const order = (element: XmlElement) => FONT_ORDER.indexOf(element.local);
  font.replaceChildren([...font.children].sort((a, b) => order(a) - order(b)));
}

function baseline({ va }: IStyleData): string | null {
  if (va === BaselineOffset.SUBSCRIPT) return "subscript";
  return va === BaselineOffset.SUPERSCRIPT ? "superscript" : null;
}

/** @param differential of a conditional format, where the colour of a solid fill is its background (18.8.32) */
export function makeFill(parent: XmlElement, { bg }: IStyleData, differential = false): XmlElement {
  const color = fileColor(bg?.rgb);
  const fill = parent.make("fill");
  const pattern = fill.make("patternFill");
  if (color === undefined) return fill.append(pattern.set("patternType", "none"));
  if (!differential) {
    pattern.set("patternType", "solid").append(pattern.make("fgColor", { rgb: color }));
  }
  return fill.append(pattern.append(pattern.make("bgColor", { rgb: color })));
}

/** Changes the sides that differ; a diagonal stays. */
export function changeBorder(border: XmlElement, before: IStyleData, after: IStyleData): void {
  for (const [name, key] of SIDES) {
    const line = after.bd?.[key];
    if (same(before.bd?.[key]) === same(line)) continue;
    const side = border.make(name);
    const style = borderName(line?.s);
    if (style !== undefined) {
      side
        .set("style", style)
        .append(side.make("color", { rgb: fileColor(line?.cl.rgb) ?? "FF000000" }));
    }
    const old = border.child(name);
    border.insertBefore(old ?? nextSide(border, name), side);
    old?.remove();
  }
}

function nextSide(border: XmlElement, name: string): XmlElement | undefined {
  const order = ["left", "start", "right", "end", "top", "bottom", "diagonal"];
  return border.children.find((side) => order.indexOf(side.local) > order.indexOf(name));
}

/** Sets what differs on a format's alignment, which is made where it has none. */
export function changeAlignment(format: XmlElement, before: IStyleData, after: IStyleData): void {
  const alignment = format.child("alignment") ?? format.make("alignment");
  const changed = (key: keyof IStyleData) => same(before[key]) !== same(after[key]);
  if (changed("ht")) alignment.set("horizontal", horizontalName(after.ht));
  if (changed("vt")) alignment.set("vertical", verticalName(after.vt));
  if (changed("tb")) alignment.set("wrapText", after.tb === WrapStrategy.WRAP ? "1" : undefined);
  if (changed("tr")) alignment.set("textRotation", rotation(after));
  if (changed("pd")) alignment.set("indent", indent(after));
  if (!alignment.parent) format.insertBefore(format.children[0], alignment);
}

/** Up to 90 degrees upwards, beyond that downwards (18.8.1). */
function rotation({ tr }: IStyleData): string | undefined {
  if (!tr) return undefined;
  if (tr.v === BooleanNumber.TRUE) return String(UPRIGHT_LETTERS);
  return String(tr.a > 0 ? 90 + tr.a : -tr.a);
}

function indent({ pd }: IStyleData): string | undefined {
  return pd?.l ? String(Math.round(pd.l / PIXELS_PER_INDENT)) : undefined;
}

function putChild(
  parent: XmlElement,
  name: string,
  value: Nullable<string>,
  attribute: string
): void {
  parent.child(name)?.remove();
  if (value !== null && value !== undefined) {
    parent.append(parent.make(name, { [attribute]: value }));
  }
}

/** "#rgb", "#rrggbb" and "rgb(r, g, b)" as the file has it: "FFRRGGBB". */
export function fileColor(text: Nullable<string>): string | undefined {
  const color = text?.trim() ?? "";
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(color)) return `FF${color.slice(1)}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (!parts) return undefined;
  const hex = parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `FF${hex.join("")}`.toUpperCase();
}

/** A text that is equal for equal parts of styles, whatever the order of keys; nothing, null and undefined are the same. */
export function same(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(same).join()}]`;
  const entries = Object.entries(value)
    .map(([key, part]) => [key, same(part)] as const)
    .filter(([, part]) => part !== "" && part !== "{}")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${key}:${part}`).join()}}`;
}
