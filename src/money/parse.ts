import { FEN_PER_UNIT, type CellValue, type Fen, type Unit } from "./amount";
import { decimalOfFigure, decimalOfNumber, fenOf, LIMIT } from "./decimal";
import { toHalfWidth, withoutZeroWidth } from "./width";

/** What a cell says where an amount is expected. */
export type ParsedAmount =
  | { readonly kind: "blank" }
  | {
      readonly kind: "amount";
      readonly fen: Fen;
      /** Printed places of the figure in its unit; a number cell does not tell its trailing zeros. */
      readonly decimals: number;
      readonly fromText: boolean;
      /** The unit written behind the figure, which then counts instead of the table's. */
      readonly statedUnit: Unit | null;
    }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

const BLANK: ParsedAmount = { kind: "blank" };

/** What people write where there is nothing: dashes of all sorts (also «¥ -» of the accounting format), a stroke, 无. */
const NOTHING = /^(?:¥?[-\u2010-\u2015\u2500]+|\/|无)$/;

const ERROR_VALUE = /^#(?:[A-Z]+[!?]|DIV\/0!|N\/A|GETTING_DATA)$/;

const SIGN = "[-+\\u2013]?";
/** Plain, or in threes by commas or by blanks; nobody writes an amount with leading zeros. */
const FIGURE =
  "(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|[1-9]\\d*|(?=\\.))(?:\\.\\d+)?";
const UNIT = "(?:元|千元|万元?|亿元?)?";
const SIGNED = new RegExp(`^(${SIGN})¥?(${SIGN})(${FIGURE})(${UNIT})$`);
const BRACKETED = new RegExp(`^(?:\\(¥?(${FIGURE})(${UNIT})\\)|¥\\((${FIGURE})\\))(${UNIT})$`);

/**
 * Reads a cell as an amount of the table's unit. Numbers count by the 15 significant digits that a spreadsheet shows. Text
 * may be full-width, grouped in threes, signed or bracketed (negative), carry ¥ (which says nothing about the
 * scale) and its own unit («1.2万», «28.5 万元»). More places than 分 can hold are rounded half away from zero.
 * Dashes, a stroke and 无 alone are blank; percentages, dates, wrong grouping, booleans and sums beyond 90 万亿元 are text.
 */
export function parseAmount(value: CellValue, unit: Unit): ParsedAmount {
  if (value === null) return BLANK;
  if (typeof value === "string") return parseText(value, unit);
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  const short = shortAmount(value, unit);
  if (short) return short;
  const text = String(value);
  if (!Number.isFinite(value)) return { kind: "text", text };
  const decimal = decimalOfNumber(value);
  const fen = fenOf(decimal, unit);
  if (fen === null) return { kind: "text", text };
  const decimals = Math.max(0, decimal.scale);
  return { kind: "amount", fen, decimals, fromText: false, statedUnit: null };
}

/** So many hundredths have at most fifteen digits, so that a number says them exactly. */
const MOST_HUNDREDTHS = 1e15;

/**
 * The hundredths of a number of at most two places, as nearly all amounts are: no digits need to be written out for it, and no object is
 * made. NaN for any other number.
 */
export function hundredthsOf(value: number): number {
  const hundredths = Math.round(value * 100);
  // The number that is nearest to so many hundredths is what a cell with these digits holds.
  return Math.abs(hundredths) < MOST_HUNDREDTHS && hundredths / 100 === value ? hundredths : NaN;
}

/** A number of at most two places as an amount; null for any other, and beyond the limit. */
function shortAmount(value: number, unit: Unit): ParsedAmount | null {
  const hundredths = hundredthsOf(value);
  const fen = hundredths * (FEN_PER_UNIT[unit] / 100);
  if (!(Math.abs(fen) <= LIMIT)) return null;
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  return {
    kind: "amount",
    fen: fen === 0 ? 0 : fen,
    decimals,
    fromText: false,
    statedUnit: null,
  };
}

function parseText(text: string, unit: Unit): ParsedAmount {
  const written = withoutGaps(toHalfWidth(text));
  if (written === "" || NOTHING.test(written)) return BLANK;
  if (ERROR_VALUE.test(written)) return { kind: "error", text: written };
  const figure = signedFigure(written) ?? bracketedFigure(written);
  if (!figure) return { kind: "text", text };
  const decimal = decimalOfFigure(figure.digits.replace(/[, ]/g, ""), figure.negative);
  const fen = fenOf(decimal, figure.unit ?? unit);
  if (fen === null) return { kind: "text", text };
  return { kind: "amount", fen, decimals: decimal.scale, fromText: true, statedUnit: figure.unit };
}

/** Takes blanks out, except between two digits: there they are a grouping, or a line break between two figures. */
function withoutGaps(text: string): string {
  return withoutZeroWidth(text).replace(/\s+/g, (gap, at: number, whole: string) =>
    isDigit(whole[at - 1]) && isDigit(whole[at + gap.length]) ? gap : ""
  );
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

interface WrittenFigure {
  readonly digits: string;
  readonly negative: boolean;
  readonly unit: Unit | null;
}

function signedFigure(written: string): WrittenFigure | null {
  const match = SIGNED.exec(written);
  if (!match) return null;
  const [, before = "", after = "", digits = "", unit = ""] = match;
  if (before !== "" && after !== "") return null;
  const sign = before + after;
  return { digits, negative: sign !== "" && sign !== "+", unit: statedUnit(unit) };
}

function bracketedFigure(written: string): WrittenFigure | null {
  const match = BRACKETED.exec(written);
  if (!match) return null;
  const [, plain = "", inner = "", marked = "", outer = ""] = match;
  if (inner !== "" && outer !== "") return null;
  return { digits: plain + marked, negative: true, unit: statedUnit(inner + outer) };
}

const STATED: Readonly<Record<string, Unit>> = {
  元: "元",
  千元: "千元",
  万: "万元",
  万元: "万元",
  亿: "亿元",
  亿元: "亿元",
};

function statedUnit(written: string): Unit | null {
  return STATED[written] ?? null;
}
