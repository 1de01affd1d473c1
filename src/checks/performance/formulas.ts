import { normaliseName } from "../../money/width";
import { evaluate, type Expression } from "./expression";
import {
  decimalText,
  dividedBy,
  isEqual,
  isLess,
  minus,
  rationalOf,
  times,
  type Rational,
} from "../rational";

/** A calculation that a text shows with its result. */
export interface Formula {
  /** "15元/午餐*22.5天*12月*264人". */
  readonly formula: string;
  /** What it gives, in the printed unit: "1069200元". */
  readonly result: string;
  /** What the text says it gives. */
  readonly printed: string;
  readonly holds: boolean;
}

const RESULT = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万|亿)?([\u4e00-\u9fff]{0,2})/;
/** A comma groups thousands or ends a clause. */
const CLAUSE_END = /[。;:!?、=<>]|,(?!\d{3}(?!\d))/;
/** The number of a paragraph, «1. 10人×5元»; written together it cannot be told from a decimal figure. */
const PARAGRAPH = /(?<![\d.])\d{1,2}[.．]\s+/g;
const LIKE_PARAGRAPH = /^[1-9]\d?\.\d/;
const YEARS = /20\d\d年?-20\d\d/;
/** «约10人», «近10人»: then nothing follows exactly. */
const VAGUE_BEFORE = /[约近超逾][^\d]{0,2}$/;
const VAGUE_AFTER = /[多余约]|左右/;
/** Numbers of the words before a calculation that take no part in it: years, and numbers of paragraphs. */
const NOT_COUNTED = /(?<!\d)20\d\d年|^\(?\d{1,2}[).]|第\d+/g;
/** «五人每人2次*500元»: a factor in words. */
const COUNT_IN_WORDS = /[一二两三四五六七八九十百][人名个次台套期场辆户家位]/;
const SCALE = { 万: 10_000n, 亿: 100_000_000n } as const;
const MOST_PLACES = 6;

/**
 * The calculations of a text that are fully understood. A result agrees with what is calculated when it is that rounded or cut off to its
 * printed places; whatever has a number in words, an approximate one or a piece that is not understood is left out.
 */
export function formulasIn(text: string): readonly Formula[] {
  if (!text.includes("=") && !text.includes("＝")) return [];
  const plain = normaliseName(
    text
      .replace(/<[^<>]*>/g, "")
      .replace(PARAGRAPH, ";")
      .replaceAll("，", ";")
  ).replaceAll("$", "");
  return [...plain.matchAll(/=/g)].flatMap(({ index }) => {
    const left = expressionBefore(plain.slice(0, index));
    const right = resultOf(plain.slice(index + 1));
    return left && right ? (formulaOf(left, right) ?? []) : [];
  });
}

interface Result {
  readonly value: Rational;
  /** One in the last printed place. */
  readonly step: Rational;
  readonly scale: bigint;
  readonly unit: string;
  readonly text: string;
}

function resultOf(after: string): Result | null {
  const match = RESULT.exec(after);
  if (!match) return null;
  const [text, figure = "", scaleWord = "", unit = ""] = match;
  if (VAGUE_AFTER.test(unit)) return null;
  // «=3*5=15» goes on, «=约5», «=5%» are not read.
  if (/^[\d.*×xX÷/+\-%(=]/.test(after.slice(text.length))) return null;
  const scale = scaleWord === "" ? 1n : SCALE[scaleWord as keyof typeof SCALE];
  const places = figure.split(".")[1]?.length ?? 0;
  return {
    value: times(rationalOf(figure), { top: scale, bottom: 1n }),
    step: { top: scale, bottom: 10n ** BigInt(places) },
    scale,
    unit: scaleWord + unit,
    text,
  };
}

/** The longest calculation that ends the text, unless the words before it may be part of it. */
function expressionBefore(before: string): (Expression & { readonly text: string }) | null {
  const clause = before.split(CLAUSE_END).at(-1) ?? "";
  for (const { index } of clause.matchAll(/\(|(?<![\d.,])\d/g)) {
    const text = clause.slice(index);
    const expression = evaluate(text);
    if (!expression) continue;
    if (expression.operators === 0) return null;
    const words = clause.slice(0, index).replace(NOT_COUNTED, "");
    const isUnclear =
      /\d/.test(words) ||
      COUNT_IN_WORDS.test(words) ||
      VAGUE_BEFORE.test(words) ||
      YEARS.test(text) ||
      (words === "" && LIKE_PARAGRAPH.test(text));
    return isUnclear ? null : { ...expression, text };
  }
  return null;
}

function formulaOf(left: Expression & { readonly text: string }, right: Result): Formula | null {
  const difference = minus(left.value, right.value);
  const size = difference.top < 0n ? { ...difference, top: -difference.top } : difference;
  const holds = isEqual(left.value, right.value) || isLess(size, right.step);
  if (!holds && isOtherUnit(left.value, right.value)) return null;
  const inUnit = dividedBy(left.value, { top: right.scale, bottom: 1n });
  if (!inUnit) return null;
  return {
    formula: left.text,
    result: decimalText(inUnit, MOST_PLACES) + right.unit,
    printed: right.text,
    holds,
  };
}

/** «2*3=6万元» counts in 万 without saying so. */
function isOtherUnit(a: Rational, b: Rational): boolean {
  const wan = { top: 10_000n, bottom: 1n };
  return isEqual(times(a, wan), b) || isEqual(a, times(b, wan));
}
