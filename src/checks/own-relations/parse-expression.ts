import { FEN_PER_UNIT, type Unit } from "../../money/amount";
import { toHalfWidth } from "../../money/width";
import { quoted } from "../../tables/quoted";
import { dividedBy, plus, rationalOf, times, type Rational } from "../rational";
import type { Expression, WeightedReference } from "./expression";

type Parsed = { readonly expression: Expression } | { readonly problem: string };

/** Longer ones are no relation of a budget, and would keep the program busy. */
const LONGEST = 2000;
const DEEPEST = 20;

const EXAMPLE = "应像“部门支出总表[合计, 项目支出]”";

/** A name in quotation marks may hold signs; “三公”经费支出表 only begins with one. */
const TABLE = /(?:[“"]([^“”"[\]]+)[”"](?=\[)|([^[\]+*÷-]*))/y;
const PARTS = /\[([^[\]]*)\]/y;
/** 100万元, 16%, 0.5; but not the beginning of 2026年支出表. */
const NUMBER = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|千元|元|%)?(?=[-+*÷)]|$)/y;

/** A part of an expression: an amount, or a bare number that something may be multiplied by. */
interface Value {
  readonly terms: readonly WeightedReference[];
  readonly constant: Rational;
  /** Null for an amount. */
  readonly number: Rational | null;
  readonly text: string;
}

const ZERO: Rational = { top: 0n, bottom: 1n };
const MINUS_ONE: Rational = { top: -1n, bottom: 1n };

/** What keeps an expression from being read, in Chinese without a full stop. */
class Problem extends Error {}

/** Full-width and look-alike signs as plain ones, every gap as one blank, none beside a sign. */
function foldSigns(text: string): string {
  return toHalfWidth(text)
    .replace(/[【〔]/g, "[")
    .replace(/[】〕]/g, "]")
    .replace(/[–—]/g, "-")
    .replace(/[×✕✖∗]/g, "*")
    .replace(/[、]/g, ",")
    .replace(/\s+/g, " ")
    .replace(/ *([[\]+,*÷-]) */g, "$1")
    .replace(/\( +/g, "(")
    .replace(/ +\)/g, ")")
    .trim();
}

