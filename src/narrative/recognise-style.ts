import { STYLES, type StyleName } from "./styles/registry";

/** How well a text fits a style. */
export interface StyleMatch {
  readonly name: StyleName;
  /** The share of the style's signs that the text has, 0 to 1. */
  readonly score: number;
  /** The signs that were found, in the style's words. */
  readonly reasons: readonly string[];
}

const NAMES = Object.keys(STYLES) as readonly StyleName[];

/** Below this a text is in no style that we know. */
const ENOUGH = 0.5;

/**
 * Which style a text is written in, as last year's was: all styles that have signs, the best first. 通用 has none of its own and is
 * not listed.
 */
export function compareStyles(text: string): readonly StyleMatch[] {
  const plain = withoutBlanks(text);
  return NAMES.filter((name) => STYLES[name].signs.length > 0)
    .map((name): StyleMatch => {
      const { signs } = STYLES[name];
      const reasons = signs.filter((sign) => plain.includes(sign));
      return { name, score: reasons.length / signs.length, reasons };
    })
    .sort((a, b) => b.score - a.score);
}

/** The style that fits a text; null where none fits well, or two fit equally. */
export function fittingStyle(text: string): StyleMatch | null {
  const [best, second] = compareStyles(text);
  if (!best || best.score < ENOUGH) return null;
  return second && second.score === best.score ? null : best;
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ":": "：", "(": "（", ")": "）" };

/** Blanks and half-width signs are how a text was made, not how it is worded. */
function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "").replace(/[:()]/g, (sign) => FULL_WIDTH[sign] ?? sign);
}
