/** The styles part of a file, to which formats are added: those that it has keep their numbers. */
import type { IStyleData } from "@univerjs/core";
import {
  aspects,
  changeAlignment,
  changeBorder,
  changeFont,
  makeFill,
  same,
  type Style,
} from "./style-elements";
import type { XmlElement } from "./xml/xml-tree";

/** A cell's format in the file, and what Univer was given of it. */
export interface KnownFormat {
  readonly format: number;
  readonly style: Style;
}

const STANDARD: KnownFormat = { format: 0, style: null };
const FIRST_OWN_NUMBER_FORMAT = 164;
/** Of those that have a number without being listed (18.8.30), the ones whose text says all. */
const BUILT_IN: Record<string, number> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
    " "
  );

export class StyleSheet {
  private made = new Map<string, number>();
  private known = new Map<string, number>();

  /** @param root the styleSheet element @param formats what Univer was given of the file's cells */
  constructor(
    readonly root: XmlElement,
    formats: Iterable<KnownFormat>
  ) {
    for (const { format, style } of formats) {
      const key = same(style);
      if (!this.known.has(key)) this.known.set(key, format);
    }
  }

  /**
   * The number of a cell's format.
   * @param before the format of the same cell in the file: what did not change of it stays, also what Univer does not know
   */
  format(style: Style, before?: KnownFormat): number {
    if (before && same(before.style) === same(style)) return before.format;
    const known = this.known.get(same(style));
    if (known !== undefined) return known;
    if (!style || same(style) === "{}") return 0;
    const base = before ?? STANDARD;
    const key = `${String(base.format)} ${same(style)}`;
    const made = this.made.get(key) ?? this.make(base, style);
    this.made.set(key, made);
    return made;
  }

  /** The number of a new differential format, as conditional formats use it. */
  differential(style: IStyleData): number {
    const list = this.list("dxfs");
    const dxf = list.make("dxf");
    if (differ("font", {}, style)) {
      const font = dxf.make("font");
      changeFont(font, {}, style, true);
      dxf.append(font);
    }
    if (differ("number", {}, style)) {
      const id = String(this.numberFormat(style));
      dxf.append(dxf.make("numFmt", { numFmtId: id, formatCode: style.n?.pattern ?? "" }));
    }
    if (differ("fill", {}, style)) dxf.append(makeFill(dxf, style, true));
    if (differ("border", {}, style)) {
      const border = dxf.make("border");
      changeBorder(border, {}, style);
      dxf.append(border);
    }
    return add(list, dxf);
  }

  private make(base: KnownFormat, style: IStyleData): number {
    const list = this.list("cellXfs");
    const before = base.style ?? {};
    const format = list.children[base.format]?.clone() ?? list.make("xf", { xfId: "0" });
    if (differ("font", before, style)) {
      const font = this.part("fonts", format.get("fontId"));
      changeFont(font, before, style);
      format.set("fontId", this.add("fonts", font)).set("applyFont", "1");
    }
    if (differ("fill", before, style)) {
      const fill = makeFill(this.list("fills"), style);
      format.set("fillId", style.bg?.rgb ? this.add("fills", fill) : "0").set("applyFill", "1");
    }
    if (differ("border", before, style)) {
      const border = this.part("borders", format.get("borderId"));
      changeBorder(border, before, style);
      format.set("borderId", this.add("borders", border)).set("applyBorder", "1");
    }
    if (differ("alignment", before, style)) {
      changeAlignment(format, before, style);
      format.set("applyAlignment", "1");
    }
    if (differ("number", before, style)) {
      format.set("numFmtId", String(this.numberFormat(style))).set("applyNumberFormat", "1");
    }
    return add(list, format);
  }

  /** A copy of one of the file's fonts or borders, or a new one. */
  private part(listName: string, index: string | undefined): XmlElement {
    const list = this.list(listName);
    const part = list.children[Number(index ?? 0)];
    return part?.clone() ?? list.make(listName.slice(0, -1));
  }

  private add(listName: string, element: XmlElement): string {
    return String(add(this.list(listName), element));
  }

  private numberFormat({ n }: IStyleData): number {
    const code = n?.pattern ?? "General";
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const list = this.list("numFmts");
    const idOf = (element: XmlElement) => Number(element.get("numFmtId"));
    const stated = list.children.find((element) => element.get("formatCode") === code);
    if (stated) return idOf(stated);
    const id = Math.max(FIRST_OWN_NUMBER_FORMAT - 1, ...list.children.map(idOf)) + 1;
    list.append(list.make("numFmt", { numFmtId: String(id), formatCode: code }));
    list.set("count", String(list.children.length));
    return id;
  }

  private list(name: string): XmlElement {
    const stated = this.root.child(name);
    if (stated) return stated;
    const list = this.root.make(name, { count: "0" });
    const place = ORDER.indexOf(name);
    const next = this.root.children.find(({ local }) => ORDER.indexOf(local) > place);
    this.root.insertBefore(next, list);
    return list;
  }
}

function differ(aspect: keyof typeof aspects, before: IStyleData, after: IStyleData): boolean {
  return same(aspects[aspect](before)) !== same(aspects[aspect](after));
}

/** The place of an element in a list, at whose end it is put when the list has no such. */
function add(list: XmlElement, element: XmlElement): number {
  const text = element.serialize();
  const place = list.children.findIndex((other) => other.serialize() === text);
  if (place >= 0) return place;
  list.append(element);
  const { length } = list.children;
  list.set("count", String(length));
  return length - 1;
}
