/** The colours of a file: given as such, as one of its theme's with a shade, or as a number in the old palette. */
import { parseThemeColors, resolveThemeColor, type CellStyle } from "hucre/xlsx";
import type { XmlElement } from "./xml/xml-tree";

export type FileColor = NonNullable<NonNullable<CellStyle["font"]>["color"]>;

/** The colour that an element of the file states. */
export function colorIn(element: XmlElement): FileColor {
  const number = (name: string) => {
    const text = element.get(name);
    return text === undefined ? undefined : Number(text);
  };
  return {
    rgb: element.get("rgb"),
    theme: number("theme"),
    tint: number("tint"),
    indexed: number("indexed"),
  };
}

/** ECMA-376 part 1, 18.8.27: 8 to 63; the first eight are 8 to 15 once more. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** A cell's theme colours begin with paper and ink, the theme itself with ink and paper. */
const PLACES: Partial<Record<number, number>> = { 0: 1, 1: 0, 2: 3, 3: 2 };

export class ColorTable {
  private theme: readonly string[];

  /** @param theme the text of the theme's part; without one there are no theme colours */
  constructor(theme: string | undefined) {
    this.theme = theme === undefined ? [] : parseThemeColors(theme);
  }

  /** "#RRGGBB"; undefined for what is left to the program, as «automatic» is. */
  rgb(color: FileColor | undefined): string | undefined {
    if (!color) return undefined;
    if (color.rgb) return `#${color.rgb.slice(-6)}`;
    if (color.theme !== undefined) {
      const place = PLACES[color.theme] ?? color.theme;
      if (this.theme[place] === undefined) return undefined;
      return `#${resolveThemeColor([...this.theme], place, color.tint)}`;
    }
    if (color.indexed === undefined) return undefined;
    const place = color.indexed < 8 ? color.indexed : color.indexed - 8;
    return PALETTE[place] && `#${PALETTE[place]}`;
  }
}
