import { FEN_PER_UNIT, type Fen, type Unit } from "./amount";

/** A decimal figure as written: 12.50 is digits "1250", scale 2. No binary fraction takes part. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  /** How many of the digits stand after the point; negative for trailing zeros that are not written out. */
  readonly scale: number;
}

/** Amounts beyond ±90 万亿元 are no budget's; a JavaScript number would not hold their 分 exactly either. */
export const LIMIT: Fen = 9e15;

/**
 * The decimal of at most 15 significant digits that a spreadsheet shows for a finite number: 2515.2000000000003, the
 * residue of a formula, is 2515.2.
 */
export function decimalOfNumber(value: number): Decimal {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  return { negative: value < 0, digits, scale: digits.length - 1 - Number(exponent) };
}

/** The decimal of an unsigned plain figure such as "3037.04". */
export function decimalOfFigure(figure: string, negative: boolean): Decimal {
  const [whole = "", fraction = ""] = figure.split(".");
  return { negative, digits: whole + fraction, scale: fraction.length };
}

/** The decimal in 分, half a 分 away from zero; null beyond the limit. */
export function fenOf({ negative, digits, scale }: Decimal, unit: Unit): Fen | null {
  const shift = unitScale(unit) - scale;
  const kept = shift >= 0 ? digits + "0".repeat(shift) : digits.slice(0, shift);
  // The first digit cut off decides; where more places are cut than there are digits, it is a zero.
  const cut = shift < 0 ? digits.at(shift) : undefined;
  const fen = Number(kept) + (cut !== undefined && cut >= "5" ? 1 : 0);
  if (fen > LIMIT) return null;
  return negative && fen !== 0 ? -fen : fen;
}

/** How many decimal places of the unit 分 can hold: 2 for 元, 6 for 万元. */
export function unitScale(unit: Unit): number {
  return Math.round(Math.log10(FEN_PER_UNIT[unit]));
}
