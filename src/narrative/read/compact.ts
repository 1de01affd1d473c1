import type { TextPlace } from "./claim";

/** A text without its blanks and line breaks, which published documents put even into numbers and words. */
export interface CompactText {
  /** Figures, their point and the commas within them are half-width, other punctuation full-width, all double quotes `"`. */
  readonly text: string;
  /** Whether a line of the original begins at this place, which hard-wrapped lines do anywhere. */
  startsLine(at: number): boolean;
  /** Where a place of the original is in the compact text: the first character from there on that is kept. */
  compactOf(at: number): number;
  /** The stretch of the original that a stretch of the compact text came from. */
  original(start: number, end: number): TextPlace;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "(": "（",
  ")": "）",
  "﹪": "%",
  "％": "%",
};

/** Takes blanks and line breaks out and remembers where everything was. */
export function compact(source: string): CompactText {
  const offsets: number[] = [];
  const lines = new Set<number>([0]);
  let text = "";
  for (let i = 0; i < source.length; i += 1) {
    const character = source.charAt(i);
    if (/[\n\r\f\v]/.test(character)) lines.add(offsets.length);
    if (/[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/.test(character))
      continue;
    offsets.push(i);
    text += halfWidthFigure(character);
  }
  text = text
    .replace(/[,，](?=\d{3}(?!\d))/g, (comma, at: number, whole: string) =>
      /\d/.test(whole.charAt(at - 1)) ? "," : comma
    )
    .replace(/,(?!\d{3}(?!\d))|(?<!\d),|[:;()﹪％“”„‟＂]/g, (mark) => PUNCTUATION[mark] ?? '"');
  return {
    text,
    startsLine: (at) => lines.has(at),
    compactOf: (at) => firstFrom(offsets, at),
    original(from, to) {
      const start = offsets[from] ?? source.length;
      const last = offsets[to - 1];
      const end = last === undefined ? start : last + 1;
      return { start, end, quote: source.slice(start, end) };
    },
  };
}

/** Only figures and their point: a full-width comma may be punctuation. */
function halfWidthFigure(character: string): string {
  return /[０-９．]/.test(character)
    ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    : character;
}

/** The index of the first number of an ascending list that is not below a bound. */
function firstFrom(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