/** Reads one side of a relation, or says in Chinese what keeps it from being read. */
export function parseExpression(written: string): Parsed {
  if (written.length > LONGEST) return { problem: `太长了，最多写 ${String(LONGEST)} 个字` };
  const text = foldSigns(written);
  if (text === "") return { problem: `这一格是空的，${EXAMPLE}` };
  try {
    return { expression: new Parser(text).parse() };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  parse(): Expression {
    const { terms, constant, text } = this.amount(this.sum());
    if (this.at < this.text.length)
      throw new Problem(
        this.next() === ")"
          ? `${quoted(this.rest())}前面缺少与它成对的括号`
          : `${quoted(this.rest())}前面缺少 + 或 -`
      );
    return { terms, constant, text };
  }

  private sum(): Value {
    const negative = this.takeSign() === "-";
    let sum = this.product();
    if (negative) sum = { ...scaled(sum, MINUS_ONE), text: `-${sum.text}` };
    for (let sign = this.takeSign(); sign !== null; sign = this.takeSign()) {
      const [left, right] = [this.amount(sum), this.amount(this.product())];
      const added = sign === "-" ? scaled(right, MINUS_ONE) : right;
      sum = {
        terms: [...left.terms, ...added.terms],
        constant: plus(left.constant, added.constant),
        number: null,
        text: `${left.text} ${sign} ${right.text}`,
      };
    }
    return sum;
  }

  private product(): Value {
    let left = this.factor();
    for (let sign = this.next(); sign === "*" || sign === "÷"; sign = this.next()) {
      this.at++;
      const right = this.factor();
      left = sign === "*" ? multiplied(left, right) : divided(left, right);
    }
    return left;
  }

  private factor(): Value {
    if (this.next() === "(" && this.beginsGroup()) return this.group();
    return this.figure() ?? this.reference();
  }

  private group(): Value {
    if (++this.depth > DEEPEST) throw new Problem("括号套得太多");
    this.at++;
    const inside = this.sum();
    if (this.next() !== ")") throw new Problem(`${quoted(this.rest() || "(")}的括号没有成对`);
    this.at++;
    this.depth--;
    return { ...inside, text: `(${inside.text})` };
  }

  /** Whether a bracket holds a part of the expression, rather than of a table's name: (部门)收支总表[合计]. */
  private beginsGroup(): boolean {
    const close = this.text.indexOf(")", this.at);
    const open = this.text.indexOf("[", this.at);
    if (close < 0 || (open >= 0 && open < close)) return true;
    if (/[-+*÷("“]/.test(this.text.slice(this.at + 1, close))) return true;
    return !/^[^-+*÷)[]+\[/.test(this.text.slice(close + 1));
  }

  private figure(): Value | null {
    const match = this.match(NUMBER);
    if (!match) return null;
    const [printed, digits = "", unit] = match;
    this.at += printed.length;
    const value = rationalOf(digits);
    if (isUnit(unit)) {
      const fen = { top: BigInt(FEN_PER_UNIT[unit]), bottom: 1n };
      return { terms: [], constant: times(value, fen), number: null, text: printed };
    }
    const number = unit === "%" ? { top: value.top, bottom: value.bottom * 100n } : value;
    return { terms: [], constant: ZERO, number, text: printed };
  }

  private reference(): Value {
    const start = this.at;
    const match = this.match(TABLE);
    const name = (match?.[1] ?? match?.[2] ?? "").trim();
    const rest = this.rest();
    const isBare = match?.[1] === undefined;
    if (isBare && /[=<>≤≥≠]/.test(name))
      throw new Problem("比较符号请写在“关系”一列，这里只写一边");
    if (isBare && /%$|^\d[\d.,]*$/.test(name))
      throw new Problem(`${quoted(rest)}没有看懂，可以写表、金额（如 100万元）和倍数（如 16%）`);
    if (name === "")
      throw new Problem(rest === "" ? `末尾缺少一个数，${EXAMPLE}` : `${quoted(rest)}前面缺表名`);
    this.at = start + (match?.[0].length ?? 0);
    const inside = this.match(PARTS);
    if (!inside)
      throw new Problem(
        this.next() === "["
          ? `${quoted(rest)}的方括号没有成对，${EXAMPLE}`
          : `${quoted(name)}后面缺方括号和行、列，${EXAMPLE}`
      );
    this.at += inside[0].length;
    const parts = (inside[1] ?? "").split(",").map((part) => part.trim());
    if (parts.some((part) => part === ""))
      throw new Problem(`${quoted(name)}的方括号里缺行或列，${EXAMPLE}`);
    if (parts.length > 4)
      throw new Problem(`${quoted(name)}的方括号里最多写四项：收入或支出、行、列、下级列`);
    return {
      terms: [{ factor: { top: 1n, bottom: 1n }, table: name, parts }],
      constant: ZERO,
      number: null,
      text: `${isPlainName(name) ? name : `"${name}"`}[${parts.join(", ")}]`,
    };
  }

  /** What is added up are amounts; of bare numbers only 0 is one. */
  private amount(value: Value): Value {
    if (value.number && value.number.top !== 0n)
      throw new Problem(
        `${quoted(value.text)}没有单位：金额请写成 ${value.text.replace("%", "")}万元 这样；倍数前面用 ×`
      );
    return { ...value, number: null };
  }

  private takeSign(): "+" | "-" | null {
    const sign = this.next();
    if (sign !== "+" && sign !== "-") return null;
    this.at++;
    return sign;
  }

  private next(): string {
    return this.text.charAt(this.at);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** So much of the text as shows the place. */
  private rest(): string {
    const rest = [...this.text.slice(this.at)];
    return rest.length > 20 ? `${rest.slice(0, 20).join("")}…` : rest.join("");
  }
}

/** Whether a name is read as one without quotation marks. */
function isPlainName(name: string): boolean {
  if (/[-+*÷=<>≤≥≠%]|^[\d(]/.test(name)) return false;
  let depth = 0;
  for (const character of name) {
    if (character === "(") depth++;
    if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

function isUnit(text: string | undefined): text is Unit {
  return text !== undefined && text in FEN_PER_UNIT;
}

function scaled(value: Value, by: Rational): Value {
  return {
    ...value,
    terms: value.terms.map((term) => ({ ...term, factor: times(term.factor, by) })),
    constant: times(value.constant, by),
    number: value.number && times(value.number, by),
  };
}

function multiplied(left: Value, right: Value): Value {
  const text = `${left.text} × ${right.text}`;
  if (right.number) return { ...scaled(left, right.number), text };
  if (left.number) return { ...scaled(right, left.number), text };
  throw new Problem(`${quoted(text)}：× 的一边应是倍数，如 16% 或 0.5，两个金额不能相乘`);
}

function divided(left: Value, right: Value): Value {
  const text = `${left.text} ÷ ${right.text}`;
  const by = right.number && dividedBy({ top: 1n, bottom: 1n }, right.number);
  if (!by) throw new Problem(`${quoted(text)}：÷ 后面应是不为 0 的数，如 2`);
  return { ...scaled(left, by), text };
}
