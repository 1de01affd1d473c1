/** SVG as text. */

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}

/** An element; numbers are rounded to a tenth of a pixel. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = ""
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === "number" ? String(Math.round(value * 10) / 10) : escaped(value);
    return ` ${key}="${text}"`;
  });
  return `<${name}${written.join("")}>${content}</${name}>`;
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
  readonly fill?: string;
}

const INK = "#404040";
export const TEXT_SIZE = 12;

/** One line of text. @param y of its middle */
export function words(
  text: string,
  { x, y, anchor = "start", size, fill = INK }: TextPlace
): string {
  return tag(
    "text",
    {
      x,
      y,
      "text-anchor": anchor,
      "dominant-baseline": "central",
      "font-size": size ?? TEXT_SIZE,
      fill,
    },
    escaped(text)
  );
}

/** From the ideographs on, a character is as wide as the font is high. */
const FIRST_WIDE = 0x1100;

/** About as wide as the text is drawn, in pixels. */
export function widthOf(text: string, size = TEXT_SIZE): number {
  const isWide = (char: string) => (char.codePointAt(0) ?? 0) >= FIRST_WIDE;
  return [...text].reduce((sum, char) => sum + (isWide(char) ? size : size * 0.56), 0);
}

/** In as many lines as fit; the last one says that there is more. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const char of text) {
    if (line !== "" && widthOf(line + char) > width) {
      lines.push(line);
      line = "";
    }
    line += char;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${last.slice(0, -1)}…`];
}
