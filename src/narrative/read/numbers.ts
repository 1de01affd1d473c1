/** A number in the compact text with what it counts. */
export interface NumberInText {
  /** As written, without its unit: "3,037.04". */
  readonly figure: string;
  /** 万元, %, 辆 …; "" where none follows. */
  readonly unit: string;
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  /** Behind the figure. */
  readonly figureEnd: number;
}

const FIGURE = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const UNIT =
  /万元|亿元|千元|百元|元|万(?=[，。；、）])|%|个百分点|[年月日]|辆|台|套|个|名|人|项|家|件|次/y;

/** All numbers of a stretch, years and counts included, in their order. */
export function numbersIn(text: string, start: number, end: number): NumberInText[] {
  const numbers: NumberInText[] = [];
  // Only the stretch is searched, or each of many would be searched to the end of the text.
  for (const match of text.slice(start, end).matchAll(FIGURE)) {
    const at = start + match.index;
    const figureEnd = at + match[0].length;
    UNIT.lastIndex = figureEnd;
    const unit = UNIT.exec(text)?.[0] ?? "";
    numbers.push({ figure: match[0], unit, start: at, end: figureEnd + unit.length, figureEnd });
  }
  return numbers;
}

/** Places after the point as written. */
export function decimalsOf(figure: string): number {
  return figure.split(".")[1]?.length ?? 0;
}
