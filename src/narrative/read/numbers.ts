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
  /** False where nobody can hold it against a figure: «12余万元», «12万元左右», and «1,23,4567元», whose commas stand in no place. */
  readonly isExact: boolean;
}

const FIGURE = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
/** «1,23,4567»: groups that are none. After «2025年3，» another clause may begin, so a unit of money must follow. */
const MISGROUPED = /\d{1,3}(?:[,，]\d+)+(?:\.\d+)?(?=万元|亿元|千元|元)/y;
const UNIT =
  /万元|亿元|千元|百元|元|[万亿](?=[，。；、）]|左右|上下|$)|%|个百分点|[年月日]|辆|台|套|个|名|人|项|家|件|次/y;
/** «12余万元», «3百多万元»: the amount is more than the figure. */
const ROUGH_UNIT = /[十百千]?[余多来](万元|亿元|千元|元)/y;
const ABOUT = /左右|上下|[余多](?=[，。；、）]|$)/y;

/** All numbers of a stretch, years and counts included, in their order. */
export function numbersIn(text: string, start: number, end: number): NumberInText[] {
  const numbers: NumberInText[] = [];
  // Only the stretch is searched, or each of many would be searched to the end of the text.
  let last = start;
  for (const match of text.slice(start, end).matchAll(FIGURE)) {
    const at = start + match.index;
    // The rest of a misgrouped one.
    if (at < last) continue;
    const whole = matchAt(MISGROUPED, text, at)?.[0] ?? "";
    const isMisgrouped = whole.length > match[0].length && at + whole.length <= end;
    const figure = isMisgrouped ? whole : match[0];
    const figureEnd = at + figure.length;
    const rough = matchAt(ROUGH_UNIT, text, figureEnd);
    const written = (rough ?? matchAt(UNIT, text, figureEnd))?.[0] ?? "";
    last = figureEnd + written.length;
    numbers.push({
      figure,
      unit: rough?.[1] ?? written,
      start: at,
      end: last,
      figureEnd,
      isExact: !isMisgrouped && !rough && !matchAt(ABOUT, text, last),
    });
  }
  return numbers;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** Places after the point as written. */
export function decimalsOf(figure: string): number {
  return figure.split(".")[1]?.length ?? 0;
}
