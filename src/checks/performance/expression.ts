import { dividedBy, minus, plus, rationalOf, times, type Rational } from "../rational";

const FIGURE = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?/;
/** What may stand behind a figure: its unit, with a stroke where that does not divide («元/人»). */
const UNIT = /^(?:[^\d()*×xX÷/+\-=,.%:]|\/(?=[^\d(]))*/;
/** A figure is more or less of it: then nothing follows exactly. */
const VAGUE = /约|左右|余|多|几|不等|以上|以下|以内|至|到/;
const LONGEST_UNIT = 12;
const SCALES: readonly (readonly [word: string, scale: bigint])[] = [
  ["亿", 100_000_000n],
  ["万", 10_000n],
  ["千", 1_000n],
];

/** What is left to read. */
interface Cursor {
  rest: string;
}

export interface Expression {
  readonly value: Rational;
  readonly operators: number;
}

/**
 * Calculates figures with their units between + - * / and brackets: "15元/午餐*22.5天*12月*264人". The text is half-width and without blanks.
 * Null unless every character of it is understood.
 */
export function evaluate(text: string): Expression | null {
  const cursor = { rest: text };
  const value = sum(cursor);
  if (value === null || cursor.rest !== "") return null;
  return { value: value.value, operators: value.operators };
}

function sum(cursor: Cursor): Expression | null {
  return chain(cursor, product, /^[+-]/, (operator, a, b) =>
    operator === "+" ? plus(a, b) : minus(a, b)
  );
}

function product(cursor: Cursor): Expression | null {
  return chain(cursor, operand, /^[*×xX÷/]/, (operator, a, b) =>
    operator === "/" || operator === "÷" ? dividedBy(a, b) : times(a, b)
  );
}

function chain(
  cursor: Cursor,
  next: (cursor: Cursor) => Expression | null,
  operator: RegExp,
  apply: (operator: string, a: Rational, b: Rational) => Rational | null
): Expression | null {
  let left = next(cursor);
  for (let sign = take(cursor, operator); left && sign !== ""; sign = take(cursor, operator)) {
    const right = next(cursor);
    const value = right && apply(sign, left.value, right.value);
    left = right && value && { value, operators: left.operators + right.operators + 1 };
  }
  return left;
}

function operand(cursor: Cursor): Expression | null {
  if (take(cursor, /^\(/) !== "") {
    const inner = sum(cursor);
    if (!inner || take(cursor, /^\)/) === "") return null;
    return takeUnit(cursor) === null ? null : inner;
  }
  const figure = take(cursor, FIGURE);
  if (figure === "") return null;
  if (take(cursor, /^%/) !== "")
    return { value: times(rationalOf(figure), { top: 1n, bottom: 100n }), operators: 0 };
  const unit = takeUnit(cursor);
  if (unit === null) return null;
  const [, scale = 1n] = SCALES.find(([word]) => unit.startsWith(word)) ?? [];
  return { value: times(rationalOf(figure), { top: scale, bottom: 1n }), operators: 0 };
}

function takeUnit(cursor: Cursor): string | null {
  const unit = take(cursor, UNIT);
  return unit.length > LONGEST_UNIT || VAGUE.test(unit) || /^[百十]/.test(unit) ? null : unit;
}

function take(cursor: Cursor, pattern: RegExp): string {
  const [taken = ""] = pattern.exec(cursor.rest) ?? [];
  cursor.rest = cursor.rest.slice(taken.length);
  return taken;
}
