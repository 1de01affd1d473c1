/** A text without its blanks and line breaks, which published documents put even into numbers and words. */
export interface CompactText {
  /** Figures, their point and the commas within them are half-width, other punctuation full-width, all double quotes `"`. */
  readonly text: string;
  /** The stretch of the original that a stretch of the compact text came from. */
  original(start: number, end: number): { start: number; end: number; quote: string };
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "(": "（",
  ")": "）",
};

/** Takes blanks and line breaks out and remembers where everything was. */
export function compact(source: string): CompactText {
  const offsets: number[] = [];
  let text = "";
  for (let i = 0; i < source.length; i += 1) {
    const character = source.charAt(i);
    if (/[\s\u200B\uFEFF]/.test(character)) continue;
    offsets.push(i);
    text += halfWidthFigure(character);
  }
  text = text
    .replace(/[,，](?=\d{3}(?!\d))/g, (comma, at: number, whole: string) =>
      /\d/.test(whole.charAt(at - 1)) ? "," : comma
    )
    .replace(/,(?!\d{3}(?!\d))|(?<!\d),|[:;()“”„‟＂]/g, (mark) => PUNCTUATION[mark] ?? '"');
  return {
    text,
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
